/** How values lie: the middle, the one that nine of ten do not exceed, and how many there are. */
export interface Spread {
  readonly p50: number | undefined
  readonly p90: number | undefined
  readonly n: number
}

/** Nearest rank: each figure is a value that was really measured. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]
  return { p50: rank(0.5), p90: rank(0.9), n: sorted.length }
}
