import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Lab, labUp } from '../../lab/lab.ts'
import { type Ending, type Job, openJob, runMain, runPost, type Step } from './bundle.ts'

const SECRET = 'pl4nted-S3cret-of-this-test'
const DIGEST = `sha256:${'a'.repeat(64)}`
const REVISION = 'b'.repeat(40)

let hostile: Server
let host = ''
let lab: Lab

/** A registry, API and cluster in one that answers everything with what it was sent, as a proxy's error page might. */
beforeAll(async () => {
  hostile = createServer((request, response) => {
    response.statusCode = request.url?.includes('/v2/') ? 403 : 500
    response.setHeader('content-type', 'text/html')
    response.end(`<pre>${request.method} ${request.url}\n${JSON.stringify(request.headers)}</pre>`)
  })
  await new Promise<void>((resolve) => hostile.listen(0, '127.0.0.1', resolve))
  host = `127.0.0.1:${(hostile.address() as AddressInfo).port}`
  lab = (await labUp()).lab
})

afterAll(() => new Promise((resolve) => hostile.close(resolve)))

const kubeconfig = () => `apiVersion: v1
kind: Config
current-context: lab
contexts: [{name: lab, context: {cluster: lab, user: lab}}]
clusters: [{name: lab, cluster: {server: "http://${host}"}}]
users: [{name: lab, user: {token: ${SECRET}}}]
`

const CASES: readonly (readonly [title: string, action: string, step: () => Step])[] = [
  [
    'registry-auth of promote',
    'promote',
    () => ({
      inputs: {
        image: `${host}/shop@${DIGEST}`,
        to: `${host}/shop:x`,
        'registry-auth': `${host} robot ${SECRET}`,
      },
    }),
  ],
  [
    'a malformed registry-auth of promote',
    'promote',
    () => ({
      inputs: { image: `${host}/shop@${DIGEST}`, to: `${host}/shop:x`, 'registry-auth': `${host} ${SECRET}` },
    }),
  ],
  [
    'github-token of promote',
    'promote',
    () => ({
      inputs: {
        image: `${host}/shop`,
        version: 'live:staging',
        to: `${host}/shop:x`,
        'github-token': SECRET,
      },
    }),
  ],
  [
    'registry-auth of build-image',
    'build-image',
    () => ({
      inputs: { image: `${host}/shop`, revision: REVISION, 'registry-auth': `${host} robot ${SECRET}` },
    }),
  ],
  [
    'secret-envs of build-image',
    'build-image',
    () => ({
      inputs: {
        image: `${lab.registry}/secrets-test/shop`,
        revision: REVISION,
        'secret-envs': 'npm=NPM_TOKEN',
        reuse: 'never',
      },
      env: { NPM_TOKEN: SECRET },
    }),
  ],
  [
    'kubeconfig-content of helm-upgrade',
    'helm-upgrade',
    () => ({
      inputs: {
        release: 'a',
        chart: 'chart',
        image: 'none',
        revision: 'none',
        'kubeconfig-content': kubeconfig(),
      },
    }),
  ],
  [
    'kubeconfig-content of helm-rollback',
    'helm-rollback',
    () => ({
      inputs: { release: 'a', 'kubeconfig-content': Buffer.from(kubeconfig()).toString('base64') },
    }),
  ],
  [
    'github-token of deploy-summary',
    'deploy-summary',
    () => ({
      inputs: { environment: 'production', revision: REVISION, status: 'success', 'github-token': SECRET },
    }),
  ],
  [
    'credentials in a URL of smoke',
    'smoke',
    () => ({
      inputs: { url: `http://robot:${SECRET}@${host}/version`, timeout: '1s' },
    }),
  ],
]

test.each(CASES)(
  '%s appears in no output, log, summary, file or argument list',
  async (_, action, makeStep) => {
    const { job, argumentLog } = await jobWithWatchedTools()
    await writeChartAndDockerfile(job)
    const step = makeStep()
    const main = await runMain(job, action, step)
    const post = await postOf(job, action, step, main)
    expect(main.status, main.log).toBe(1)
    for (const form of formsOf(SECRET)) {
      for (const { log, outputs, summary } of [main, ...post]) {
        expect(unmasked(log)).not.toContain(form)
        expect(JSON.stringify(outputs)).not.toContain(form)
        expect(summary).not.toContain(form)
      }
      expect(await readFile(argumentLog, 'utf8')).not.toContain(form)
      expect(await filesWith(job.folder, form)).toEqual([])
    }
  },
)

test('a masked secret is registered with the runner before anything else is printed of it', async () => {
  const ended = await runMain(await openJob(), 'promote', {
    inputs: {
      image: `${host}/shop@${DIGEST}`,
      to: `${host}/shop:x`,
      'registry-auth': `${host} robot ${SECRET}`,
    },
  })
  expect(ended.log).toContain(`::add-mask::${SECRET}`)
})

/** The secret itself, and as it stands in a Basic header or in base64 alone. */
function formsOf(secret: string): readonly string[] {
  const encoded = [`robot:${secret}`, secret].map((text) =>
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
  )
  return [secret, encodeURIComponent(secret), ...encoded]
}

function unmasked(log: string): string {
  return log
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::'))
    .join('\n')
}

async function postOf(job: Job, action: string, step: Step, main: Ending): Promise<readonly Ending[]> {
  const text = await readFile(join(import.meta.dirname, '../../actions', action, 'action.yml'), 'utf8')
  return text.includes('post:') ? [await runPost(job, action, step, main)] : []
}

/** A job whose tools write down how they were called before they run. */
async function jobWithWatchedTools(): Promise<{ job: Job; argumentLog: string }> {
  const folders = ['docker', 'kubectl', 'helm-4'].map((name) => join(lab.bin, name))
  const path = [...folders, process.env['PATH'] ?? ''].join(':')
  const env = {
    DOCKER_HOST: lab.dockerHost,
    DOCKER_CONFIG: lab.dockerConfig,
    GITHUB_API_URL: `http://${host}`,
  }
  const job = await openJob({ ...env, GITHUB_SERVER_URL: `http://${host}` })
  const tools = join(job.folder, 'tools')
  const argumentLog = join(job.folder, 'arguments')
  await mkdir(tools)
  await writeFile(argumentLog, '')
  for (const name of ['docker', 'kubectl', 'helm', 'git']) {
    const real = execFileSync('which', [name], { env: { PATH: path }, encoding: 'utf8' }).trim()
    const script = `#!/bin/sh\nprintf '%s\\n' "${name} $*" >> ${argumentLog}\nexec ${real} "$@"\n`
    await writeFile(join(tools, name), script)
    await chmod(join(tools, name), 0o755)
  }
  return { job: { ...job, env: { ...job.env, PATH: `${tools}:${path}` } }, argumentLog }
}

async function writeChartAndDockerfile({ workspace }: Job): Promise<void> {
  await mkdir(join(workspace, 'chart', 'templates'), { recursive: true })
  await writeFile(join(workspace, 'chart', 'Chart.yaml'), 'apiVersion: v2\nname: chart\nversion: 0.1.0\n')
  await writeFile(
    join(workspace, 'Dockerfile'),
    `FROM ${lab.nodeImage}\nRUN --mount=type=secret,id=npm cat /run/secrets/npm && exit 3\n`,
  )
}

async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const))
  return texts.filter(([, content]) => content.includes(text)).map(([file]) => file)
}
