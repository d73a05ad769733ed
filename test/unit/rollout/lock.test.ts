import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  type HelmRevision,
  LABELS,
  type Owner,
  ownerLabels,
  ownerOf,
} from '../../../shared/rollout/helm-revision.ts'
import { formatHolder, holdRelease, type OwnerState, parseHolder } from '../../../shared/rollout/lock.ts'
import { FakeHelm } from '../../fakes/helm.ts'
import { FakeLease } from '../../fakes/lease.ts'

const me: Owner = { repository: 'acme/shop', run: '77', attempt: 2, job: 'lane@r1' }
const other: Owner = { repository: 'acme/shop', run: '70', attempt: 1, job: 'lane@r9' }
const revision = (status: string, owner: Owner | undefined = other): HelmRevision => ({
  number: 3,
  status,
  labels: owner === undefined ? {} : ownerLabels(owner),
})

function stage(history: readonly HelmRevision[], state: OwnerState = 'unknown') {
  const helm = new FakeHelm(history)
  const lease = new FakeLease()
  const asked: string[] = []
  const said: string[] = []
  const ports = {
    helm,
    lease,
    log: { info: (line: string) => said.push(line) },
    stateOf: async ({ run }: Owner) => {
      asked.push(run)
      return state
    },
  }
  return { helm, lease, asked, said, hold: () => holdRelease(me, ports) }
}

describe('a release is held', () => {
  test('where nothing is pending and nobody has its lease, without asking anybody', async () => {
    const { hold, asked, lease } = stage([revision('deployed')])
    expect(await hold()).toMatchObject({ kind: 'held' })
    expect(asked).toEqual([])
    expect(lease.taken).toBe(1)
  })

  test('where the lease of another has run out', async () => {
    const { hold, lease } = stage([revision('deployed')])
    lease.state = { holder: formatHolder(other), isLive: false }
    expect(await hold()).toMatchObject({ kind: 'held' })
  })

  test('where an earlier step of this very job has the lease', async () => {
    const { hold, lease, helm } = stage([revision('pending-rollback')])
    lease.state = { holder: formatHolder(me), isLive: true }
    expect(await hold()).toMatchObject({ kind: 'held' })
    expect(helm.find(3)?.status).toBe('failed')
  })

  test("where an earlier attempt of this run left it pending, whatever GitHub's answer", async () => {
    const { hold, helm } = stage([revision('pending-upgrade', { ...me, attempt: 1 })])
    expect(await hold()).toMatchObject({ kind: 'held' })
    expect(helm.find(3)?.status).toBe('failed')
    expect(helm.descriptions.get(3)).toContain('run 77 of acme/shop, attempt 1')
  })

  test.each(['pending-install', 'pending-upgrade', 'uninstalling'])(
    'where the run that left it %s has ended: marked failed, and said so',
    async (status) => {
      const { hold, helm, said } = stage([revision(status)], 'ended')
      expect(await hold()).toMatchObject({ kind: 'held', history: [{ status: 'failed' }] })
      expect(helm.find(3)?.labels[LABELS.failed]).toBe('true')
      expect(said.join()).toContain('run 70 of acme/shop, attempt 1, which has ended')
    },
  )

  test('in mid-rollback where the run that the lease names has ended, not the one that the labels name', async () => {
    const { hold, lease, asked } = stage([revision('pending-rollback', { run: '1', attempt: 1 })], 'ended')
    lease.state = { holder: formatHolder(other), isLive: false }
    expect(await hold()).toMatchObject({ kind: 'held' })
    expect(asked).toEqual(['70'])
  })
})

describe('a release is locked', () => {
  test.each([
    ['active', 'which is still at work'],
    ['unknown', 'nobody could say whether that has ended'],
  ] as const)('while its run is %s, and nothing is changed', async (state, why) => {
    const { hold, helm, lease } = stage([revision('pending-upgrade')], state)
    expect(await hold()).toMatchObject({ kind: 'locked', why: expect.stringContaining(why) })
    expect(helm.find(3)?.status).toBe('pending-upgrade')
    expect(lease.taken).toBe(0)
  })

  test('while another holds its lease, also where nothing is pending', async () => {
    const { hold, lease } = stage([revision('deployed')], 'active')
    lease.state = { holder: formatHolder(other), isLive: true }
    expect(await hold()).toMatchObject({ kind: 'locked', why: expect.stringContaining('held by run 70') })
  })

  test('while somebody unknown holds its lease', async () => {
    const { hold, lease } = stage([revision('deployed')], 'ended')
    lease.state = { holder: 'another-controller', isLive: true }
    expect(await hold()).toMatchObject({ kind: 'locked', why: 'held by another-controller' })
  })

  test('where nothing says whose a pending rollback is', async () => {
    const { hold } = stage([revision('pending-rollback')], 'ended')
    expect(await hold()).toMatchObject({ kind: 'locked', why: expect.stringContaining('nothing says whose') })
  })

  test('where somebody else was quicker to take the lease', async () => {
    const { hold, helm, lease } = stage([revision('pending-upgrade')], 'ended')
    lease.isQuick = false
    expect(await hold()).toMatchObject({ kind: 'locked' })
    expect(helm.find(3)?.status).toBe('pending-upgrade')
  })
})

test('whatever the history and the lease are, only an owner that has ended loses anything', async () => {
  const statuses = ['deployed', 'failed', 'pending-upgrade', 'pending-install', 'pending-rollback']
  const owners = fc.constantFrom(undefined, other, me, { ...me, attempt: 1 })
  const states = fc.constantFrom<OwnerState>('ended', 'active', 'unknown')
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...statuses),
      owners,
      owners,
      fc.boolean(),
      states,
      async (status, labelled, leased, isLive, state) => {
        const { hold, helm, lease } = stage([revision(status, labelled)], state)
        if (leased !== undefined) lease.state = { holder: formatHolder(leased), isLive }
        const { kind } = await hold()
        const isOurs = [labelled, leased].some((owner) => owner?.run === me.run)
        if (kind === 'held' && status.startsWith('pending')) expect(state === 'ended' || isOurs).toBe(true)
        if (kind === 'locked') expect(helm.find(3)?.status).toBe(status)
      },
    ),
  )
})

test('a holder is read as it was written', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 99 }), (run, attempt) => {
      const owner = { repository: 'acme/shop', run: String(run), attempt, job: 'a@b' }
      expect(parseHolder(formatHolder(owner))).toEqual(owner)
    }),
  )
  expect(parseHolder(formatHolder({ run: 'local', attempt: 1 }))).toEqual({ run: 'local', attempt: 1 })
  expect(parseHolder('')).toBeUndefined()
})

test('labels name the repository where it fits into one, and give it back', () => {
  const owner = { repository: 'acme/shop', run: '7', attempt: 1 }
  expect(ownerOf({ number: 1, status: '', labels: ownerLabels(owner) })).toEqual(owner)
  expect(ownerLabels({ ...owner, repository: `acme/${'x'.repeat(80)}` })).not.toHaveProperty([
    LABELS.repository,
  ])
})
