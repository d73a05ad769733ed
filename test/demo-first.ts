import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begins with the demo, the longest of all by far: whatever else there is runs beside it. */
export class DemoFirst extends BaseSequencer {
  override async sort(specifications: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(specifications)
    const isDemo = ({ moduleId }: TestSpecification) => moduleId.endsWith('/test/lab/demo.test.ts')
    return [...sorted.filter(isDemo), ...sorted.filter((one) => !isDemo(one))]
  }
}
