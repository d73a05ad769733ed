import { execFileSync } from 'node:child_process'
import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { type ArchiveEntry, layerEntries } from '../../../shared/registry/layer-entries.ts'

const TAR = 'application/vnd.oci.image.layer.v1.tar'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trunkline-layer-'))
  const files = {
    'a.txt': 'x',
    'deep/er/b': 'y'.repeat(5_000),
    [`long/${'n'.repeat(120)}/${'m'.repeat(120)}`]: 'z',
    'ü/\n': '',
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  await symlink('a.txt', join(folder, 'link'))
  await link(join(folder, 'a.txt'), join(folder, 'z-hard'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(bytes: Buffer, mediaType = TAR, chunk = 1_000): Promise<readonly ArchiveEntry[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) =>
    bytes.subarray(at * chunk, (at + 1) * chunk),
  )
  const found: ArchiveEntry[] = []
  for await (const entry of layerEntries(Readable.from(chunks), mediaType)) found.push(entry)
  return found
}

const tarred = (format: string) =>
  execFileSync('tar', ['-c', `--format=${format}`, '--sort=name', '-C', folder, '.'], { maxBuffer: 1e8 })

test.each(['gnu', 'pax', 'posix'])(
  'what tar writes as %s is read as it stands on the disk',
  async (format) => {
    const entries = await read(tarred(format))
    expect(entries.map(({ path, kind, bytes }) => [path, kind, bytes])).toEqual([
      ['', 'folder', 0],
      ['a.txt', 'file', 1],
      ['deep', 'folder', 0],
      ['deep/er', 'folder', 0],
      ['deep/er/b', 'file', 5_000],
      ['link', 'link', 0],
      ['long', 'folder', 0],
      [`long/${'n'.repeat(120)}`, 'folder', 0],
      [`long/${'n'.repeat(120)}/${'m'.repeat(120)}`, 'file', 1],
      ['z-hard', 'link', 0],
      ['ü', 'folder', 0],
      ['ü/\n', 'file', 0],
    ])
  },
)

test('it is unpacked as its media type says', async () => {
  const bytes = tarred('pax')
  const plain = await read(bytes)
  expect(await read(gzipSync(bytes), `${TAR}+gzip`)).toEqual(plain)
  expect(await read(gzipSync(bytes), 'application/vnd.docker.image.rootfs.diff.tar.gzip')).toEqual(plain)
  expect(await read(zstdCompressSync(bytes), `${TAR}+zstd`)).toEqual(plain)
})

test('it comes in pieces of any size', async () => {
  const bytes = tarred('gnu')
  const whole = await read(bytes)
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 2_000 }), async (chunk) => {
      expect(await read(bytes, TAR, chunk)).toEqual(whole)
    }),
    { numRuns: 20 },
  )
})

test('one that breaks off, or is not what it says, is an error', async () => {
  const bytes = tarred('gnu')
  await expect(read(bytes.subarray(0, 4_000))).rejects.toMatchObject({ code: 'registry-failed' })
  await expect(read(bytes, `${TAR}+gzip`)).rejects.toThrow('a layer cannot be read')
  const broken = new Readable({ read: () => undefined })
  broken.destroy(new Error('its bytes have another digest'))
  await expect(layerEntries(broken, `${TAR}+gzip`).next()).rejects.toThrow('another digest')
})

test('bytes that are no archive end in an error or in nothing, and never without end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (bytes) => {
      const outcome = await read(Buffer.from(bytes)).then(
        (entries) => entries.length < 10,
        (error: unknown) => error instanceof Error,
      )
      expect(outcome).toBe(true)
    }),
    { numRuns: 200 },
  )
})
