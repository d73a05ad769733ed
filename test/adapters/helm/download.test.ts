import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { installHelm, parseWantedHelm } from '../../../shared/tools/helm-install.ts'
import { Authority } from '../http-probe/certificates.ts'

const run = promisify(execFile)
const MACHINE = { platform: 'linux', arch: 'x64' }
const NAME = 'helm-v3.18.2-linux-amd64.tar.gz'

/** What the mirror has under a name: bytes, and how many of them it sends before it hangs up. */
interface Held {
  readonly bytes: Buffer
  readonly cutAfter?: number
}

const authority = new Authority()
const trusted = tls.getCACertificates('default')
let folder: string
let archive: Buffer
let server: Server
let mirror: string
const held = new Map<string, Held>()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trunkline-mirror-'))
  await mkdir(join(folder, 'linux-amd64'))
  const program = join(folder, 'linux-amd64', 'helm')
  await writeFile(program, '#!/bin/sh\necho fetched\n')
  await chmod(program, 0o755)
  await run('tar', ['-czf', join(folder, NAME), '-C', folder, 'linux-amd64'])
  archive = await readFile(join(folder, NAME))
  tls.setDefaultCACertificates([...trusted, authority.cert])
  server = createServer(authority.issue('IP:127.0.0.1'), (asked, answer) => {
    const { bytes, cutAfter } = held.get((asked.url ?? '').slice(1)) ?? {}
    if (bytes === undefined) return answer.writeHead(404).end()
    answer.writeHead(200, { 'content-length': bytes.length })
    if (cutAfter === undefined) return answer.end(bytes)
    return answer.write(bytes.subarray(0, cutAfter), () => answer.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  mirror = `https://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  tls.setDefaultCACertificates(trusted)
  authority.remove()
  await rm(folder, { recursive: true })
})

describe('a Helm whose digest is published beside it, over https,', () => {
  const right = () => createHash('sha256').update(archive).digest('hex')
  const sum = (digest: string) => Buffer.from(`${digest}  ${NAME}\n`)

  async function fetched(digest: Held | undefined, of: Held = { bytes: archive }) {
    held.clear()
    held.set(NAME, of)
    if (digest !== undefined) held.set(`${NAME}.sha256sum`, digest)
    const cache = await mkdtemp(join(folder, 'cache-'))
    const surroundings = {
      env: { ...process.env, RUNNER_TOOL_CACHE: cache },
      log: { info: () => undefined },
      signal: new AbortController().signal,
    }
    const going = installHelm(parseWantedHelm('3.18.2'), mirror, surroundings, MACHINE)
    return {
      cache,
      going,
      again: () => installHelm(parseWantedHelm('3.18.2'), mirror, surroundings, MACHINE),
    }
  }

  test('is put in place once, and runs', async () => {
    const { going, again } = await fetched({ bytes: sum(right()) })
    const program = await going
    expect((await run(program, [])).stdout).toBe('fetched\n')
    held.clear()
    expect(await again()).toBe(program)
  })

  test.each<[string, () => Held | undefined, () => Held, object]>([
    [
      'another digest',
      () => ({ bytes: sum('0'.repeat(64)) }),
      () => ({ bytes: archive }),
      { code: 'tool-failed', message: expect.stringContaining(`${'0'.repeat(64)} was expected`) },
    ],
    [
      'no digest',
      () => undefined,
      () => ({ bytes: archive }),
      { code: 'tool-missing', message: expect.stringContaining('.sha256sum: it answered 404') },
    ],
    [
      'a page instead of a digest',
      () => ({ bytes: Buffer.from('<html>not found</html>') }),
      () => ({ bytes: archive }),
      { code: 'tool-failed', message: expect.stringContaining('holds no SHA-256') },
    ],
    [
      'a digest with a digit too few',
      () => ({ bytes: sum(right().slice(1)) }),
      () => ({ bytes: archive }),
      { code: 'tool-failed', message: expect.stringContaining('holds no SHA-256') },
    ],
    [
      'a digest that breaks off behind its last digit',
      () => ({ bytes: sum(right()), cutAfter: 64 }),
      () => ({ bytes: archive }),
      { code: 'tool-missing', message: expect.stringContaining('.sha256sum') },
    ],
    [
      'an archive that breaks off',
      () => ({ bytes: sum(right()) }),
      () => ({ bytes: archive, cutAfter: 40 }),
      { code: 'tool-missing', message: expect.stringContaining(NAME) },
    ],
    [
      'an archive that is whole, and another one',
      () => ({ bytes: sum(right()) }),
      () => ({ bytes: Buffer.concat([archive, Buffer.from('x')]) }),
      { code: 'tool-failed', message: expect.stringContaining('was expected') },
    ],
  ])('is refused for %s, and nothing of it stays', async (_, digest, of, error) => {
    const { going, cache } = await fetched(digest(), of())
    await expect(going).rejects.toMatchObject(error)
    expect(await readdir(cache, { recursive: true })).toEqual([])
  })
})
