import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

import type { ProbeOutcome } from '../../../shared/domain/probe.ts'
import { type Served, serve } from './scripted-server.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')

let server: Served
let six: Served
let folder: string
beforeAll(async () => {
  server = await serve((_, response) => response.end('four'))
  six = await serve((_, response) => response.end('six'), undefined, {
    host: '::1',
    port: Number(server.url.port),
  })
  folder = await mkdtemp(join(tmpdir(), 'trunkline-names-'))
})
afterAll(async () => {
  await Promise.all([server.close(), six.close(), rm(folder, { recursive: true })])
})

interface Asked {
  readonly addresses: readonly string[]
  /** Asked by name alone. */
  readonly any: ProbeOutcome
  /** Asked at each address. */
  readonly all: readonly ProbeOutcome[]
}

/** Asks in a process whose names are these: it has a mount namespace of its own, and a hosts file in it. */
async function askNamed(hosts: string, name: string): Promise<Asked> {
  const file = join(folder, name)
  await writeFile(file, hosts)
  const script = 'mount --bind "$1" /etc/hosts && exec "$2" test/adapters/http-probe/ask-named.ts "$3"'
  const url = `http://${name}:${server.url.port}/`
  const { stdout } = await run('unshare', ['-m', 'sh', '-c', script, 'sh', file, process.execPath, url], {
    cwd: root,
  })
  const [asked] = JSON.parse(stdout) as readonly Asked[]
  return asked as Asked
}

test('a name that has IPv6 alone is asked there', async () => {
  const { addresses, any } = await askNamed('::1 six.test\n', 'six.test')
  expect(addresses).toEqual(['::1'])
  expect(any).toMatchObject({ kind: 'answer', body: 'six' })
})

test('of a name with a dead address the other answers, and each of them can be asked', async () => {
  const { addresses, any, all } = await askNamed('127.0.0.9 two.test\n127.0.0.1 two.test\n', 'two.test')
  expect([...addresses].sort()).toEqual(['127.0.0.1', '127.0.0.9'])
  expect(any).toMatchObject({ kind: 'answer', body: 'four' })
  const byAddress = new Map(addresses.map((address, index) => [address, all[index]]))
  expect(byAddress.get('127.0.0.1')).toMatchObject({ kind: 'answer', body: 'four' })
  expect(byAddress.get('127.0.0.9')).toMatchObject({ kind: 'failure', class: 'refused' })
})

test('of a name with an address of each family both are asked', async () => {
  const { all } = await askNamed('127.0.0.1 both.test\n::1 both.test\n', 'both.test')
  expect(all.map((outcome) => outcome.kind === 'answer' && outcome.body).sort()).toEqual(['four', 'six'])
})

test('a name that leads to a metadata address is refused, also beside a good one', async () => {
  const { any } = await askNamed('127.0.0.1 rebound.test\n169.254.169.254 rebound.test\n', 'rebound.test')
  expect(any).toMatchObject({
    class: 'forbidden',
    message: expect.stringContaining('rebound.test resolves to'),
  })
})
