import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { course, type Rehearsal, type RehearsedRun, startRehearsal } from './rehearsal.ts'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal({
    '.github/trunkline/setup/action.yml': [
      'name: Setup',
      'description: Logs in',
      'inputs:',
      '  environment: {description: Where}',
      '  application: {description: What}',
      'runs:',
      '  using: composite',
      '  steps:',
      '    - run: echo "logged in to $WHERE for $WHAT"',
      '      shell: bash',
      '      env: {WHERE: "${{ inputs.environment }}", WHAT: "${{ inputs.application }}"}',
      '',
    ].join('\n'),
  })
})
afterAll(async () => {
  expect(rehearsal.github.violations()).toEqual([])
  await rehearsal.close()
})

const deliver = { event: 'push', workflow: 'deliver.yml', vars: { PRODUCTION_URL: 'none' } } as const
const told = (run: RehearsedRun) => run.annotations.map(({ message }) => message).join('\n')
const lane = (environment: string) => [
  `promote ${environment}`,
  'helm-upgrade',
  `smoke http://${environment}.example/version`,
  `promote registry.example/green-widgets:${environment}`,
  `deploy-summary ${environment}`,
]

describe('a commit on the trunk', () => {
  test('is built once and goes through staging to production, each tag moved last', async () => {
    const run = await rehearsal.run({ ...deliver, vars: { PRODUCTION_URL: 'http://production.example' } })
    expect(course(run.calls)).toEqual(['build-image', ...lane('staging'), ...lane('production')])
    expect(run.success).toBe(true)
    const upgrades = run.calls.filter(({ action }) => action === 'helm-upgrade').map(({ inputs }) => inputs)
    expect(upgrades).toMatchObject([
      {
        namespace: 'green-widgets-staging',
        'value-files': 'chart/values-staging.yaml',
        revision: rehearsal.revision,
      },
      { namespace: 'green-widgets-production', 'value-files': 'chart/values-production.yaml' },
    ])
    expect(new Set(upgrades.map(({ image }) => image)).size).toBe(1)
    const required = run.calls.flatMap(({ inputs }) => inputs['requires'] ?? [])
    expect(required).toEqual(['none', 'staging'])
  })

  test("logs in with the repository's own action before it needs anything", async () => {
    const { log } = await rehearsal.run(deliver)
    for (const where of ['build', 'staging', 'production']) {
      expect(log).toContain(`logged in to ${where} for green-widgets`)
    }
  })

  test('that was overtaken ends green, deploys nothing and is told', async () => {
    const overtaken = { verdict: 'refused', 'reason-code': 'superseded', exit: '0', image: '', revision: '' }
    const run = await rehearsal.run({ ...deliver, script: { promote: [overtaken] } })
    expect(course(run.calls)).toEqual(['build-image', 'promote staging', 'deploy-summary staging'])
    expect(run.calls.at(-1)?.inputs['revision']).toBe(rehearsal.revision)
    expect(run.success).toBe(true)
  })

  test.each([
    ['promotion', { promote: [{ verdict: '' }] }, ['promote staging']],
    ['upgrade', { 'helm-upgrade': [{ verdict: '' }] }, ['promote staging', 'helm-upgrade']],
  ])(
    'whose %s says nothing at all ends red, moves no tag and goes no further',
    async (_, script, reached) => {
      const run = await rehearsal.run({ ...deliver, script })
      expect(course(run.calls)).toEqual(['build-image', ...reached, 'deploy-summary staging'])
      expect(run.calls.at(-1)?.inputs['status']).toBe('failure')
      expect(run.success).toBe(false)
      expect(told(run)).toContain('did not say that it did its work')
    },
  )

  test.each([
    ['digest', { digest: '' }],
    ['revision', { revision: '' }],
  ])('whose build lost its %s ends red and deploys nothing', async (_, lost) => {
    const run = await rehearsal.run({ ...deliver, script: { 'build-image': [lost] } })
    expect(course(run.calls)).toEqual(['build-image', 'deploy-summary staging'])
    expect(run.success).toBe(false)
    expect(told(run)).toContain('did not arrive')
  })
})

describe('what fails in staging', () => {
  test('as a rollout has undone itself: nothing is rolled back again, no tag moves, production is not reached', async () => {
    const run = await rehearsal.run({ ...deliver, script: { 'helm-upgrade': [{ verdict: 'failed' }] } })
    expect(course(run.calls)).toEqual([
      'build-image',
      'promote staging',
      'helm-upgrade',
      'deploy-summary staging',
    ])
    expect(run.success).toBe(false)
  })

  test('as a smoke is rolled back and smoked again for the revision before, and no tag moves', async () => {
    const run = await rehearsal.run({ ...deliver, script: { smoke: [{ verdict: 'failed' }] } })
    expect(course(run.calls)).toEqual([
      'build-image',
      'promote staging',
      'helm-upgrade',
      'smoke http://staging.example/version',
      'helm-rollback verified',
      'smoke http://staging.example/version',
      'deploy-summary staging',
    ])
    const [before, after] = run.calls.filter(({ action }) => action === 'smoke').map(({ inputs }) => inputs)
    expect(before?.['expect-revision']).toBe(rehearsal.revision)
    expect(after?.['expect-revision']).toBe('b'.repeat(40))
    expect(run.calls.at(-1)?.inputs['status']).toBe('failure')
    expect(run.success).toBe(false)
  })

  test('as the tag that says what is live is rolled back, so that the cluster agrees with it', async () => {
    const run = await rehearsal.run({ ...deliver, script: { promote: [{}, { verdict: 'failed' }] } })
    expect(course(run.calls).slice(-3)).toEqual([
      'helm-rollback verified',
      'smoke http://staging.example/version',
      'deploy-summary staging',
    ])
  })

  test('after a killed run had already upgraded is rolled back like any other', async () => {
    const found = { verdict: 'unchanged' }
    const script = { smoke: [{ verdict: 'failed' }], 'helm-upgrade': [found] }
    const run = await rehearsal.run({ ...deliver, script })
    expect(course(run.calls)).toContain('helm-rollback verified')
  })

  test('though the record says that it is live is left as it is: there is nothing to undo', async () => {
    const script = {
      promote: [{ direction: 'redeploy' }],
      smoke: [{ verdict: 'failed' }],
      'helm-upgrade': [{ verdict: 'unchanged' }],
    }
    const run = await rehearsal.run({ ...deliver, script })
    expect(course(run.calls).slice(-2)).toEqual([
      'smoke http://staging.example/version',
      'deploy-summary staging',
    ])
    expect(run.success).toBe(false)
  })

  test('without anything to roll back to is not smoked again, and told', async () => {
    const nowhere = { verdict: 'refused', 'reason-code': 'nothing-verified' }
    const run = await rehearsal.run({
      ...deliver,
      script: { smoke: [{ verdict: 'failed' }], 'helm-rollback': [nowhere] },
    })
    expect(course(run.calls).slice(-2)).toEqual(['helm-rollback verified', 'deploy-summary staging'])
  })
})

describe('a request by hand', () => {
  const vars = { PRODUCTION_URL: 'http://production.example' }
  const request = { event: 'workflow_dispatch', workflow: 'promote.yml', vars } as const
  const inputs = {
    operation: 'promote',
    environment: 'production',
    version: 'previous',
    reason: 'it is broken',
    'dry-run': 'false',
  }
  const holds = () => rehearsal.repository.deployments.filter(({ task }) => task === 'hold:green-widgets')

  test('promotes through the same lane, with its reason', async () => {
    const run = await rehearsal.run({ ...request, inputs })
    expect(course(run.calls)).toEqual(['promote plan', ...lane('production')])
    expect(run.calls[1]?.inputs).toMatchObject({
      reason: 'it is broken',
      'allow-rollback': 'true',
      requires: 'staging',
    })
  })

  test('as a dry run shows what would change in registry, records and cluster, and changes nothing', async () => {
    const run = await rehearsal.run({ ...request, inputs: { ...inputs, 'dry-run': 'true' } })
    expect(course(run.calls)).toEqual(['promote plan', 'promote plan', 'helm-upgrade plan'])
    expect(run.success).toBe(true)
  })

  test('for an environment that does not exist is refused before anything is read', async () => {
    const run = await rehearsal.run({ ...request, inputs: { ...inputs, environment: 'prod' } })
    expect(run.calls).toEqual([])
    expect(run.success).toBe(false)
    expect(run.annotations.map(({ message }) => message).join()).toContain('"prod" does not exist')
  })

  test.each([
    ['no reason', { reason: ' ' }, '"reason" is empty'],
    ['no version', { version: '' }, '"version" is empty'],
    ['an unknown operation', { operation: 'deploy' }, 'must be promote, rollback, hold or release'],
  ])('with %s is refused', async (_, wrong, message) => {
    const run = await rehearsal.run({ ...request, inputs: { ...inputs, ...wrong } })
    expect(run.success).toBe(false)
    expect(run.calls).toEqual([])
    expect(run.annotations.map(({ message }) => message).join()).toContain(message)
  })

  test('holds an environment, and releases it', async () => {
    const reason = 'Ünïcode "quotes" and $HOME'
    const held = await rehearsal.run({ ...request, inputs: { ...inputs, operation: 'hold', reason } })
    expect(held.success).toBe(true)
    expect(held.calls).toEqual([])
    const hold = holds().at(-1)
    expect(hold).toMatchObject({
      environment: 'production',
      payload: { schema: 1, application: 'green-widgets', reason, actor: 'octocat' },
    })
    const released = await rehearsal.run({ ...request, inputs: { ...inputs, operation: 'release' } })
    expect(released.success).toBe(true)
    expect(
      holds()
        .at(-1)
        ?.statuses.map(({ state }) => state),
    ).toContain('inactive')
  })

  test('that rolled back leaves the environment held', async () => {
    const before = holds().length
    const rollback = { direction: 'rollback' }
    await rehearsal.run({ ...request, inputs, script: { promote: [rollback, rollback] } })
    expect(holds().length).toBe(before + 1)
  })
})
