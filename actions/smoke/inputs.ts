import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
import { type Environment, InputReader } from '../../shared/action/inputs.ts'
import { type Check, namesRevision, readCheck } from './check.ts'
import { type CheckItem, readCheckItems, SUBJECTS } from './check-list.ts'
import { parseArgv, parseContainer, parseContainerName, parseKubernetes, type Subject } from './subject.ts'
import { parseTargetUrl } from './target-url.ts'

export interface SmokeInputs {
  /** One for each target. */
  readonly checks: readonly Check[]
  readonly kubeconfig: string | undefined
  readonly kubeconfigContent: string | undefined
  readonly kubeContext: string | undefined
}

/** What reading the inputs needs of the surroundings. */
export interface Reading {
  readonly env: Environment
  readonly mask: (secret: string) => void
  /** Parses YAML with every scalar as the text that it is: a revision of digits alone is no number. */
  readonly parseYaml: (text: string) => unknown
}

/**
 * Reads the step's inputs. The flat inputs describe targets of their own, and are what every item of `checks`
 * that does not say otherwise has too; an item that names no target asks those of the flat inputs, which then
 * are not asked a second time.
 */
export function readSmokeInputs(input: InputReader, reading: Reading): SmokeInputs {
  const { mask, parseYaml } = reading
  const items = input.optionalParsed('checks', (text) => readCheckItems(text, parseYaml)) ?? []
  const listed = items.flatMap((item, index) => ofItem(item, index, reading))
  const borrows = items.some(({ overrides }) => !namesSubject(overrides))
  const flat = borrows ? [] : checksOf(input, mask)
  const checks = [...flat, ...listed]
  if (checks.length === 0) {
    input.refuse('url', 'is required where `checks`, `container`, `kubernetes` and `command` are empty too')
  }
  return {
    checks,
    kubeconfig: input.optional('kubeconfig'),
    kubeconfigContent: input.optionalSecret('kubeconfig-content'),
    kubeContext: input.optional('kube-context'),
  }
}

/** Reads an item of `checks` as if its keys were the step's inputs; what is wrong is said of the item. */
function ofItem({ overrides }: CheckItem, index: number, { env, mask }: Reading): readonly Check[] {
  const own = Object.entries(overrides).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])
  const cleared = namesSubject(overrides) ? SUBJECTS.map((name) => [`INPUT_${name.toUpperCase()}`, '']) : []
  const input = new InputReader({ ...env, ...Object.fromEntries([...cleared, ...own]) }, mask)
  try {
    const checks = checksOf(input, mask)
    if (checks.length === 0) input.refuse('url', 'is required where the step has no target of its own')
    if (overrides['expect-revision'] !== undefined) refuseIdentity(input, checks)
    return checks
  } catch (cause) {
    if (!(cause instanceof DeliveryError)) throw cause
    throw new DeliveryError(cause.code, `input "checks", item ${index + 1}: ${messageOf(cause)}`, { cause })
  }
}

function refuseIdentity(input: InputReader, checks: readonly Check[]): void {
  const mute = checks.find(({ subject, withoutIdentity }) => !namesRevision(subject) && !withoutIdentity)
  if (mute === undefined) return
  input.refuse('expect-revision', `cannot be asked of ${mute.name}: containers and commands name no revision`)
}

function namesSubject(overrides: Readonly<Record<string, string>>): boolean {
  return SUBJECTS.some((name) => overrides[name] !== undefined)
}

function checksOf(input: InputReader, mask: (secret: string) => void): readonly Check[] {
  return subjectsOf(input, mask).map((subject) => readCheck(input, subject, mask))
}

function subjectsOf(input: InputReader, mask: (secret: string) => void): readonly Subject[] {
  const urls = input.parsedLines('url', (line) => parseTargetUrl(line, mask))
  const within = input.optionalParsed('command-in', (text) => parseContainerName(text))
  const argv = input.optionalParsed('command', parseArgv)
  if (within !== undefined && argv === undefined) input.refuse('command-in', 'needs a `command`')
  return [
    ...urls.map((url) => ({ kind: 'url', url }) as const),
    ...input.parsedLines('kubernetes', parseKubernetes).map((of) => ({ kind: 'kubernetes', of }) as const),
    ...input.parsedLines('container', parseContainer).map((one) => ({ kind: 'container', ...one }) as const),
    ...(argv === undefined ? [] : [{ kind: 'command', argv, within } as const]),
  ]
}
