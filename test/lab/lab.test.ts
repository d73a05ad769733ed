import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, runCommand } from '../../lab/command.ts'
import { findEngine } from '../../lab/engine.ts'
import { homeAt } from '../../lab/home.ts'
import { type Lab, labStatus, labUp } from '../../lab/lab.ts'

const main = join(import.meta.dirname, '../../lab/main.ts')

let lab: Lab
let scratch: string

beforeAll(async () => {
  lab = (await labUp()).lab
  scratch = await mkdtemp(join(tmpdir(), 'lab-test-'))
})

afterAll(() => rm(scratch, { recursive: true, force: true }))

const runLab = (verb: string, env: Record<string, string> = {}) =>
  runCommand(process.execPath, [main, verb], { env: { ...process.env, ...env } })

/** Which process stands behind each daemon's record. */
async function daemons(): Promise<Record<string, number>> {
  const records = (await readdir(join(lab.home, 'run'))).filter((name) => name.endsWith('.pid')).sort()
  const pids = records.map(async (name) => {
    const { pid } = JSON.parse(await readFile(join(lab.home, 'run', name), 'utf8')) as { pid: number }
    return [name, pid] as const
  })
  return Object.fromEntries(await Promise.all(pids))
}

describe('a lab that runs', () => {
  test('is found and left as it is', async () => {
    const before = await daemons()
    const { startedHere } = await labUp()
    expect(startedHere).toBe(false)
    expect(await daemons()).toEqual(before)
  })

  test('is one lab, however many ask for it at once', async () => {
    const before = await daemons()
    const ups = await Promise.all([runLab('up'), runLab('up'), runLab('up')])
    expect(ups.map(({ code, stderr }) => ({ code, stderr }))).toEqual(Array(3).fill({ code: 0, stderr: '' }))
    expect(
      new Set(ups.map(({ stdout }) => stdout.slice(stdout.indexOf('the lab was up already')))).size,
    ).toBe(1)
    expect(await daemons()).toEqual(before)
  })

  test('says of every part that it is there, which version, and where', async () => {
    const parts = await labStatus()
    expect(parts.filter(({ state, missing }) => state === 'stopped' || missing.length > 0)).toEqual([])
    const { stdout, code } = await runLab('status')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^kubernetes +running +1\.34\.4, etcd 3\.6\.7$/m)
    expect(stdout).toContain(`http://${lab.registry}`)
  })

  test('is not disturbed by another home, which is told whose the machine is', async () => {
    const before = await daemons()
    const other = join(scratch, 'other')
    const up = await runLab('up', { TRUNKLINE_LAB_HOME: other })
    expect(up.code).toBe(1)
    expect(up.stderr).toContain(`a lab with its home in ${lab.home} runs`)
    expect((await runLab('down', { TRUNKLINE_LAB_HOME: other })).code).toBe(0)
    expect(await daemons()).toEqual(before)
    expect((await kubectl('get', 'node', 'trunkline-lab')).code).toBe(0)
  })

  test('listens on loopback and on its own bridges only', async () => {
    const listening = await command('ss', ['-Hltnp'])
    const ours = Object.values(await daemons()).map((pid) => `pid=${pid},`)
    const addresses = listening
      .split('\n')
      .filter((line) => ours.some((pid) => line.includes(pid)))
      .map((line) => line.split(/\s+/)[3] ?? '')
    expect(addresses.length).toBeGreaterThan(8)
    expect(addresses.filter((address) => !/^(127\.|10\.214\.|\[::1\])/.test(address))).toEqual([])
  })
})

test('status works where nothing is installed, names what is missing, and makes nothing', async () => {
  const empty = join(scratch, 'empty')
  const parts = await labStatus({ env: { ...process.env, TRUNKLINE_LAB_HOME: empty } })
  expect(parts.find(({ name }) => name === 'kubernetes')?.missing).toEqual(['etcd', 'kubernetes', 'kubectl'])
  expect(parts.filter(({ state }) => state === 'running')).toEqual([])
  expect(await readdir(empty).catch(() => 'not there')).toBe('not there')
})

describe('an engine that the user names', () => {
  const env = (host: string) => ({ ...process.env, TRUNKLINE_LAB_DOCKER_HOST: host })

  test('is used where it answers', async () => {
    const socket = join(scratch, 'engine.sock')
    await symlink(lab.dockerHost.slice('unix://'.length), socket)
    const engine = await findEngine(homeAt(join(scratch, 'other')), env(`unix://${socket}`))
    expect(engine).toMatchObject({ host: `unix://${socket}`, version: expect.stringMatching(/^\d+\./) })
  })

  test('is one sentence where it does not', async () => {
    const finding = findEngine(homeAt(join(scratch, 'other')), env('tcp://127.0.0.1:1'))
    await expect(finding).rejects.toThrow(
      /TRUNKLINE_LAB_DOCKER_HOST names tcp:\/\/127\.0\.0\.1:1, and no engine/,
    )
  })
})

const kubectl = (...args: string[]) => runCommand(lab.kubectl, [`--kubeconfig=${lab.kubeconfig}`, ...args])

describe('an image that the engine builds on the lab’s base image', () => {
  const namespace = `lab-${randomUUID().slice(0, 8)}`
  const hostPort = 20_000 + Math.floor(Math.random() * 9_000)
  const image = () => `${lab.registry}/${namespace}/web:1`

  beforeAll(async () => {
    const server =
      'require("http").createServer((_,answer)=>answer.end("built "+require("fs").readFileSync("/built"))).listen(8080)'
    const dockerfile = `FROM ${lab.nodeImage}\nRUN node --version > /built\nUSER node\nCMD ["node","-e",${JSON.stringify(server)}]\n`
    await writeFile(join(scratch, 'Dockerfile'), dockerfile)
    const env = { ...process.env, DOCKER_HOST: lab.dockerHost, DOCKER_CONFIG: lab.dockerConfig }
    await command('docker', ['buildx', 'build', '--push', '--tag', image(), scratch], { env })
    await kubectl('create', 'namespace', namespace)
    const applied = await runCommand(
      lab.kubectl,
      [`--kubeconfig=${lab.kubeconfig}`, 'apply', '--namespace', namespace, '-f', '-'],
      { input: JSON.stringify(manifests(image(), hostPort)) },
    )
    expect(applied.stderr).toBe('')
    const ready = await kubectl('wait', 'pod/web', '-n', namespace, '--for=condition=Ready', '--timeout=120s')
    expect(ready.stderr).toBe('')
  })

  afterAll(() => kubectl('delete', 'namespace', namespace, '--wait=false'))

  test('answers from its pod on a port of loopback', async () => {
    expect(await text(`http://127.0.0.1:${hostPort}/`)).toMatch(/^built v24\./)
  })

  test('answers on the node port and on the service’s own address', async () => {
    const ports = '{.spec.ports[0].nodePort} {.spec.clusterIP}'
    const found = await kubectl('get', 'service', 'web', '-n', namespace, '-o', `jsonpath=${ports}`)
    const [nodePort, address] = found.stdout.split(' ')
    expect(await text(`http://${lab.nodeIp}:${nodePort}/`)).toMatch(/^built v24\./)
    const ask = `fetch('http://${address}/').then(async (answer) => console.log(await answer.text()))`
    const inside = await kubectl('exec', 'web', '-n', namespace, '--', 'node', '-e', ask)
    expect(inside.stdout).toMatch(/^built v24\./)
  })

  test('is found by the name of its service, and any other name does not exist', async () => {
    const look = (name: string) =>
      `require('dns').lookup('${name}', (error, address) => console.log(error ? error.code : address))`
    const found = await kubectl('exec', 'web', '-n', namespace, '--', 'node', '-e', look(`web.${namespace}`))
    expect(found.stdout).toMatch(/^10\.214\.2\.\d+\n$/)
    const unknown = await kubectl('exec', 'web', '-n', namespace, '--', 'node', '-e', look('web.example.org'))
    expect(unknown.stdout).toBe('ENOTFOUND\n')
  })

  test('leaves a line for each request in the registry’s log', async () => {
    expect(await readFile(lab.registryLog, 'utf8')).toContain(`/v2/${namespace}/web/manifests/1`)
  })
})

test('each Helm is the version that it is named for, and reaches the cluster', async () => {
  for (const [helm, version] of [
    [lab.helm3, /^v3\.18\.0/],
    [lab.helm4, /^v4\.1\.4/],
  ] as const) {
    expect(await command(helm, ['version', '--short'])).toMatch(version)
    const listed = await command(helm, ['list', '--all-namespaces', `--kubeconfig=${lab.kubeconfig}`])
    expect(listed).toContain('NAMESPACE')
  }
})

async function text(url: string): Promise<string> {
  for (const deadline = Date.now() + 10_000; ; ) {
    try {
      return await (await fetch(url)).text()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function manifests(image: string, hostPort: number): object {
  const probe = { httpGet: { path: '/', port: 8080 }, periodSeconds: 1 }
  const container = { name: 'web', image, ports: [{ containerPort: 8080, hostPort }], readinessProbe: probe }
  const labels = { app: 'web' }
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', labels },
    spec: { containers: [container] },
  }
  const ports = [{ port: 80, targetPort: 8080 }]
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'web' },
    spec: { type: 'NodePort', selector: labels, ports },
  }
  return { apiVersion: 'v1', kind: 'List', items: [pod, service] }
}
