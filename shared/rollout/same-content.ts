import { canonical } from './canonical.ts'
import { splitDocuments } from './manifest-diff.ts'

/** What of a helm revision, or of a rendered chart, decides whether the two are the same. */
export interface Comparable {
  readonly chart: string
  readonly chartVersion: string
  readonly manifest: string
  readonly hooks: readonly string[]
  readonly config: unknown
}

/** Whether the chart and its values are the same; what they render to may still differ. */
export function isSameInput(live: Comparable, rendered: Comparable): boolean {
  // Helm writes a map's keys in order, JSON.parse keeps the order that it found.
  const shape = ({ chart, chartVersion, config }: Comparable) => canonical([chart, chartVersion, config])
  return shape(live) === shape(rendered)
}

/** Numbers of helm revisions: the one that is live, and the one that was rendered. */
export interface Numbers {
  readonly live: number
  readonly next: number
}

/** Whether the two are the same, but for the helm revision's number where the chart writes that into a name. */
export function isSameContent(live: Comparable, rendered: Comparable, { live: old, next }: Numbers): boolean {
  if (!isSameInput(live, rendered)) return false
  const [lines, others] = [linesOf(live), linesOf(rendered)]
  const number = new RegExp(`\\b${old}\\b`, 'g')
  return (
    lines.length === others.length &&
    lines.every((line, at) => line === others[at] || line.replaceAll(number, String(next)) === others[at])
  )
}

/**
 * Whether all that differs is what the chart makes up anew each time, like a random password: what two
 * renderings of the same chart and values differ in, says nothing about what is live.
 */
export function isSameButRandom(live: Comparable, one: Comparable, other: Comparable): boolean {
  const [old, first, second] = [live, one, other].map(linesOf)
  if (old === undefined || first === undefined || second === undefined) return false
  if (old.length !== first.length || first.length !== second.length) return false
  return first.every((line, at) => line === old[at] || line !== second[at])
}

function textOf({ manifest, hooks }: Comparable): string {
  return [manifest, ...hooks]
    .flatMap(splitDocuments)
    .map((text) => text.trim())
    .join('\n---\n')
}

function linesOf(content: Comparable): readonly string[] {
  return textOf(content).split('\n')
}
