import type { Attempt } from './course.ts'
import type { Judgement } from './expectation.ts'

/** Signs of a strip: more of them say nothing more to the eye. */
const WIDTH = 30

const SIGNS: Readonly<Record<Judgement['kind'], string>> = {
  'no-answer': '·',
  unexpected: '✗',
  'other-revision': '○',
  'edge-stale': '◌',
  'as-expected': '●',
}

/** What each sign of a strip means, for the reader of the summary. */
export const LEGEND =
  '`·` no answer, `✗` not as expected, `○` another revision, `◌` stale at the edge, `●` as expected'

/**
 * The course as one sign for each span of time, in order: the worst of each span shows, so that no miss hides
 * between two successes.
 */
export function strip(attempts: readonly Attempt[]): string {
  const begin = attempts[0]?.at ?? 0
  const length = (attempts.at(-1)?.at ?? 0) - begin
  const width = Math.min(WIDTH, attempts.length)
  const spans: Judgement['kind'][][] = Array.from({ length: width }, () => [])
  for (const { at, judgement } of attempts) {
    const share = length === 0 ? 0 : (at - begin) / length
    spans[Math.min(width - 1, Math.floor(share * width))]?.push(judgement.kind)
  }
  const worstFirst = Object.keys(SIGNS) as Judgement['kind'][]
  return spans
    .map((kinds) => SIGNS[worstFirst.find((kind) => kinds.includes(kind)) ?? 'as-expected'])
    .filter((_, index) => (spans[index]?.length ?? 0) > 0)
    .join('')
}
