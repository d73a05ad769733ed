import vm from 'node:vm'

/** A text that many regular expressions can be tried on without one of them running for ever. */
export type BoundedMatch = (
  pattern: RegExp,
  text: string,
) => readonly (string | undefined)[] | undefined | 'too-slow'

/** Milliseconds that one match may take; a body of a megabyte takes a tenth of it. */
const PATIENCE = 200

/**
 * Makes a matcher whose matches end in time: JavaScript's own engine backtracks without a limit, but node
 * can interrupt a script that runs in a context of its own. The context holds nothing but pattern and text.
 */
export function boundedMatch(): BoundedMatch {
  const script = new vm.Script('new RegExp(source, flags).exec(text)')
  const world: { source: string; flags: string; text: string } = { source: '', flags: '', text: '' }
  const context = vm.createContext(world)
  return (pattern, text) => {
    Object.assign(world, { source: pattern.source, flags: pattern.flags, text })
    try {
      const found = script.runInContext(context, { timeout: PATIENCE }) as RegExpExecArray | null
      return found === null ? undefined : Array.from(found)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return 'too-slow'
      throw error
    }
  }
}
