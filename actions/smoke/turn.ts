/**
 * Chooses from a set that may change between the calls: always the member whose turn was longest ago, so that
 * each gets its turn; undefined where there is none.
 */
export function inTurn(): (all: readonly string[]) => string | undefined {
  const turns = new Map<string, number>()
  let turn = 0
  return (all) => {
    const [first] = all.toSorted((one, other) => (turns.get(one) ?? 0) - (turns.get(other) ?? 0))
    if (first !== undefined) turns.set(first, ++turn)
    return first
  }
}
