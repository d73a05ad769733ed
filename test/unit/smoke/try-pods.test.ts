import { describe, expect, test } from 'vitest'

import { type SmokePorts, smoke } from '../../../actions/smoke/smoke.ts'
import { parseKubernetes } from '../../../actions/smoke/subject.ts'
import { type PodPorts, triesOfPods } from '../../../actions/smoke/try-pods.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { answerAs, checkOf, failure, NEW, smokeInputs } from './answers.ts'

const owned = (uid: string) => ({ ownerReferences: [{ uid, kind: 'ReplicaSet', name: 'web-2' }] })
const pod = (name: string) => ({
  metadata: { name, namespace: 'default', uid: name, ...owned('rs-2') },
  spec: { containers: [{ name: 'web' }] },
  status: { conditions: [{ type: 'Ready', status: 'True' }] },
})
const revised = (revision: string) => ({ 'deployment.kubernetes.io/revision': revision })
const CLUSTER: Readonly<Record<string, readonly object[]>> = {
  deployments: [
    {
      metadata: { name: 'web', namespace: 'default', uid: 'web', generation: 2, annotations: revised('2') },
      status: { observedGeneration: 2 },
    },
  ],
  replicasets: [
    {
      metadata: {
        name: 'web-2',
        namespace: 'default',
        uid: 'rs-2',
        annotations: revised('2'),
        ownerReferences: [{ uid: 'web', kind: 'Deployment', name: 'web' }],
      },
    },
  ],
  pods: [pod('web-2-a'), pod('web-2-b')],
}

/** A cluster whose nth call fails, a forward whose nth opening fails: 0 means never. */
async function smokePods({
  call = 0,
  opening = 0,
  error = new DeliveryError('cluster-failed', 'the connection broke'),
}) {
  let now = 0
  let calls = 0
  let openings = 0
  let open = 0
  const asked: string[] = []
  const ports: PodPorts = {
    cluster: {
      async list<Value>(resource: string) {
        calls += 1
        if (calls === call) throw error
        return (CLUSTER[resource] ?? []) as readonly Value[]
      },
      service: async () => undefined,
    },
    async forward({ pod: name }) {
      openings += 1
      if (openings === opening) throw error
      open += 1
      asked.push(name)
      return {
        port: 40_000 + openings,
        isOpen: () => true,
        complaint: async () => undefined,
        close: async () => {
          open -= 1
        },
      }
    },
    prober: {
      probe: async () => (now < 2_500 ? failure('reset') : answerAs(NEW)),
      addresses: async () => [],
    },
    match: boundedMatch(),
    now: () => new Date(0),
    monotonic: () => now,
  }
  const of = parseKubernetes('deployment/web:8080/')
  const check = checkOf({ subject: { kind: 'kubernetes', of }, timeout: 60_000 })
  const smoking: SmokePorts = {
    open: () => triesOfPods(check, of, ports),
    clock: {
      monotonic: () => now,
      wait: async (milliseconds) => {
        now += milliseconds
      },
    },
    random: () => 0.5,
    log: { info: () => undefined },
  }
  const result = await smoke(smokeInputs(check), smoking, new AbortController().signal)
    .then(([target]) => target?.reason)
    .catch((thrown: Error) => thrown.message)
  return { result, open, asked, calls }
}

test('both pods are asked, each through a forward of its own, and none stays open', async () => {
  expect(await smokePods({})).toMatchObject({ result: 'healthy', open: 0, asked: ['web-2-a', 'web-2-b'] })
})

describe('a cluster that fails once', () => {
  test.each([1, 2, 3])('at its call %d, before it ever answered, is an error', async (call) => {
    expect(await smokePods({ call })).toMatchObject({ result: 'the connection broke', open: 0 })
  })

  test.each([4, 5, 6])('at its call %d, after that, is sat out', async (call) => {
    const { calls, ...rest } = await smokePods({ call })
    expect(rest).toMatchObject({ result: 'healthy', open: 0 })
    expect(calls).toBeGreaterThan(call)
  })

  test('for lack of rights is an error at any time', async () => {
    const cause = Object.assign(new Error('forbidden'), { status: 403 })
    const error = new DeliveryError('permission-missing', 'may not list pods', { cause })
    expect(await smokePods({ call: 4, error })).toMatchObject({ result: 'may not list pods', open: 0 })
  })
})

test.each([1, 2])('a forward that fails at its opening %d is opened again', async (opening) => {
  expect(await smokePods({ opening })).toMatchObject({ result: 'healthy', open: 0 })
})
