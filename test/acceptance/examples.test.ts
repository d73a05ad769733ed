import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { course, exampleNames, type Rehearsal, startRehearsal, stubOthers } from './rehearsal.ts'

const url = (environment: string, path = '/version') => `https://green-widgets.${environment}.example${path}`
const lane = (environment: string, image = 'green-widgets') => [
  'promote plan',
  `promote ${environment}`,
  'helm-upgrade',
  `smoke https://${image}.${environment}.example/version`,
  `promote registry.example/${image}:${environment}`,
  `deploy-summary ${environment}`,
]
const both = (image: string) => [...lane('staging', image), ...lane('production', image)]
/** `deliver.yml` leaves the plan to the lane. */
const delivered = (image: string) => both(image).filter((call) => call !== 'promote plan')
const rolledOut = (environment: string) => ['helm-upgrade', `smoke ${url(environment)}`]
const scheduled = { event: 'schedule', expected: lane('production') } as const
const ecr = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'

/** What each example does when it is started as it says; a new example belongs in here. */
const RUNS: Readonly<
  Record<
    string,
    readonly {
      readonly event: 'push' | 'workflow_dispatch' | 'schedule'
      readonly expected: readonly string[]
      readonly inputs?: Readonly<Record<string, string>>
      readonly vars?: Readonly<Record<string, string>>
      /** Which programs do nothing, where the example starts some that are not here. */
      readonly path?: 'cloud' | 'glued'
    }[]
  >
> = {
  'actions-only.yml': [
    {
      event: 'push',
      expected: [
        'build-image',
        'helm-upgrade',
        'smoke https://green-widgets.example/version',
        'promote registry.example/green-widgets:production',
      ],
    },
  ],
  'adoption/0-glued.yml': [{ event: 'push', expected: [], path: 'glued' }],
  'adoption/1-build.yml': [{ event: 'push', expected: ['build-image'], path: 'glued' }],
  'adoption/2-rollout.yml': [
    {
      event: 'push',
      expected: ['build-image', ...rolledOut('staging'), ...rolledOut('production')],
      path: 'glued',
    },
  ],
  'adoption/3-promotion.yml': [
    {
      event: 'push',
      expected: [
        'build-image',
        ...['staging', 'production'].flatMap((environment) => [
          `promote ${environment}`,
          ...rolledOut(environment),
          `promote ghcr.io/acme/green-widgets:${environment}`,
          `deploy-summary ${environment}`,
        ]),
      ],
      path: 'glued',
    },
  ],
  'adoption/4-workflow.yml': [
    {
      event: 'push',
      expected: [
        'build-image',
        ...delivered('green-widgets').map((call) => call.replace('registry.example', 'ghcr.io/acme')),
      ],
    },
  ],
  'approvals.yml': [
    {
      event: 'push',
      expected: [
        'build-image',
        ...lane('staging').slice(1),
        // Waiting for approval, queued, then on its way.
        'promote plan',
        'deploy-summary production',
        'deploy-summary production',
        'promote production',
        'deploy-summary production',
        ...lane('production').slice(2),
      ],
    },
  ],
  'cloud-login/deliver.yml': [
    {
      event: 'push',
      expected: [
        'build-image',
        ...delivered('green-widgets').map((call) => call.replace('registry.example', ecr)),
      ],
    },
  ],
  'deliver.yml': [
    {
      event: 'push',
      vars: { STAGING_URL: url('staging', ''), PRODUCTION_URL: url('production', '') },
      expected: ['build-image', ...delivered('green-widgets')],
    },
  ],
  'migrations.yml': [{ event: 'push', expected: ['build-image', ...delivered('green-widgets')] }],
  'monorepo-search.yml': [{ event: 'push', expected: ['build-image', ...delivered('search')] }],
  'monorepo-shop.yml': [{ event: 'push', expected: ['build-image', ...delivered('shop')] }],
  'promote.yml': [
    {
      event: 'workflow_dispatch',
      vars: { PRODUCTION_URL: url('production', '') },
      inputs: {
        operation: 'rollback',
        environment: 'production',
        version: '',
        reason: 'it is slow',
        'dry-run': 'false',
      },
      expected: lane('production'),
    },
  ],
  'several-images.yml': [
    {
      event: 'push',
      expected: [
        'build-image',
        'build-image',
        ...['staging', 'production'].flatMap((environment) => [
          'promote plan',
          `promote ${environment}`,
          'helm-upgrade',
          `smoke ${url(environment)}`,
          `promote web=registry.example/green-widgets-web:${environment}\nworker=registry.example/green-widgets-worker:${environment}`,
          `deploy-summary ${environment}`,
        ]),
      ],
    },
  ],
  'soak.yml': [{ event: 'push', expected: ['build-image', ...lane('staging')] }, scheduled],
  'tests-between.yml': [{ event: 'push', expected: ['build-image', ...both('green-widgets')] }],
  'three-environments.yml': [
    { event: 'push', expected: ['build-image', ...lane('test'), ...both('green-widgets')] },
  ],
}

let rehearsal: Rehearsal
const programs: Record<string, string> = {}
beforeAll(async () => {
  const setup = '.github/trunkline/setup/action.yml'
  const text = await readFile(
    join(import.meta.dirname, '../../workflows-examples/cloud-login', setup),
    'utf8',
  )
  rehearsal = await startRehearsal({
    'browser-tests.sh': '#!/bin/sh\ntest -n "$1"\n',
    [setup]: stubOthers(text),
  })
  // There is no cloud to log in to.
  programs['cloud'] = await idle('aws', 'docker')
  programs['glued'] = await idle('aws', 'docker', 'helm', 'curl', 'gh')
})
afterAll(async () => {
  expect(rehearsal.github.violations()).toEqual([])
  await rehearsal.close()
  for (const folder of Object.values(programs)) await rm(folder, { recursive: true })
})

/** A folder of programs that do nothing, and succeed. */
async function idle(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-programs-'))
  for (const name of names) await writeFile(join(folder, name), '#!/bin/sh\n', { mode: 0o755 })
  return folder
}

test('every example has a rehearsal', async () => {
  expect(Object.keys(RUNS).sort()).toEqual(await exampleNames())
})

describe('the example', () => {
  const runs = Object.entries(RUNS).flatMap(([name, starts]) => starts.map((start) => ({ name, ...start })))
  test.each(runs)(
    '$name runs as it says on a $event',
    async ({ name, expected, path = 'cloud', ...wanted }) => {
      const workflow = name.replaceAll('/', '-')
      const run = await rehearsal.run({ workflow, path: [programs[path] ?? ''], ...wanted })
      expect(run.success, run.log.slice(-2_000)).toBe(true)
      expect(course(run.calls)).toEqual(expected)
    },
  )
})
