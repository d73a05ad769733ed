import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

const SIGNATURE_LENGTH = 8
const HEADER_CHUNK_LENGTH = 25
const KEYWORD = 'Source'

/** The picture with a mark of the page that it shows, in a text chunk after its header (PNG, section 11.3.4.3). */
export function stampPicture(png: Buffer, page: string): Buffer {
  const at = SIGNATURE_LENGTH + HEADER_CHUNK_LENGTH
  return Buffer.concat([png.subarray(0, at), textChunk(`${KEYWORD}\0${markOf(page)}`), png.subarray(at)])
}

/** Whether a picture was taken of this page. */
export function showsPage(png: Buffer, page: string): boolean {
  return png.includes(textChunk(`${KEYWORD}\0${markOf(page)}`))
}

function markOf(page: string): string {
  return `sha256:${createHash('sha256').update(page).digest('hex')}`
}

function textChunk(text: string): Buffer {
  const body = Buffer.concat([Buffer.from('tEXt'), Buffer.from(text, 'latin1')])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length - 4)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
