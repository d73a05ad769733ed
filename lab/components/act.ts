import { join } from 'node:path'
import type { Component } from '../component.ts'
import type { Home } from '../home.ts'
import { wheelProgram } from '../recipes.ts'
import { versions, wheels } from '../versions.ts'

const step = wheelProgram({ name: 'act', ...wheels.act })

export const actProgram = (home: Home) => join(home.bin, 'act', 'act')

/** The workflow runner: a program only. */
export const act: Component = {
  name: 'act',
  needs: [],
  packages: [],
  steps: [step],
  start: async () => false,
  stop: async () => undefined,
  status: async ({ home }) => ({
    state: 'there',
    version: versions.act,
    where: actProgram(home),
  }),
}
