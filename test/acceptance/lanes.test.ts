import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { laneCaller } from './lane-caller.ts'
import { type Call, course, type Ending, type Rehearsal, startRehearsal } from './rehearsal.ts'

const ODD = 'Prod EU/1'
const lane = (application: string, environment: string) =>
  laneCaller({ application, environment, url: '${{ vars.URL }}' })

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal({
    '.github/workflows/odd.yml': lane('Green Widgets', ODD),
    '.github/workflows/twin.yml': lane('green-widgets', 'a b'),
  })
  for (const environment of [ODD, 'a b', 'a/b'])
    rehearsal.github.protect(rehearsal.repository, environment, {})
})
afterAll(async () => {
  expect(rehearsal.github.violations()).toEqual([])
  await rehearsal.close()
})

const deliver = {
  event: 'push',
  workflow: 'deliver.yml',
  vars: { PRODUCTION_URL: 'http://production.example' },
} as const
const LANE = ['promote', 'helm-upgrade', 'smoke', 'promote', 'deploy-summary']
const WHOLE = ['build-image', ...LANE, ...LANE]
/** Calls of a delivery in their order, each with the lane that it is in, and its place in that lane. */
const CALLS = WHOLE.map((action, index) => ({
  action,
  index,
  environment: index === 0 ? 'build' : index <= LANE.length ? 'staging' : 'production',
  place: (index - 1) % LANE.length,
}))
const what = ['promote', 'upgrade', 'smoke', 'tag', 'tell']
const titled = CALLS.map((call) => ({
  ...call,
  title: `${call.environment} ${what[call.place] ?? ''}`.trim(),
}))

/** A script in which only the call at `index` ends as it says. */
function only(index: number, ending: Ending): Readonly<Record<string, readonly Ending[]>> {
  const action = WHOLE[index] ?? ''
  const before = WHOLE.slice(0, index).filter((one) => one === action).length
  return { [action]: [...Array.from({ length: before }, () => ({})), ending] }
}

/** What must hold of a delivery that broke at one call, wherever that was. */
function expectUndone(calls: readonly Call[], broken: (typeof CALLS)[number]): void {
  const { index, environment, place } = broken
  const after = calls.slice(index + 1)
  const ran = course(after)
  const tags = ran.filter((call) => call.startsWith('promote registry.example/'))
  expect(tags, 'no tag moves after what broke').toEqual([])
  expect(
    ran.filter((call) => call.startsWith('promote')),
    'nothing is promoted further',
  ).toEqual([])
  const rollbacks = after.filter(({ action }) => action === 'helm-rollback').length
  // Smoke and the tag come after an upgrade that did its work; an upgrade that fails has undone itself.
  expect(rollbacks, 'what was rolled out is undone once').toBe(place === 2 || place === 3 ? 1 : 0)
  const begun = environment !== 'build' && place < 4
  expect(after.at(-1)?.action, 'a lane that began is told').toBe(begun ? 'deploy-summary' : undefined)
}

describe('a delivery', () => {
  test.each(titled)('that fails in $title ends red, undone as far as it went, and told', async (call) => {
    const run = await rehearsal.run({ ...deliver, script: only(call.index, { verdict: 'failed' }) })
    expect(run.success).toBe(false)
    expectUndone(run.calls, call)
    const told = run.calls.slice(call.index + 1).at(-1)
    if (told !== undefined) expect(told.inputs['status']).toBe('failure')
  })

  // What asked for `always()`, as the telling did, is not cancelled.
  test.each(titled.filter(({ place }) => place !== 4))(
    'that is cancelled in $title ends red, undone as far as it went, and told',
    async (call) => {
      const script = only(call.index, { hangs: '5000' })
      const run = await rehearsal.run({ ...deliver, script, cancelAfter: call.index + 1 })
      expect(run.success).toBe(false)
      // A step that is killed says nothing: what an upgrade began is for its `post:` step to undo.
      expectUndone(run.calls, call)
      const told = run.calls.slice(call.index + 1).at(-1)
      if (told !== undefined) expect(told.inputs['status']).toBe('cancelled')
    },
  )
})

describe('an environment', () => {
  const vars = { URL: 'https://{application}.{environment}.example' }

  test('with spaces and slashes in its name has a release, a namespace, files and a tag that are valid', async () => {
    const run = await rehearsal.run({ event: 'push', workflow: 'odd.yml', vars })
    expect(run.success, run.log.slice(-2_000)).toBe(true)
    const [, promoted, upgraded, smoked, tagged, told] = run.calls.map(({ inputs }) => inputs)
    expect(promoted).toMatchObject({ environment: ODD, application: 'Green Widgets' })
    expect(upgraded).toMatchObject({
      release: 'green-widgets',
      namespace: 'green-widgets-prod-eu-1',
      'value-files': 'chart/values-prod-eu-1.yaml',
    })
    expect(smoked?.['url']).toBe('https://green-widgets.prod-eu-1.example/version')
    expect(tagged?.['to']).toBe('registry.example/green-widgets:prod-eu-1')
    expect(told?.['environment']).toBe(ODD)
  })

  test('that would share its tag with another is refused', async () => {
    const run = await rehearsal.run({ event: 'push', workflow: 'twin.yml', vars })
    expect(run.success).toBe(false)
    expect(run.calls).toEqual([])
    expect(run.log).toContain('would share the tag that says what is live')
  })

  test('whose address is a variable that is not set is refused by the name of the input', async () => {
    const run = await rehearsal.run({ event: 'push', workflow: 'odd.yml', vars: { URL: '' } })
    expect(run.success).toBe(false)
    expect(run.calls).toEqual([])
    expect(run.log).toContain('the input "url" is empty')
  })

  test('that may not be read says which permission opens it', async () => {
    rehearsal.github.addToken({ token: 'blind', login: 'octocat', scopes: ['contents: read'] })
    // What is public may be read by anybody.
    Object.assign(rehearsal.repository, { private: true })
    const run = await rehearsal.run({ event: 'push', workflow: 'odd.yml', vars, token: 'blind' })
    Object.assign(rehearsal.repository, { private: false })
    expect(run.success).toBe(false)
    expect(run.log).toContain('the caller must grant actions: read')
  })
})

describe("the organisation's hold", () => {
  const held = { ...deliver.vars, TRUNKLINE_HOLD: 'the shop is having its sale' }

  test('stops what goes forward before its lane, with its reason', async () => {
    const run = await rehearsal.run({ ...deliver, vars: held })
    expect(course(run.calls)).toEqual(['build-image', 'promote plan', 'deploy-summary staging'])
    expect(run.calls.at(-1)?.inputs).toMatchObject({ status: 'skipped', environment: 'staging' })
    expect(run.success).toBe(false)
    expect(run.log).toContain('the shop is having its sale')
  })

  test('lets a rollback through', async () => {
    const inputs = {
      operation: 'rollback',
      environment: 'production',
      reason: 'it is slow',
      'dry-run': 'false',
    }
    const back = { direction: 'rollback' }
    const run = await rehearsal.run({
      event: 'workflow_dispatch',
      workflow: 'promote.yml',
      inputs,
      vars: held,
      script: { promote: [back, back] },
    })
    expect(run.success).toBe(true)
    expect(run.calls[1]?.inputs['version'] ?? run.calls[0]?.inputs['version']).toBe('previous')
  })
})

test('a scheduled promotion of what is live already ends after its plan', async () => {
  const live = { direction: 'redeploy', verdict: 'unchanged' }
  const run = await rehearsal.run({ event: 'schedule', workflow: 'soak.yml', script: { promote: [live] } })
  expect(run.success).toBe(true)
  expect(course(run.calls)).toEqual(['promote plan'])
})

describe('chart values that are secret', () => {
  test('reach the upgrade as a file of its own, which is gone when it is done', async () => {
    const secrets = { HELM_VALUES: 'password: hunter2' }
    const run = await rehearsal.run({ ...deliver, secrets })
    expect(run.success).toBe(true)
    const files = run.calls.find(({ action }) => action === 'helm-upgrade')?.inputs['value-files'] ?? ''
    expect(files).toMatch(/^chart\/values-staging\.yaml\n\/.*secret-values\.yaml$/)
    expect(run.log).not.toContain('hunter2')
  })
})

describe('a lane that plans in a job of its own', () => {
  const vars = { URL: 'http://{environment}.example' }
  const odd = { event: 'push', workflow: 'odd.yml', vars } as const
  const lane = ['promote Prod EU/1', 'helm-upgrade', 'smoke http://prod-eu-1.example/version']
  const tag = 'promote registry.example/green-widgets:prod-eu-1'

  test('plans first and then does the same', async () => {
    const run = await rehearsal.run(odd)
    expect(course(run.calls)).toEqual(['promote plan', ...lane, tag, `deploy-summary ${ODD}`])
  })

  test('is not entered by what was overtaken before', async () => {
    const overtaken = { verdict: 'refused', 'reason-code': 'superseded', exit: '0' }
    const run = await rehearsal.run({ ...odd, script: { promote: [overtaken] } })
    expect(course(run.calls)).toEqual(['promote plan', `deploy-summary ${ODD}`])
    expect(run.calls.at(-1)?.inputs['status']).toBe('skipped')
    expect(run.success).toBe(true)
  })

  test('is not entered where its plan failed', async () => {
    const run = await rehearsal.run({ ...odd, script: { promote: [{ verdict: 'failed' }] } })
    expect(course(run.calls)).toEqual(['promote plan'])
    expect(run.success).toBe(false)
  })

  test.each([
    ['digest', { digest: '' }, 'did not arrive'],
    ['verdict', { verdict: '' }, 'the plan ended with the verdict ""'],
  ])('ends red where the plan lost its %s', async (_, lost, message) => {
    const run = await rehearsal.run({ ...odd, script: { promote: [lost] } })
    expect(course(run.calls)).toEqual(['promote plan', `deploy-summary ${ODD}`])
    expect(run.success).toBe(false)
    expect(run.annotations.map((one) => one.message).join('\n')).toContain(message)
  })
})

describe('a delivery that cannot be meant', () => {
  test('since it has no address for production is refused before anything is built', async () => {
    const run = await rehearsal.run({ ...deliver, vars: { PRODUCTION_URL: '' } })
    expect(run.calls).toEqual([])
    expect(run.log).toContain('the input "production-url" is empty')
  })

  test('since production does not exist is refused before anything is built', async () => {
    const { environments } = rehearsal.repository
    const [production] = environments.splice(
      environments.findIndex(({ name }) => name === 'production'),
      1,
    )
    const run = await rehearsal.run(deliver)
    if (production) environments.push(production)
    expect(run.calls).toEqual([])
    expect(run.log).toContain('the environment "production" does not exist')
  })
})

describe('a secret that did not arrive is named where it was needed', () => {
  const denied = { verdict: 'failed', 'reason-code': 'registry-denied' }
  const unreached = { verdict: 'failed', 'reason-code': 'cluster-failed' }
  test.each([
    ['REGISTRY_AUTH', 'the build', { 'build-image': [denied] }],
    ['REGISTRY_AUTH', 'the promotion', { promote: [denied] }],
    ['KUBECONFIG_CONTENT', 'the upgrade', { 'helm-upgrade': [unreached] }],
  ])('%s by %s', async (secret, _, script) => {
    const run = await rehearsal.run({ ...deliver, script })
    expect(run.log).toContain(`the secret ${secret} arrived empty`)
    const secrets = { [secret]: 'something' }
    const handed = await rehearsal.run({ ...deliver, script, secrets })
    expect(handed.success).toBe(false)
    expect(handed.log).not.toContain('arrived empty')
  })
})
