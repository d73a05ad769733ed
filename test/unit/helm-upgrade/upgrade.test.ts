import { describe, expect, test } from 'vitest'

import { readUpgradeInputs, type UpgradeInputs } from '../../../actions/helm-upgrade/inputs.ts'
import { plan } from '../../../actions/helm-upgrade/plan.ts'
import { reportUpgrade } from '../../../actions/helm-upgrade/report.ts'
import { upgrade } from '../../../actions/helm-upgrade/upgrade.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import type { Traces } from '../../../shared/rollout/aftermath.ts'
import { type HelmRevision, LABELS } from '../../../shared/rollout/helm-revision.ts'
import type { Comparison } from '../../../shared/rollout/order.ts'
import { emptyContent, FakeHelm } from '../../fakes/helm.ts'
import { allRuns, FakeLease } from '../../fakes/lease.ts'
import {
  deployment,
  FakeClock,
  FakeCluster,
  FakeLog,
  IMAGE,
  pod,
  replicaSets,
  waiting,
} from '../../fakes/rollout.ts'

const REVISION = 'b'.repeat(40)
const DEFAULTS = {
  RELEASE: 'shop',
  CHART: './chart',
  IMAGE,
  REVISION,
  NAMESPACE: 'staging',
  TIMEOUT: '60s',
  'IMAGE-VALUES': 'image.repository={repository}\nimage.digest={digest}',
  'ON-FAILURE': 'rollback',
  'CREATE-NAMESPACE': 'false',
  'FAIL-FAST': 'true',
  'HISTORY-MAX': '10',
  'ALLOW-ROLLBACK': 'false',
  'DRY-RUN': 'false',
  'HELM-MIRROR': 'https://get.helm.sh',
}

function inputs(given: Record<string, string> = {}): UpgradeInputs {
  const env = Object.fromEntries(
    Object.entries({ ...DEFAULTS, ...given }).map(([name, value]) => [`INPUT_${name}`, value]),
  )
  return readUpgradeInputs(new InputReader(env, () => undefined), () => undefined)
}

const object = {
  kind: 'Deployment',
  metadata: { name: 'web' },
  spec: { template: { spec: { containers: [{ name: 'web', image: IMAGE }] } } },
}
const content = { ...emptyContent, manifest: 'kind: Deployment', objects: [object] }
const revision = (number: number, status: string, labels: Record<string, string> = {}): HelmRevision => ({
  number,
  status,
  labels,
})
const ready = { deployments: [deployment({ generation: 3, ready: 1 })], pods: [pod({ ready: true })] }
const broken = {
  deployments: [deployment({ generation: 3 })],
  pods: [pod({ status: waiting('InvalidImageName', 'bad') })],
}
const owner = { run: '77', attempt: 1 }

function stage(history: readonly HelmRevision[], after: object, afterRollback: object = ready) {
  const helm = new FakeHelm(history)
  helm.rendered = content
  helm.deployed = content
  const cluster = new FakeCluster({
    replicasets: replicaSets,
    deployments: [deployment({ generation: 2, ready: 1 })],
    pods: [pod({ ready: true })],
  })
  const log = new FakeLog()
  const lease = new FakeLease()
  let traces: Partial<Traces> = {}
  const ports = {
    cluster,
    clock: new FakeClock(),
    log,
    signal: new AbortController().signal,
    trace: (change: Partial<Traces>) => {
      traces = { ...traces, ...change }
    },
    mappedImages: async () => [],
    lease,
    stateOf: allRuns('unknown'),
    compare: async (): Promise<Comparison> => 'ahead',
    parse: (text: string) => text,
    helm: {
      history: () => helm.history(),
      content: () => helm.content(),
      render: () => helm.render(),
      template: () => helm.template(),
      label: (number: number, labels: Readonly<Record<string, string | null>>) => helm.label(number, labels),
      markFailed: (number: number, why: string) => helm.markFailed(number, why),
      upgrade: async (request: FakeHelm['upgrades'][number]) => {
        cluster.show(after)
        return helm.upgrade(request)
      },
      rollback: async (to: number) => {
        cluster.show(afterRollback)
        return helm.rollback(to)
      },
    },
  }
  return { helm, cluster, lease, log, ports, traces: () => traces }
}

describe('an upgrade', () => {
  test('that becomes ready is deployed, under the names of run, revision and application', async () => {
    const { helm, ports, traces } = stage([revision(1, 'deployed', { [LABELS.verified]: 'true' })], ready)
    const result = await upgrade(inputs(), owner, ports)
    const report = reportUpgrade(inputs(), result, '')
    expect(report).toMatchObject({ verdict: 'changed', reasonCode: 'deployed' })
    expect(report.outputs).toMatchObject({ 'helm-revision': '2', 'previous-helm-revision': '1', failure: '' })
    expect(helm.upgrades[0]).toEqual({
      waits: false,
      historyMax: 10,
      labels: {
        [LABELS.run]: '77',
        [LABELS.attempt]: '1',
        [LABELS.application]: 'shop',
        [LABELS.revision]: REVISION,
        [LABELS.verified]: null,
        [LABELS.failed]: null,
      },
    })
    expect(traces()).toMatchObject({ base: 1, phase: 'settled', live: 2 })
  })

  test('of a first install does not carry the word null into a label', async () => {
    const { helm, ports } = stage([], ready)
    await upgrade(inputs(), owner, ports)
    expect(Object.values(helm.upgrades[0]?.labels ?? {})).not.toContain(null)
  })

  test.each<[Comparison, string]>([
    ['behind', 'superseded'],
    ['diverged', 'diverged'],
  ])('of a commit that is %s is refused for that, whatever else cannot be read', async (comparison, code) => {
    const { helm, ports } = stage([revision(1, 'deployed', { [LABELS.revision]: 'c'.repeat(40) })], ready)
    const unreadable = async () => Promise.reject(new Error('its record is damaged'))
    const result = await upgrade(inputs(), owner, {
      ...ports,
      compare: async () => comparison,
      mappedImages: unreadable,
      helm: { ...ports.helm, content: unreadable, render: unreadable },
    })
    expect(reportUpgrade(inputs(), result, '')).toMatchObject({ verdict: 'refused', reasonCode: code })
    expect(helm.upgrades).toEqual([])
  })

  test('that fails is recorded as failed and rolled back to the verified helm revision, and says why first', async () => {
    const history = [revision(1, 'superseded', { [LABELS.verified]: 'true' }), revision(2, 'deployed')]
    const { helm, ports, traces } = stage(history, broken, {
      ...ready,
      deployments: [deployment({ generation: 4, ready: 1 })],
    })
    const report = reportUpgrade(inputs(), await upgrade(inputs(), owner, ports), '')
    expect(helm.find(3)).toMatchObject({ status: 'failed', labels: { [LABELS.failed]: 'true' } })
    expect(helm.descriptions.get(3)).toContain('web: InvalidImageName – bad')
    expect(helm.rollbacks).toEqual([1])
    expect(report).toMatchObject({ verdict: 'failed', reasonCode: 'rolled-back' })
    expect(report.headline).toMatch(/^web: InvalidImageName – bad .*rolled back to helm revision 1$/)
    expect(report.outputs).toMatchObject({ 'helm-revision': '3', 'rolled-back-to': '1' })
    expect(report.outputs.failure).toMatch(
      /^web: InvalidImageName – bad \(pod web-2-abc, 0\/1 ready, \d+ s\)$/,
    )
    expect(traces()).toMatchObject({ phase: 'settled', live: 4 })
  })

  test('whose rollback fails too says both', async () => {
    const { ports } = stage([revision(1, 'deployed')], broken, {
      ...broken,
      deployments: [deployment({ generation: 4 })],
    })
    const report = reportUpgrade(inputs(), await upgrade(inputs(), owner, ports), '')
    expect(report).toMatchObject({ verdict: 'failed', reasonCode: 'rollback-failed' })
    expect(report.headline).toContain('rolling back to helm revision 1 failed too')
  })

  test.each([
    ['a first install', [], {}, 'first install'],
    ['one that is to be kept', [revision(1, 'deployed')], { 'ON-FAILURE': 'keep' }, 'as asked'],
    ['one after nothing but failures', [revision(1, 'failed')], {}, 'no earlier helm revision'],
  ])('that fails as %s is kept', async (_, history, given, words) => {
    const { helm, ports } = stage(history, broken)
    const report = reportUpgrade(inputs(given), await upgrade(inputs(given), owner, ports), '')
    expect(report).toMatchObject({
      verdict: 'failed',
      reasonCode: 'rollout-failed',
      headline: expect.stringContaining(words),
    })
    expect(helm.rollbacks).toEqual([])
  })

  test("fails in Helm's own words where nothing in the cluster says more", async () => {
    const { helm, ports } = stage([], { pods: [] })
    helm.ending = { isSuccess: false, message: 'conflict with "kubectl"\nsecond line' }
    const report = reportUpgrade(inputs(), await upgrade(inputs(), owner, ports), '')
    expect(report.outputs.failure).toBe('conflict with "kubectl" second line')
  })

  test('of what is live and healthy changes nothing', async () => {
    const { helm, ports, traces } = stage([revision(7, 'deployed', { [LABELS.revision]: REVISION })], broken)
    const report = reportUpgrade(inputs(), await upgrade(inputs(), owner, ports), '')
    expect(report).toMatchObject({
      verdict: 'unchanged',
      reasonCode: 'already-deployed',
      outputs: { 'helm-revision': '7' },
    })
    expect(helm.upgrades).toEqual([])
    expect(traces()).toEqual({ phase: 'settled', live: 7 })
  })

  test.each([
    ['under another revision', { [LABELS.revision]: 'c'.repeat(40) }, content],
    ['with other values', { [LABELS.revision]: REVISION }, { ...content, config: { replicas: 2 } }],
    ['from another chart version', { [LABELS.revision]: REVISION }, { ...content, chartVersion: '0.9.0' }],
  ])('of what is live %s goes ahead', async (_, labels, deployed) => {
    const { helm, ports } = stage([revision(7, 'deployed', labels)], ready)
    helm.deployed = deployed
    await upgrade(inputs(), owner, ports)
    expect(helm.upgrades).toHaveLength(1)
  })

  test('of what is live but not healthy goes ahead', async () => {
    const { helm, ports, cluster } = stage([revision(7, 'deployed', { [LABELS.revision]: REVISION })], ready)
    cluster.show({ pods: [pod()] })
    await upgrade(inputs(), owner, ports)
    expect(helm.upgrades).toHaveLength(1)
  })

  test('that another holds is refused before anything is done', async () => {
    const { helm, ports } = stage([revision(2, 'pending-upgrade', { [LABELS.run]: '70' })], ready)
    const report = reportUpgrade(inputs(), await upgrade(inputs(), owner, ports), '')
    expect(report).toMatchObject({
      verdict: 'refused',
      reasonCode: 'locked',
      headline: expect.stringContaining('run 70'),
    })
    expect(helm.upgrades).toEqual([])
  })

  test('takes over what an earlier attempt of its run left pending', async () => {
    const { helm, ports } = stage(
      [revision(1, 'pending-install', { [LABELS.run]: '77', [LABELS.attempt]: '1' })],
      ready,
    )
    await upgrade(inputs(), { run: '77', attempt: 2 }, ports)
    expect(helm.find(1)?.status).toBe('failed')
    expect(helm.upgrades).toHaveLength(1)
  })

  test('whose image is not rendered is refused before the cluster is touched', async () => {
    const { helm, ports } = stage([revision(1, 'deployed')], ready)
    helm.rendered = { ...content, objects: [], defaults: { image: { tag: 'x' } } }
    const report = reportUpgrade(inputs(), await upgrade(inputs(), owner, ports), '')
    expect(report).toMatchObject({ verdict: 'refused', reasonCode: 'image-not-rendered' })
    expect(report.headline).toContain('image.tag')
    expect(helm.upgrades).toEqual([])
  })

  test('has Helm wait itself where hooks have to run after the workloads', async () => {
    const { helm, ports } = stage([], ready)
    const hook = {
      kind: 'Job',
      metadata: { name: 'after', annotations: { 'helm.sh/hook': 'post-install,post-upgrade' } },
    }
    helm.rendered = { ...content, objects: [object, hook] }
    await upgrade(inputs(), owner, ports)
    expect(helm.upgrades[0]?.waits).toBe(true)
  })

  test('that is cancelled leaves no helm revision that says deployed', async () => {
    const { helm, ports } = stage([revision(1, 'deployed')], broken)
    const abort = new AbortController()
    const cancelled = {
      ...ports,
      signal: abort.signal,
      helm: {
        ...ports.helm,
        upgrade: async (request: FakeHelm['upgrades'][number]) => {
          abort.abort(new Error('cancelled by SIGINT'))
          return helm.upgrade(request)
        },
      },
    }
    await expect(upgrade(inputs(), owner, cancelled)).rejects.toThrow('cancelled by SIGINT')
    expect(helm.find(2)?.status).toBe('failed')
    expect(helm.rollbacks).toEqual([])
  })
})

describe('inputs', () => {
  test.each([
    ['IMAGE', '', 'is required: an empty value would switch a guard off'],
    ['REVISION', '', 'is required: an empty value would switch a guard off'],
    ['IMAGE', 'ghcr.io/acme/shop:v1', 'must be an image by digest'],
    ['REVISION', 'main', 'must be a full revision'],
    ['RELEASE', '-x', "must be a helm release's name"],
    ['NAMESPACE', 'A', 'must be a namespace'],
    ['TIMEOUT', '5', 'must be a duration'],
    ['ON-FAILURE', 'retry', 'must be one of rollback, keep'],
  ])('%s %j is refused', (name, value, problem) => {
    expect(() => inputs({ [name]: value })).toThrow(problem)
  })

  test('image and revision can be done without in writing', () => {
    expect(inputs({ IMAGE: 'none', REVISION: 'none' })).toMatchObject({
      images: undefined,
      revision: undefined,
    })
  })
})

describe('a plan', () => {
  const forbidden = async () => {
    throw new DeliveryError('cluster-failed', 'the cluster refuses: secrets is forbidden')
  }
  const local = { ...content, chartVersion: '9.9.9' }

  test('says what would change, and touches nothing', async () => {
    const { helm, lease, ports } = stage([revision(1, 'deployed')], ready)
    helm.rendered = { ...content, manifest: 'kind: Deployment\nmetadata: {name: web}' }
    const before = structuredClone(helm.revisions)
    const planned = await plan(inputs(), owner, ports)
    expect(planned).toMatchObject({ kind: 'planned', previous: 1, isSame: false })
    expect([helm.revisions, helm.upgrades, lease.taken]).toEqual([before, [], 0])
  })

  test('says that nothing would change', async () => {
    const { ports } = stage([revision(1, 'deployed')], ready)
    expect(await plan(inputs(), owner, ports)).toMatchObject({ isSame: true, changes: [], previous: 1 })
  })

  test('by one who may not read the record is what the chart renders to, told without a comparison', async () => {
    const { helm, log, ports } = stage([revision(1, 'deployed')], ready)
    const blind = { ...ports, helm: { ...ports.helm, history: forbidden, template: async () => local } }
    const planned = await plan(inputs(), owner, blind)
    expect(planned).toMatchObject({ kind: 'planned', previous: 0, isSame: false, chartVersion: '9.9.9' })
    expect(planned).toHaveProperty('changes', undefined)
    expect(helm.renderings, 'the server is not asked').toBe(0)
    expect(log.lines.join('\n')).toContain('the plan is made without the cluster')
  })

  test('by one who may read the record but not ask the server still compares', async () => {
    const { ports } = stage([revision(1, 'deployed')], ready)
    const blind = { ...ports, helm: { ...ports.helm, render: forbidden, template: async () => local } }
    expect(await plan(inputs(), owner, blind)).toMatchObject({ previous: 1, chartVersion: '9.9.9' })
  })

  test('fails where the cluster cannot be reached at all', async () => {
    const { ports } = stage([revision(1, 'deployed')], ready)
    const away = async () => {
      throw new DeliveryError('cluster-failed', 'the cluster was not reached: ECONNREFUSED')
    }
    await expect(plan(inputs(), owner, { ...ports, helm: { ...ports.helm, history: away } })).rejects.toThrow(
      'ECONNREFUSED',
    )
  })
})
