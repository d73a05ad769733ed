import { expect, test } from 'vitest'
import { calledWorkflows } from '../rehearsed.ts'
import { listRehearsed } from '../rehearsed-list.ts'

test('a caller rehearses what it calls and what that calls, each once', () => {
  const suite: Readonly<Record<string, string>> = {
    'deliver.yml': [
      'uses: $/.github/workflows/deploy.yml',
      'uses: $/.github/workflows/deploy.yml',
      'uses: $/actions/promote',
    ].join('\n'),
    'deploy.yml': 'jobs: {}',
  }
  const caller = 'jobs:\n  deliver:\n    uses: acme/trunkline/.github/workflows/deliver.yml@v1\n'
  expect(calledWorkflows(caller, (name) => suite[name] ?? '')).toEqual(['deliver.yml', 'deploy.yml'])
})

test('the workflows of this repository are found by their callers', () => {
  expect(calledWorkflows('    uses: acme/trunkline/.github/workflows/deliver-oidc.yml@v1')).toEqual([
    'deliver-oidc.yml',
    'deploy-oidc.yml',
  ])
})

test('a workflow without a caller’s line rehearses none', () => {
  expect(
    calledWorkflows('jobs:\n  deploy:\n    steps:\n      - uses: acme/trunkline/actions/promote@v1'),
  ).toEqual([])
})

test('the list counts each workflow by what it had for actions', () => {
  const notes = ['real deliver.yml', 'stubbed deliver.yml', 'stubbed deliver.yml', 'stubbed deploy.yml']
  expect(listRehearsed(notes)).toBe(
    [
      'Rehearsed workflows:',
      '  deliver.yml: 1 run on real parts, 2 with stubbed actions',
      '  deploy.yml: 0 runs on real parts, 1 with stubbed actions',
    ].join('\n'),
  )
})
