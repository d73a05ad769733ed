import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, cp, mkdir, mkdtemp, readFile, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { installHelm, parseWantedHelm } from '../../../shared/tools/helm-install.ts'
import { listen, stop } from '../registry/proxy.ts'
import { openStage, type Stage } from '../rollout/stage.ts'

const run = promisify(execFile)
const NO_IMAGE = { image: 'none', 'image-values': '' }

let stage: Stage
/** Charts and archives of Helm, as a server of files. */
let files: string
let address: string
const server = createServer((asked, answer) => {
  readFile(join(files, new URL(asked.url ?? '', 'http://x').pathname)).then(
    (bytes) => answer.end(bytes),
    () => answer.writeHead(404).end(),
  )
})

beforeAll(async () => {
  stage = await openStage(4)
  files = await mkdtemp(join(stage.job.folder, 'files-'))
  address = `http://${await listen(server)}`
  await packCharts()
})
afterAll(async () => {
  await stop(server)
  await stage.close()
})

async function chart(name: string, more = ''): Promise<string> {
  const folder = join(stage.job.folder, 'charts', name)
  await mkdir(join(folder, 'templates'), { recursive: true })
  await writeFile(
    join(folder, 'Chart.yaml'),
    `apiVersion: v2\nname: ${name}\nversion: 0.4.2\nappVersion: "9"\n${more}`,
  )
  const config = `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: '{{ .Release.Name }}-${name}'}\n`
  await writeFile(join(folder, 'templates', 'config.yaml'), config)
  return folder
}

async function packCharts(): Promise<void> {
  await stage.helm('package', await chart('plain'), '-d', files)
  await stage.helm('repo', 'index', files, '--url', address)
  const registry = `oci://${stage.lab.registry}/${stage.namespace}`
  await stage.helm('push', join(files, 'plain-0.4.2.tgz'), registry, '--plain-http')
}

describe('a chart', { timeout: 60_000 }, () => {
  test('comes from a chart repository, in exactly the version asked for', async () => {
    const ended = await stage.step('helm-upgrade', {
      ...NO_IMAGE,
      release: 'repository',
      chart: 'plain',
      'chart-repository': address,
      'chart-version': '0.4.2',
    })
    expect(ended.outputs, ended.log).toMatchObject({
      verdict: 'changed',
      'chart-version': '0.4.2',
      'app-version': '9',
    })
    expect(await stage.kubectl('get', 'configmap', 'repository-plain', '-o', 'name')).toContain(
      'repository-plain',
    )
  })

  test('comes from a registry', async () => {
    const ended = await stage.step('helm-upgrade', {
      ...NO_IMAGE,
      release: 'registry',
      chart: `oci://${stage.lab.registry}/${stage.namespace}/plain`,
      'chart-version': '0.4.2',
    })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed', 'chart-version': '0.4.2' })
  })

  test('has what it depends on built, once, where it does not carry it', async () => {
    const dependency = `dependencies: [{name: plain, version: 0.4.2, repository: "${address}"}]\n`
    const folder = await chart('parent', dependency)
    const inputs = { ...NO_IMAGE, release: 'parent', chart: folder }
    const ended = await stage.step('helm-upgrade', inputs)
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    expect(await stage.kubectl('get', 'configmap', 'parent-plain', '-o', 'name')).toContain('parent-plain')
    const again = await stage.step('helm-upgrade', inputs)
    expect(again.outputs, again.log).toMatchObject({ verdict: 'unchanged' })
  })

  test('whose dependencies cannot be fetched is refused before the cluster is touched', async () => {
    const folder = await chart(
      'orphan',
      `dependencies: [{name: plain, version: 9.9.9, repository: "${address}"}]\n`,
    )
    const ended = await stage.step('helm-upgrade', { ...NO_IMAGE, release: 'orphan', chart: folder })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'failed', 'reason-code': 'chart-invalid' })
    expect(ended.log).toContain('cannot fetch what the chart depends on')
  })

  test.each([
    [{ chart: 'plain', 'chart-repository': 'https://charts.example' }, 'input "chart-version" is required'],
    [{ 'chart-version': '1.0.0' }, 'input "chart-version" has no meaning'],
    [{ chart: './x', 'chart-repository': 'https://u:p@charts.example' }, 'without credentials'],
    [{ 'helm-version': 'latest' }, 'input "helm-version" must be an exact version'],
  ])('is refused for %j', async (inputs, problem) => {
    const ended = await stage.step('helm-upgrade', inputs)
    expect(ended.outputs).toMatchObject({ 'reason-code': 'input-invalid' })
    expect(ended.log).toContain(problem)
  })
})

test('a step that has something to do starts Helm three times', async () => {
  const folder = await mkdtemp(join(stage.job.folder, 'path-'))
  const count = join(folder, 'count')
  await writeFile(join(folder, 'helm'), `#!/bin/sh\necho "$1" >> ${count}\nexec ${stage.lab.helm4} "$@"\n`)
  await chmod(join(folder, 'helm'), 0o755)
  const env = { PATH: `${folder}:${dirname(stage.lab.kubectl)}:/bin:/usr/bin` }
  const ended = await stage.step('helm-upgrade', { release: 'counted' }, env)
  expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
  expect((await readFile(count, 'utf8')).trim().split('\n')).toEqual(['version', 'upgrade', 'upgrade'])
})

describe('an exact version of Helm', { timeout: 60_000 }, () => {
  const surroundings = (cache: string) => ({
    env: { ...process.env, RUNNER_TOOL_CACHE: cache },
    log: { info: () => undefined },
    signal: new AbortController().signal,
  })

  async function archive(version: string, program: string): Promise<string> {
    const folder = await mkdtemp(join(stage.job.folder, 'pack-'))
    await mkdir(join(folder, 'linux-amd64'))
    await cp(program, join(folder, 'linux-amd64', 'helm'))
    const file = join(files, `helm-v${version}-linux-amd64.tar.gz`)
    await run('tar', ['-czf', file, '-C', folder, 'linux-amd64'])
    return createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
  }

  test('is fetched once, checked, and drives the step', async () => {
    const digest = await archive('3.18.0', stage.lab.helm3)
    const path = await mkdtemp(join(stage.job.folder, 'path-'))
    await symlink(stage.lab.kubectl, join(path, 'kubectl'))
    const inputs = { ...NO_IMAGE, chart: await chart('plain'), release: 'exact', 'helm-mirror': address }
    const env = { PATH: `${path}:/bin:/usr/bin` }
    const pinned = { ...inputs, 'helm-version': `3.18.0@sha256:${digest}` }
    const ended = await stage.step('helm-upgrade', pinned, env)
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
    expect(ended.log).toContain(`fetching ${address}/helm-v3.18.0-linux-amd64.tar.gz`)
    const again = await stage.step('helm-upgrade', pinned, env)
    expect(again.outputs, again.log).toMatchObject({ verdict: 'unchanged' })
    expect(again.log).not.toContain('fetching')
    const back = await stage.step('helm-upgrade', { ...inputs, 'helm-version': '3.18.0' }, env)
    expect(back.outputs).toMatchObject({ 'reason-code': 'input-invalid' })
    expect(back.log).toContain('must be https, or "helm-version" must carry a digest')
  })

  test('that is not what was pinned is not run', async () => {
    await archive('3.18.1', stage.lab.helm3)
    const cache = await mkdtemp(join(stage.job.folder, 'cache-'))
    const wanted = parseWantedHelm(`3.18.1@sha256:${'0'.repeat(64)}`)
    await expect(
      installHelm(wanted, address, surroundings(cache), { platform: 'linux', arch: 'x64' }),
    ).rejects.toThrow(`${'0'.repeat(64)} was expected`)
  })

  test('that the mirror has not is one sentence', async () => {
    const cache = await mkdtemp(join(stage.job.folder, 'cache-'))
    const wanted = parseWantedHelm(`9.9.9@sha256:${'0'.repeat(64)}`)
    await expect(installHelm(wanted, address, surroundings(cache))).rejects.toMatchObject({
      code: 'tool-missing',
      message: expect.stringContaining('it answered 404'),
    })
  })

  test('is the installed one, where that is the same', async () => {
    const inputs = { ...NO_IMAGE, chart: await chart('plain'), release: 'same', 'helm-version': '4.1.4' }
    const ended = await stage.step('helm-upgrade', { ...inputs, 'helm-mirror': 'https://127.0.0.1:1' })
    expect(ended.outputs, ended.log).toMatchObject({ verdict: 'changed' })
  })

  test.each(['latest', '4', '4.1', 'v4.x', '3.14.0@sha256:abc'])('%s is none', (text) => {
    expect(() => parseWantedHelm(text)).toThrow('an exact version like 4.1.4')
  })
})
