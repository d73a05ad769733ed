import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Check } from '../../../actions/smoke/check.ts'
import { smoke, type TargetResult } from '../../../actions/smoke/smoke.ts'
import { parseKubernetes } from '../../../actions/smoke/subject.ts'
import { type PodPorts, triesOfPods } from '../../../actions/smoke/try-pods.ts'
import { type Lab, labUp } from '../../../lab/lab.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { systemClock } from '../../../shared/tools/clock.ts'
import { httpProber } from '../../../shared/tools/http-probe.ts'
import { type Cluster, collectionPath, openCluster } from '../../../shared/tools/kubernetes.ts'
import { openPortForward } from '../../../shared/tools/port-forward.ts'
import { checkOf, NEW, OLD, smokeInputs } from '../../unit/smoke/answers.ts'

const run = promisify(execFile)
const namespace = `smoke-${randomBytes(4).toString('hex')}`
let lab: Lab
let cluster: Cluster
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  lab = (await labUp()).lab
  env = { ...process.env, KUBECONFIG: lab.kubeconfig, PATH: `${dirname(lab.kubectl)}:${process.env['PATH']}` }
  cluster = openCluster({ env, context: undefined, folder: undefined })
  await kubectl('create', 'namespace', namespace)
})
afterAll(async () => {
  await cluster.close()
  await kubectl('delete', 'namespace', namespace, '--wait=false')
})

async function kubectl(...args: readonly string[]): Promise<string> {
  return (await run(lab.kubectl, ['-n', namespace, ...args], { env })).stdout
}

async function apply(...objects: readonly object[]): Promise<void> {
  const list = { apiVersion: 'v1', kind: 'List', items: objects }
  const child = run(lab.kubectl, ['-n', namespace, 'apply', '-f', '-'], { env })
  child.child.stdin?.end(JSON.stringify(list))
  await child
}

/** A server that answers with the revision of its pod's template. */
const SERVER = `require('node:http').createServer((request, response) => {
  response.setHeader('x-instance', process.env.HOSTNAME)
  response.end(JSON.stringify({ revision: process.env.REVISION }))
}).listen(8080)`

interface Web {
  readonly name: string
  readonly revision: string
  readonly replicas?: number
  /** Whether its pods ever become ready. */
  readonly ready?: boolean
}

function deployment({ name, revision, replicas = 2, ready = true }: Web): object {
  const labels = { app: name }
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name },
    spec: {
      replicas,
      // The old pods stay until the new ones are ready.
      strategy: { rollingUpdate: { maxSurge: replicas, maxUnavailable: 0 } },
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          terminationGracePeriodSeconds: 0,
          containers: [
            {
              name: 'web',
              image: lab.nodeImage,
              command: ['node', '-e', SERVER],
              env: [{ name: 'REVISION', value: revision }],
              ports: [{ name: 'http', containerPort: 8080 }],
              readinessProbe: {
                ...(ready ? { tcpSocket: { port: 8080 } } : { exec: { command: ['false'] } }),
                periodSeconds: 1,
              },
            },
          ],
        },
      },
    },
  }
}

const service = (name: string): object => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name },
  spec: { selector: { app: name }, ports: [{ name: 'web', port: 80, targetPort: 'http' }] },
})

function opened(text: string, more: Partial<Check> = {}) {
  const of = parseKubernetes(text)
  const check = checkOf({ subject: { kind: 'kubernetes', of }, namespace, timeout: 55_000, ...more })
  const ports: PodPorts = {
    prober: httpProber({}),
    match: boundedMatch(),
    now: systemClock.now,
    monotonic: systemClock.monotonic,
    cluster: {
      list: (resource, where) => cluster.list(resource, where),
      service: (name, where) => cluster.find(`${collectionPath('services', where)}/${name}`),
    },
    forward: (pod, signal) => openPortForward({ env, context: undefined, folder: undefined }, pod, signal),
  }
  return { check, tries: triesOfPods(check, of, ports) }
}

async function smokePods(text: string, more: Partial<Check> = {}): Promise<TargetResult> {
  const { check, tries } = opened(text, more)
  const [result] = await smoke(
    smokeInputs(check),
    {
      open: () => tries,
      clock: systemClock,
      random: () => 0.5,
      log: { info: () => undefined },
    },
    new AbortController().signal,
  )
  return result as TargetResult
}

const lastProblem = ({ attempts }: TargetResult) => {
  const judgement = attempts.at(-1)?.judgement
  return judgement !== undefined && 'problem' in judgement ? judgement.problem : undefined
}

const passing = ({ attempts }: TargetResult) =>
  attempts.filter(({ judgement }) => judgement.kind === 'as-expected')

describe('pods', () => {
  test('of a deployment are asked in turn, each of them, before it passes', async () => {
    await apply(deployment({ name: 'four', revision: NEW, replicas: 4 }))
    await kubectl('rollout', 'status', 'deployment/four')
    const result = await smokePods('deployment/four:http/')
    expect(result.reason).toBe('healthy')
    expect(new Set(passing(result).map(({ instance }) => instance)).size).toBe(4)
  })

  test('of two revisions at once are told apart: only those of the new one count', async () => {
    await apply(deployment({ name: 'mixed', revision: OLD }), service('mixed'))
    await kubectl('rollout', 'status', 'deployment/mixed')
    await apply(deployment({ name: 'mixed', revision: NEW, ready: false }))
    const pods = () => kubectl('get', 'pods', '--selector=app=mixed', '--output=name')
    while ((await pods()).trim().split('\n').length < 4) await sleep(200)
    const waiting = await smokePods('service/mixed:web/', { timeout: 5_000 })
    expect(waiting.reason).toBe('unhealthy')
    expect(passing(waiting)).toEqual([])
    expect(lastProblem(waiting)).toBe(
      'none of the 2 pods of the new revision of service mixed is ready; 2 of an older one still serve',
    )
    await apply(deployment({ name: 'mixed', revision: NEW }))
    const after = await smokePods('service/mixed:80/')
    expect(after.reason).toBe('healthy')
    expect([...new Set(after.attempts.map(({ judgement }) => judgement.kind))]).not.toContain(
      'other-revision',
    )
  })

  test('on whose port nothing listens say so', async () => {
    await apply(deployment({ name: 'deaf', revision: NEW, replicas: 1 }))
    await kubectl('rollout', 'status', 'deployment/deaf')
    const { tries } = opened('deployment/deaf:9999/')
    const { judgement } = await tries.once(40_000, new AbortController().signal)
    await tries.close()
    expect(judgement).toMatchObject({
      kind: 'no-answer',
      class: 'refused',
      problem: expect.stringMatching(/^pod deaf-.*: nothing listens on port 9999$/),
    })
  })

  test.each([
    ['deployment/nothing:80/', 'there is no deployment nothing'],
    ['service/nothing:80/', 'there is no service nothing'],
    ['pod/nothing:80/', 'there is no pod nothing'],
  ])('%s that is not there is waited for', async (text, problem) => {
    const result = await smokePods(text, { timeout: 1_000 })
    expect(result.reason).toBe('unhealthy')
    expect(lastProblem(result)).toBe(problem)
  })
})
