/** How long a part of a promotion took, in milliseconds. */
export interface Phase {
  readonly name: string
  readonly milliseconds: number
}

/** Measures parts of a promotion. */
export interface Stopwatch {
  time<Result>(name: string, part: Promise<Result>): Promise<Result>
  phases(): readonly Phase[]
}

export function openStopwatch(elapsed: () => number): Stopwatch {
  const phases: Phase[] = []
  return {
    async time(name, part) {
      const before = elapsed()
      const result = await part
      phases.push({ name, milliseconds: elapsed() - before })
      return result
    },
    phases: () => phases,
  }
}
