import { DeliveryError, messageOf } from '../../shared/action/errors.ts'

/** Does what may fail without failing the step: what went wrong becomes a warning. */
export type BestEffort = <Value>(what: string, effort: () => Promise<Value>) => Promise<Value | undefined>

/** What was not done, for the log and the page. */
export interface Warnings {
  say(sentence: string): void
  add(what: string, error: unknown): void
  /** A place for what goes on beside the rest: what is said there stands here, whenever it is said. */
  part(): Warnings
  /** One sentence each; what failed for the same missing permission is one. */
  all(): readonly string[]
}

interface Warning {
  readonly what?: string
  readonly text: string
  /** The line that is missing under the job's `permissions:`. */
  readonly cure?: string | undefined
}

type Place = Warning | Place[]

export function collectWarnings(said: Place[] = []): Warnings {
  return {
    say: (text) => said.push({ text }),
    add: (what, error) => said.push({ what, text: sentence(error), cure: permissionCure(error) }),
    part() {
      const place: Place[] = []
      said.push(place)
      return collectWarnings(place)
    },
    all: () => sentencesOf(inOrder(said)),
  }
}

function inOrder(place: Place): readonly Warning[] {
  return Array.isArray(place) ? place.flatMap(inOrder) : [place]
}

function sentencesOf(warnings: readonly Warning[]): readonly string[] {
  const byCure = Map.groupBy(warnings, ({ cure }) => cure)
  const others = byCure.get(undefined) ?? []
  byCure.delete(undefined)
  return [...byCure.values(), ...others.map((one) => [one])].map((same) => {
    const what = [...new Set(same.flatMap((one) => one.what ?? []))].join(', ')
    return [what, same[0]?.text].filter(Boolean).join(': ')
  })
}

function permissionCure(error: unknown): string | undefined {
  return error instanceof DeliveryError && error.code === 'permission-missing' ? error.cure : undefined
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

/** The same, for what goes on beside the rest: its warnings stand here, whenever they come. */
export function apart<Doing extends { readonly warnings: Warnings; readonly bestEffort: BestEffort }>(
  doing: Doing,
): Doing {
  const warnings = doing.warnings.part()
  return { ...doing, warnings, bestEffort: warnInto(warnings) }
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
