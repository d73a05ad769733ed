import type { Reporter, TestModule } from 'vitest/node'
import type { Parts } from './rehearsed.ts'

/** Prints at the end which reusable workflows were rehearsed, how often, and with what for actions. */
export class RehearsedList implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const notes = modules
      .flatMap((module) => [...module.children.allTests('passed')])
      .flatMap((test) => test.meta().rehearsed ?? [])
    if (notes.length > 0) process.stdout.write(`\n${listRehearsed(notes)}\n`)
  }
}

/** A line each: `deliver.yml: 9 runs on real parts, 41 with stubbed actions`. */
export function listRehearsed(notes: readonly string[]): string {
  const names = [...new Set(notes.map((note) => note.split(' ')[1] ?? ''))].sort()
  const count = (parts: Parts, name: string) => notes.filter((note) => note === `${parts} ${name}`).length
  const lines = names.map((name) => {
    const [real, stubbed] = [count('real', name), count('stubbed', name)]
    return `  ${name}: ${real} ${real === 1 ? 'run' : 'runs'} on real parts, ${stubbed} with stubbed actions`
  })
  return ['Rehearsed workflows:', ...lines].join('\n')
}
