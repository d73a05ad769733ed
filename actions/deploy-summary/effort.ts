import { DeliveryError, messageOf } from '../../shared/action/errors.ts'

/** Does what may fail without failing the step: what went wrong becomes a warning. */
export type BestEffort = <Value>(what: string, effort: () => Promise<Value>) => Promise<Value | undefined>

/** What was not done, for the log and the page. */
export interface Warnings {
  say(sentence: string): void
  add(what: string, error: unknown): void
  /** One sentence each; what failed for the same missing permission is one. */
  all(): readonly string[]
}

export function collectWarnings(): Warnings {
  const said: string[] = []
  const denied = new Map<string, { readonly what: string[]; readonly error: unknown }>()
  return {
    say: (sentence) => said.push(sentence),
    add(what, error) {
      const cure =
        error instanceof DeliveryError && error.code === 'permission-missing' ? error.cure : undefined
      if (cure === undefined) said.push(`${what}: ${sentence(error)}`)
      else if (denied.has(cure)) denied.get(cure)?.what.push(what)
      else denied.set(cure, { what: [what], error })
    },
    all: () => [
      ...[...denied.values()].map(
        ({ what, error }) => `${[...new Set(what)].join(', ')}: ${sentence(error)}`,
      ),
      ...said,
    ],
  }
}

export function warnInto(warnings: Warnings): BestEffort {
  return async (what, effort) => {
    try {
      return await effort()
    } catch (error) {
      if (isCancel(error)) throw error
      warnings.add(what, error)
      return undefined
    }
  }
}

export type Outcome<Value> = { readonly value: Value } | { readonly error: DeliveryError }

/** Does what must not fail, but whose failure must not keep the rest from being told. */
export async function outcomeOf<Value>(effort: () => Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await effort() }
  } catch (error) {
    if (!(error instanceof DeliveryError)) {
      return { error: new DeliveryError('unexpected-error', messageOf(error), { cause: error }) }
    }
    if (isCancel(error) || error.code === 'input-invalid') throw error
    return { error }
  }
}

/** The message of an error with its cure, where it has one. */
export function sentence(error: unknown): string {
  const cure = error instanceof DeliveryError ? error.cure : undefined
  return cure === undefined ? messageOf(error) : `${messageOf(error)}. ${cure}`
}

function isCancel(error: unknown): boolean {
  return error instanceof DeliveryError && error.code === 'cancelled'
}
