import { describe, expect, test } from 'vitest'

import { judge } from '../../../shared/rollout/judgement.ts'
import type { Controller } from '../../../shared/rollout/objects.ts'
import { deployment, nothingObserved, pod, replicaSets, web } from '../../fakes/rollout.ts'

const observed = (controller: Controller, pods = [pod({ ready: true })]) => ({
  ...nothingObserved,
  deployments: [controller],
  replicasets: replicaSets,
  pods,
})

describe('a Deployment is ready', () => {
  test('when the newest template has all wanted pods ready and nothing else is left', () => {
    expect(judge(web, observed(deployment({ ready: 1 })), [])).toMatchObject({
      isDone: true,
      ready: 1,
      wanted: 1,
    })
  })

  test('with no pod at all only where none is wanted', () => {
    expect(judge(web, observed(deployment({ wanted: 0 }), []), []).isDone).toBe(true)
  })
})

describe('a Deployment is not ready', () => {
  const ready = pod({ ready: true })
  test.each([
    ['before its controller has looked', deployment({ generation: 3, observed: 2, ready: 1 }), [ready]],
    ['while an old pod still serves', deployment({ ready: 2, total: 2, updated: 1 }), [ready]],
    ['while its status counts a pod that is not there', deployment({ ready: 1 }), []],
    ['with the ready pod of the old template', deployment({ ready: 1 }), [pod({ ready: true, owner: 'r1' })]],
    ['with a ready pod on its way out', deployment({ ready: 1 }), [pod({ ready: true, deleting: true })]],
    ['with one of two', deployment({ wanted: 2, ready: 1 }), [ready]],
    ['with zero of one', deployment({ ready: 0 }), [pod()]],
  ])('%s', (_, controller, pods) => {
    expect(judge(web, observed(controller, pods), []).isDone).toBe(false)
  })

  test('while it is recreated: its controller has looked, but its revision is that of the old ReplicaSet', () => {
    const template = (image: string, hash?: string) => ({
      metadata: { labels: { app: 'web', ...(hash && { 'pod-template-hash': hash }) } },
      spec: { containers: [{ name: 'web', image }] },
    })
    const controller = deployment({ ready: 1 })
    const set = replicaSets.at(-1)
    if (set === undefined) throw new Error('the fake cluster has no ReplicaSet')
    const judged = (image: string) =>
      judge(
        web,
        {
          ...observed({ ...controller, spec: { ...controller.spec, template: template('web:2') } }),
          replicasets: [{ ...set, spec: { ...set.spec, template: template(image, 'h1') } }],
        },
        [],
      )
    expect(judged('web:2')).toMatchObject({ isDone: true, ready: 1 })
    expect(judged('web:1')).toMatchObject({ isDone: false, ready: 0, causes: [] })
  })

  test('while the cluster has none of that name', () => {
    expect(judge(web, nothingObserved, [])).toMatchObject({ isDone: false, ready: 0, wanted: 1 })
  })
})

const statefulSet = (status: Controller['status'], updateStrategy = {}): Controller => ({
  kind: 'StatefulSet',
  metadata: { name: 'db', namespace: 'staging', uid: 's1', generation: 1 },
  spec: { replicas: 2, updateStrategy },
  status: { observedGeneration: 1, updateRevision: 'db-new', ...status },
})
const member = (name: string, hash: string) => {
  const { metadata, ...rest } = pod({ name, owner: 's1', ready: true })
  return { ...rest, metadata: { ...metadata, labels: { 'controller-revision-hash': hash } } }
}

describe('a StatefulSet', () => {
  const db = { ...web, kind: 'StatefulSet', name: 'db' } as const
  const judged = (controller: Controller, hashes: readonly string[]) =>
    judge(
      db,
      {
        ...nothingObserved,
        statefulsets: [controller],
        pods: hashes.map((hash, at) => member(`db-${at}`, hash)),
      },
      [],
    )
  const all = { updatedReplicas: 2, readyReplicas: 2, availableReplicas: 2 }

  test('is ready when every member is of the update revision', () => {
    expect(judged(statefulSet(all), ['db-new', 'db-new'])).toMatchObject({
      isDone: true,
      ready: 2,
      wanted: 2,
    })
  })

  test('is not ready while a member is of the revision before', () => {
    expect(judged(statefulSet({ ...all, updatedReplicas: 1 }), ['db-old', 'db-new']).isDone).toBe(false)
  })

  test('keeps its old members below a partition', () => {
    const partitioned = statefulSet({ ...all, updatedReplicas: 1 }, { rollingUpdate: { partition: 1 } })
    expect(judged(partitioned, ['db-old', 'db-new']).isDone).toBe(true)
  })
})

describe('a DaemonSet', () => {
  const agent = { ...web, kind: 'DaemonSet', name: 'agent' } as const
  const daemonSet: Controller = {
    kind: 'DaemonSet',
    metadata: { name: 'agent', namespace: 'staging', uid: 's1', generation: 1 },
    status: {
      observedGeneration: 1,
      desiredNumberScheduled: 1,
      updatedNumberScheduled: 1,
      numberAvailable: 1,
    },
  }
  const revisions = ['old', 'new'].map((hash, revision) => ({
    metadata: {
      name: `agent-${hash}`,
      labels: { 'controller-revision-hash': hash },
      ownerReferences: [{ uid: 's1', kind: 'DaemonSet', name: 'agent' }],
    },
    revision,
  }))
  test.each([
    ['new', true],
    ['old', false],
  ])('with its pod of the %s template: ready is %s', (hash, isDone) => {
    const seen = { ...nothingObserved, daemonsets: [daemonSet], controllerrevisions: revisions }
    expect(judge(agent, { ...seen, pods: [member('agent-x', hash)] }, []).isDone).toBe(isDone)
  })
})

test('a CronJob has nothing to wait for', () => {
  expect(judge({ ...web, kind: 'CronJob' }, nothingObserved, [])).toMatchObject({ isDone: true, wanted: 0 })
})

test.each([
  ['Complete', true],
  ['Failed', false],
  ['Suspended', false],
])('a Job that is %s counts as rolled out: %s', (type, isDone) => {
  const job: Controller = {
    kind: 'Job',
    metadata: { name: 'web', namespace: 'staging', uid: 'j' },
    status: { conditions: [{ type, status: 'True', reason: 'BackoffLimitExceeded' }] },
  }
  expect(judge({ ...web, kind: 'Job' }, { ...nothingObserved, jobs: [job] }, []).isDone).toBe(isDone)
})
