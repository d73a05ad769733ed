import { describe, expect, test } from 'vitest'

import {
  type ChartRequest,
  renderArguments,
  rollbackArguments,
  templateArguments,
  upgradeArguments,
} from '../../../shared/tools/helm-arguments.ts'

const request: ChartRequest = {
  release: 'shop--staging',
  namespace: 'staging',
  context: undefined,
  chart: './chart',
  chartVersion: undefined,
  chartRepository: undefined,
  historyMax: 10,
  valueFiles: ['a.yaml', 'strings.json'],
  timeout: 300,
  createNamespace: false,
  labels: { 'trunkline.dev/run': '77', 'trunkline.dev/verified': null },
  description: 'Trunkline: abc, run 77',
  waits: false,
}

const common = [
  '--install',
  '--namespace=staging',
  '--reset-values',
  '--timeout=300s',
  '--history-max=10',
  '--description=Trunkline: abc, run 77',
  '--labels=trunkline.dev/run=77,trunkline.dev/verified=null',
  '--values=a.yaml',
  '--values=strings.json',
]

describe('upgrade', () => {
  test.each([
    [3, false, []],
    [3, true, ['--wait']],
    [4, false, ['--wait=hookOnly']],
    [4, true, ['--wait=legacy']],
  ] as const)('of Helm %i, waiting %s, is spelled as that Helm reads it', (major, waits, flags) => {
    expect(upgradeArguments(major, { ...request, waits })).toEqual([
      'upgrade',
      ...common,
      ...flags,
      '--',
      'shop--staging',
      './chart',
    ])
  })

  test.each([3, 4] as const)('of Helm %i never undoes anything by itself', (major) => {
    const all = upgradeArguments(major, { ...request, waits: true }).join(' ')
    expect(all).not.toMatch(/atomic|rollback-on-failure|cleanup-on-fail|force|reuse-values|--set/)
  })

  test('creates the namespace only where that is asked for', () => {
    expect(upgradeArguments(3, { ...request, createNamespace: true })).toContain('--create-namespace')
    expect(upgradeArguments(3, request)).not.toContain('--create-namespace')
  })

  test('names the context where one is given', () => {
    expect(upgradeArguments(4, { ...request, context: 'lab' })).toContain('--kube-context=lab')
  })

  test('has no labels flag without labels', () => {
    expect(upgradeArguments(3, { ...request, labels: {} }).join(' ')).not.toContain('--labels')
  })
})

test.each([
  [{ chart: 'oci://127.0.0.1:5000/shop', chartVersion: '1.2.3' }, ['--plain-http', '--version=1.2.3']],
  [{ chart: 'oci://localhost/shop' }, ['--plain-http']],
  [{ chart: 'oci://ghcr.io/acme/shop', chartVersion: '1.2.3' }, ['--version=1.2.3']],
  [{ chart: 'shop', chartRepository: 'https://charts.example' }, ['--repo=https://charts.example']],
] as const)('a chart that is fetched, %j, is asked for with %j', (source, flags) => {
  const all = upgradeArguments(3, { ...request, ...source })
  expect(all.filter((flag) => /^--(plain-http|version|repo)/.test(flag))).toEqual(flags)
  expect(all.at(-1)).toBe(source.chart)
})

test('rendering without the cluster names none', () => {
  const args = templateArguments({ ...request, context: 'lab' })
  expect(args).toEqual([
    'template',
    '--namespace=staging',
    '--values=a.yaml',
    '--values=strings.json',
    '--',
    'shop--staging',
    './chart',
  ])
})

test('rendering asks the server, as JSON, and creates nothing', () => {
  const args = renderArguments({ ...request, createNamespace: true, waits: true })
  expect(args).toEqual([
    'upgrade',
    ...common,
    '--dry-run=server',
    '--output=json',
    '--',
    'shop--staging',
    './chart',
  ])
})

test.each([
  [3, []],
  [4, ['--wait=hookOnly']],
] as const)('a rollback of Helm %i names its target, and leaves watching to us', (major, flags) => {
  const name = { release: 'shop', namespace: 'staging', context: 'lab' }
  expect(rollbackArguments(major, { ...name, to: 5, timeout: 60, historyMax: 10 })).toEqual([
    'rollback',
    '--namespace=staging',
    '--kube-context=lab',
    '--timeout=60s',
    '--history-max=10',
    ...flags,
    '--',
    'shop',
    '5',
  ])
})
