/** What a request may do, in the token specification's words: `repository:acme/shop:pull,push`. */
export type Scope = `repository:${string}:${'pull' | 'pull,push'}`

/** Which scopes to ask for together. */
export function openScopes() {
  let expected: readonly Scope[] = []
  const refused = new Set<string>()
  return {
    expect(scopes: readonly Scope[]) {
      const all = new Set([...expected, ...scopes])
      const needed = [...all].filter(
        (scope) => !(scope.endsWith(':pull') && all.has(`${scope},push` as Scope)),
      )
      // Some servers read only the first scope, so those that write lead.
      expected = [...needed.filter(isWrite), ...needed.filter((scope) => !isWrite(scope))]
    },
    /** All that is expected, where that holds these scopes; else these. */
    widened(scopes: readonly Scope[]): readonly Scope[] {
      const isPart = scopes.every((scope) => expected.some((one) => one === scope || one === `${scope},push`))
      return isPart && expected.length > scopes.length && !refused.has(scopes.join(' ')) ? expected : scopes
    },
    refuse: (scopes: readonly Scope[]) => void refused.add(scopes.join(' ')),
  }
}

function isWrite(scope: Scope): boolean {
  return scope.endsWith(',push')
}
