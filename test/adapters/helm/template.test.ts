import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Lab, labUp } from '../../../lab/lab.ts'
import { openHelm } from '../../../shared/tools/helm.ts'

const FILES: Readonly<Record<string, string>> = {
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.4.2\nappVersion: "9"\n',
  'values.yaml': 'image: {repository: registry.example/shop, digest: ""}\n',
  'templates/web.yaml': 'kind: Deployment\nmetadata: {name: web}\n',
}

describe('a chart that is rendered without the cluster', { timeout: 60_000 }, () => {
  let lab: Lab
  let chart: string
  beforeAll(async () => {
    lab = (await labUp()).lab
    chart = await mkdtemp(join(tmpdir(), 'trunkline-chart-'))
    await mkdir(join(chart, 'templates'))
    for (const [name, text] of Object.entries(FILES)) await writeFile(join(chart, name), text)
  })

  afterAll(() => rm(chart, { recursive: true }))

  test.each(['helm3', 'helm4'] as const)(
    'is known by name and version all the same, by %s',
    async (which) => {
      const signal = new AbortController().signal
      const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], KUBECONFIG: '/dev/null' }
      const helm = await openHelm({ env, signal, program: lab[which] })
      const content = await helm.template({
        release: 'widget',
        namespace: 'nowhere',
        context: undefined,
        chart,
        chartVersion: undefined,
        chartRepository: undefined,
        valueFiles: [],
        timeout: 60,
        createNamespace: false,
        historyMax: 10,
        labels: {},
        description: '',
        waits: false,
      })
      expect(content).toMatchObject({
        chart: 'shop',
        chartVersion: '0.4.2',
        appVersion: '9',
        defaults: { image: { repository: 'registry.example/shop', digest: '' } },
      })
      expect(content.objects.map(({ kind }) => kind)).toEqual(['Deployment'])
    },
  )
})
