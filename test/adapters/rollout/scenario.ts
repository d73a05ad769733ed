import type { TestContext } from 'vitest'

import { type Ended, openStage, type Running, type Stage } from './stage.ts'

export const SCENARIO = './test/fixtures/charts/scenario'

type Inputs = Readonly<Record<string, string>>

/** A stage of the test's own: beside others at once, nobody knows which test is the current one. */
export async function ownStage({ onTestFinished }: TestContext, major: 3 | 4): Promise<Stage> {
  const stage = await openStage(major)
  onTestFinished(() => stage.close())
  return stage
}

/** Inputs that deploy these objects, `{{ .Values.image }}` being the lab's Node image. */
export function objectsOf(objects: readonly object[], inputs: Inputs = {}): Inputs {
  return {
    chart: SCENARIO,
    'image-values': 'image={repository}@{digest}',
    values: JSON.stringify({ objects }),
    ...inputs,
  }
}

export const deploy = (
  stage: Stage,
  objects: readonly object[],
  inputs: Inputs = {},
  env: Inputs = {},
): Promise<Ended> => stage.step('helm-upgrade', objectsOf(objects, inputs), env)

export const begin = (stage: Stage, objects: readonly object[], inputs: Inputs = {}): Promise<Running> =>
  stage.start('helm-upgrade', objectsOf(objects, inputs))

/** A Deployment of one container; `program` is what Node runs in it. */
export function web(program: string, container: object = {}, pod: object = {}, spec: object = {}): object {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: 1,
      selector: { matchLabels: { app: 'web' } },
      ...spec,
      template: { metadata: { labels: { app: 'web' } }, spec: podSpec(program, container, pod) },
    },
  }
}

/** A Job that Helm runs as a hook. */
export function hook(name: string, events: string, program: string): object {
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name,
      annotations: { 'helm.sh/hook': events, 'helm.sh/hook-delete-policy': 'before-hook-creation' },
    },
    spec: { backoffLimit: 0, template: { spec: { ...podSpec(program, {}, {}), restartPolicy: 'Never' } } },
  }
}

function podSpec(program: string, container: object, pod: object): object {
  return {
    terminationGracePeriodSeconds: 0,
    containers: [
      { name: 'web', image: '{{ .Values.image }}', command: ['node', '-e', program], ...container },
    ],
    ...pod,
  }
}

export const IDLE = 'setInterval(() => undefined, 1000)'

/** Serves on 8080, answering what `answer` evaluates to. */
export const serving = (answer: string) =>
  `require('node:http').createServer((_, out) => { out.statusCode = ${answer}; out.end() }).listen(8080)`

export const READINESS = {
  readinessProbe: {
    httpGet: { path: '/', port: 8080 },
    periodSeconds: 1,
    failureThreshold: 1,
    timeoutSeconds: 5,
  },
}
