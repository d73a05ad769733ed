import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { command } from '../../lab/command.ts'
import { freePort } from '../../lab/free-port.ts'
import { labUp } from '../../lab/lab.ts'
import { blocksOf } from '../../scripts/documents/examples.ts'

const text = readFileSync(join(import.meta.dirname, '../../docs/tutorial.md'), 'utf8')
const blocks = blocksOf(text)
const revision = 'a'.repeat(40)
const digest = `sha256:${'b'.repeat(64)}`

/** What the tutorial has its reader write, by what each block begins with. */
const FILES: readonly (readonly [path: string, language: string, begins: string])[] = [
  ['server.js', 'js', 'import'],
  ['Dockerfile', 'dockerfile', 'FROM'],
  ['chart/Chart.yaml', 'yaml', 'apiVersion: v2'],
  ['chart/values.yaml', 'yaml', 'image:\n'],
  ['chart/values-staging.yaml', 'yaml', 'replicas: 2'],
  ['chart/templates/web.yaml', 'yaml', 'apiVersion: apps/v1'],
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trunkline-tutorial-'))
  for (const [path, language, begins] of FILES) {
    const block = blocks.find((one) => one.language === language && one.text.startsWith(begins))
    if (block === undefined) throw new Error(`the tutorial has no ${path}`)
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `${block.text}\n`)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function answerOf(url: string): Promise<unknown> {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer !== undefined) return answer.json()
    await sleep(50)
  }
}

test("the tutorial's application answers the revision that it is given", async () => {
  const port = await freePort()
  const source = readFileSync(join(folder, 'server.js'), 'utf8').replace('8080', String(port))
  await writeFile(join(folder, 'server.js'), source)
  const child = spawn(process.execPath, [join(folder, 'server.js')], {
    env: { REVISION: revision },
    stdio: 'ignore',
  })
  try {
    expect(await answerOf(`http://127.0.0.1:${port}/version`)).toEqual({ revision })
  } finally {
    child.kill()
    await once(child, 'exit')
  }
})

test.each(['helm3', 'helm4'] as const)(
  "the tutorial's chart takes image and revision as the workflows hand them on: %s",
  async (name) => {
    const { lab } = await labUp({ only: ['helm'] })
    const values = ['image.repository=ghcr.io/acme/shop', `image.digest=${digest}`, `revision=${revision}`]
    const args = [
      'template',
      'shop',
      join(folder, 'chart'),
      '--values',
      join(folder, 'chart/values-staging.yaml'),
    ]
    const rendered = await command(lab[name], [...args, '--set-string', values.join(',')])
    const objects = parseAllDocuments(rendered).map((document) => document.toJS())
    const [deployment, service] = ['Deployment', 'Service'].map((kind) =>
      objects.find((one) => one.kind === kind),
    )
    expect(deployment.spec.replicas).toBe(2)
    expect(deployment.spec.template.spec.containers[0]).toMatchObject({
      image: `ghcr.io/acme/shop@${digest}`,
      env: [{ name: 'REVISION', value: revision }],
    })
    expect(service.spec.selector).toEqual(deployment.spec.template.metadata.labels)
  },
)
