import { defineConfig } from 'vitest/config'

import { ClosingLine } from './test/closing-line.ts'
import { DemoFirst } from './test/demo-first.ts'
import { RehearsedList } from './test/rehearsed-list.ts'

const project = (name: string, options: object = {}) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], ...options },
})

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('contract', { testTimeout: 60_000 }),
      project('adapters', { testTimeout: 60_000, hookTimeout: 120_000, globalSetup: ['test/lab-up.ts'] }),
      project('acceptance', { testTimeout: 60_000, hookTimeout: 120_000, globalSetup: ['test/lab-up.ts'] }),
      project('lab', { testTimeout: 300_000, hookTimeout: 300_000, globalSetup: ['test/lab-up.ts'] }),
    ],
    // Most tests wait for real parts; vitest leaves one core of two idle by default.
    maxWorkers: 2,
    sequence: { sequencer: DemoFirst },
    reporters: ['default', new RehearsedList(), new ClosingLine()],
  },
})
