import type { Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'

import { DeliveryError, messageOf } from '../action/errors.ts'

export interface ArchiveEntry {
  /** Without a leading `/` or `./`, and without a trailing `/`. */
  readonly path: string
  readonly kind: 'file' | 'folder' | 'link'
  /** Of a file's content; links have none. */
  readonly bytes: number
}

const BLOCK = 512
/** Names and attributes that are longer than this are no names. */
const LONGEST_HEADER = 1024 * 1024

/**
 * Reads what a layer holds from its stream, which is never kept: the entries of a tar archive (POSIX ustar and
 * pax, GNU long names), compressed as its media type says.
 */
export async function* layerEntries(content: Readable, mediaType: string): AsyncGenerator<ArchiveEntry> {
  const archive = decompress(content, mediaType)
  try {
    yield* entriesOf(openBlocks(archive))
  } catch (error) {
    throw new DeliveryError('registry-failed', `a layer cannot be read: ${messageOf(error)}`, {
      cause: error,
    })
  } finally {
    content.destroy()
  }
}

// Extensions of the header that follows: pax for it or for all, GNU's long name and long link.
const EXTENSIONS: ReadonlySet<string> = new Set(['x', 'g', 'L', 'K'])

async function* entriesOf(blocks: Blocks): AsyncGenerator<ArchiveEntry> {
  let long: Long = {}
  for (let header = await blocks.take(BLOCK); !isEnd(header); header = await blocks.take(BLOCK)) {
    const type = String.fromCharCode(header[156] ?? 0)
    const size = long.size ?? numberOf(header.subarray(124, 136))
    if (EXTENSIONS.has(type)) {
      if (size > LONGEST_HEADER) throw new Error('it has a header without end')
      const body = await blocks.take(padded(size))
      long = { ...long, ...longOf(type, body?.subarray(0, size) ?? Buffer.alloc(0)) }
    } else {
      await blocks.pass(padded(size))
      yield entryOf(header, type, { ...long, size })
      long = {}
    }
  }
}

function isEnd(header: Buffer | undefined): header is undefined {
  return header === undefined || header.every((byte) => byte === 0)
}

interface Long {
  readonly path?: string
  readonly size?: number
}

function decompress(content: Readable, mediaType: string): Readable {
  if (/[+.]gzip$/.test(mediaType)) return pipe(content, createGunzip())
  if (/[+.]zstd$/.test(mediaType)) return pipe(content, createZstdDecompress())
  return content
}

function pipe(
  content: Readable,
  into: ReturnType<typeof createGunzip | typeof createZstdDecompress>,
): Readable {
  content.once('error', (error) => into.destroy(error))
  return content.pipe(into)
}

/** Takes so many bytes after each other out of a stream, or passes over them. */
interface Blocks {
  /** Undefined where the stream ends before. */
  take(length: number): Promise<Buffer | undefined>
  pass(length: number): Promise<void>
}

function openBlocks(stream: Readable): Blocks {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let rest: Buffer = Buffer.alloc(0)
  const next = async (): Promise<boolean> => {
    const { done, value } = await chunks.next()
    if (done === true) return false
    rest = rest.length === 0 ? value : Buffer.concat([rest, value])
    return true
  }
  return {
    async take(length: number): Promise<Buffer | undefined> {
      while (rest.length < length) if (!(await next())) return undefined
      const taken = rest.subarray(0, length)
      rest = rest.subarray(length)
      return taken
    },
    async pass(length: number): Promise<void> {
      let left = length
      while (left > rest.length) {
        left -= rest.length
        rest = Buffer.alloc(0)
        if (!(await next())) throw new Error('it ends in the middle of a file')
      }
      rest = rest.subarray(left)
    },
  }
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK
}

/** Octal digits, or GNU's binary numbers where the first bit is set. */
function numberOf(field: Buffer): number {
  if ((field[0] ?? 0) & 0x80) return field.readUIntBE(field.length - 6, 6)
  return Number.parseInt(textOf(field).trim() || '0', 8)
}

function textOf(field: Buffer): string {
  const end = field.indexOf(0)
  return field.subarray(0, end < 0 ? undefined : end).toString('utf8')
}

function longOf(type: string, body: Buffer): Long {
  if (type === 'L') return { path: textOf(body) }
  if (type !== 'x') return {}
  const records = new Map(paxRecords(body))
  const [path, size] = [records.get('path'), records.get('size')]
  return { ...(path === undefined ? {} : { path }), ...(size === undefined ? {} : { size: Number(size) }) }
}

/** pax: `<length> <key>=<value>\n`, the length in bytes, of all of the record. */
function* paxRecords(body: Buffer): Generator<readonly [string, string]> {
  for (let at = 0; at < body.length; ) {
    const space = body.indexOf(' ', at)
    const length = Number(body.subarray(at, space).toString())
    if (space < 0 || !(length > 0)) return
    const record = body.subarray(space + 1, at + length).toString()
    const [, key, value] = /^([^=]+)=([\s\S]*)\n$/.exec(record) ?? []
    if (key !== undefined && value !== undefined) yield [key, value]
    at += length
  }
}

function entryOf(header: Buffer, type: string, long: Long): ArchiveEntry {
  const prefix = header.subarray(257, 262).toString() === 'ustar' ? textOf(header.subarray(345, 500)) : ''
  const name = textOf(header.subarray(0, 100))
  const whole = long.path ?? (prefix === '' ? name : `${prefix}/${name}`)
  const path = whole
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '')
  if (type === '5') return { path, kind: 'folder', bytes: 0 }
  const isFile = type === '0' || type === '\0' || type === '7'
  return { path, kind: isFile ? 'file' : 'link', bytes: isFile ? (long.size ?? 0) : 0 }
}
