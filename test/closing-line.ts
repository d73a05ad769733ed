import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'

/** What is known of one test when the run is over. */
export interface EndedTest {
  readonly fullName: string
  /** What was meant to be done with it: vitest sets `skip` for a skip in the code and for a filter alike. */
  readonly mode: 'run' | 'only' | 'skip' | 'todo'
  readonly state: 'passed' | 'failed' | 'skipped' | 'pending'
}

/**
 * How many tests passed and failed. Failed is also what did not run at all (the suite broke in its set-up, or the
 * code skips it), but not what `-t` filtered out by its name.
 */
export function countTests(
  tests: readonly EndedTest[],
  filter: RegExp | undefined,
): { readonly passed: number; readonly failed: number } {
  const asked = tests.filter(
    ({ fullName, mode }) => filter === undefined || mode !== 'skip' || fullName.search(filter) >= 0,
  )
  const passed = asked.filter(({ state }) => state === 'passed').length
  return { passed, failed: asked.length - passed }
}

function endedTest(test: TestCase): EndedTest {
  return { fullName: test.fullName, mode: test.options.mode, state: test.result().state }
}

/** Prints `N passed, N failed` as the last line, for machines that read only that. */
export class ClosingLine implements Reporter {
  #filter: RegExp | undefined

  onInit({ config }: Vitest): void {
    this.#filter = config.testNamePattern
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map(endedTest))
    const { passed, failed } = countTests(tests, this.#filter)
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    )
    process.stdout.write(`\n${passed} passed, ${failed + broken.length + errors.length} failed\n`)
  }
}
