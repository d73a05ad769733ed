/** Tells the story as it goes and keeps what did not hold. */
export interface Narrator {
  scene(title: string): void
  say(line: string): void
  /** One expectation, held against what registry, cluster or application said. */
  expect(what: string, actual: unknown, wanted: unknown): void
  /** An expectation that is a condition rather than a value. */
  hold(what: string, holds: boolean, seen?: string): void
  readonly broken: readonly string[]
  readonly kept: number
}

export function narrator(print: (line: string) => void, clock: () => number): Narrator {
  const started = clock()
  const broken: string[] = []
  let kept = 0
  const stamp = () => `${((clock() - started) / 1_000).toFixed(1).padStart(6)} s`
  const hold = (what: string, holds: boolean, seen = '') => {
    if (holds) kept += 1
    else broken.push(seen === '' ? what : `${what}: ${seen}`)
    print(`${stamp()}    ${holds ? '✓' : '✗'} ${what}${holds || seen === '' ? '' : `: ${seen}`}`)
  }
  return {
    scene: (title) => print(`\n${stamp()}  ${title}`),
    say: (line) => print(`${stamp()}  ${line}`),
    hold,
    expect(what, actual, wanted) {
      const [is, should] = [JSON.stringify(actual), JSON.stringify(wanted)]
      hold(what, is === should, `is ${is}, not ${should}`)
    },
    broken,
    get kept() {
      return kept
    },
  }
}
