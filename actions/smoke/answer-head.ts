import type { ProbeAnswer } from '../../shared/domain/probe.ts'
import { CACHE_HEADERS } from './cache-header.ts'

/** Headers that help to see who answered; others may carry what is nobody's business. */
const TELLING = ['content-type', 'location', 'server', 'retry-after', ...CACHE_HEADERS]
const HEADER_KEPT = 200
const BODY_KEPT = 600

/** The beginning of an answer for people: status, telling headers and the body's first lines, printable. */
export function answerHead(
  { status, headers, body, truncated }: ProbeAnswer,
  first = `HTTP ${status}`,
): string {
  const telling = TELLING.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [`${name}: ${cut(value, HEADER_KEPT)}`]
  })
  const start = cut(body.trim(), BODY_KEPT, truncated)
  return [first, ...telling, '', start].map(printable).join('\n').trimEnd()
}

function cut(text: string, length: number, more = false): string {
  return text.length > length || more ? `${text.slice(0, length)} …` : text
}

function printable(text: string): string {
  return text.replaceAll(/[\p{Cf}]/gu, '').replaceAll(/[^\P{Cc}\n]/gu, ' ')
}
