import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RunnerTestCase, TestRunner } from 'vitest'

const own = join(import.meta.dirname, '../.github/workflows')

/** What a rehearsed run had for actions: the real ones on the lab's parts, or stubs that say what they were asked. */
export type Parts = 'real' | 'stubbed'

declare module 'vitest' {
  interface TaskMeta {
    /** `real deliver.yml` for each reusable workflow that a run of the test began. */
    rehearsed?: string[]
  }
}

/** Notes on the running test which reusable workflows a run of this caller begins, for the list at the end of all tests. */
export function noteRehearsed(workflow: string, parts: Parts): void {
  const test = TestRunner.getCurrentTest<RunnerTestCase | undefined>()
  // What runs in a hook belongs to no test.
  if (test === undefined) return
  const { meta } = test
  meta.rehearsed = [...(meta.rehearsed ?? []), ...calledWorkflows(workflow).map((name) => `${parts} ${name}`)]
}

/** The suite's reusable workflows that a workflow calls, at once or through another one of them. */
export function calledWorkflows(
  text: string,
  read = (name: string) => readFileSync(join(own, name), 'utf8'),
): readonly string[] {
  const names = [...text.matchAll(/^\s*uses:\s*\S+\/\.github\/workflows\/([\w-]+\.yml)\b/gm)].map(
    ([, name = '']) => name,
  )
  return [...new Set(names.flatMap((name) => [name, ...calledWorkflows(read(name), read)]))]
}
