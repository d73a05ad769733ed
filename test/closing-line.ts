import type { Reporter, TestModule } from 'vitest/node'

/** Prints `N passed, N failed` as the last line, for machines that read only that. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const passed = tests.filter((test) => test.result().state === 'passed').length
    const broken = modules.filter(
      (module) => module.state() === 'failed' && [...module.children.allTests('failed')].length === 0,
    )
    const failed = tests.length - passed + broken.length + errors.length
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
  }
}
