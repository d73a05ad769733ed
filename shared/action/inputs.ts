import { parseDuration } from '../domain/duration.ts'
import { DeliveryError, messageOf } from './errors.ts'

/** Environment variables as a plain record. */
export type Environment = Readonly<Record<string, string | undefined>>

// YAML 1.2 core schema, "10.3.2 Tag Resolution".
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
])

/** Reads `with:` values strictly: a value that does not parse is an error, never a default. */
export class InputReader {
  readonly #env: Environment
  readonly #mask: (secret: string) => void

  constructor(env: Environment, mask: (secret: string) => void) {
    this.#env = env
    this.#mask = mask
  }

  /** The trimmed value, or undefined where it is empty: the runner cannot tell the two apart. */
  optional(name: string): string | undefined {
    const value = this.#env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim()
    return value === '' ? undefined : value
  }

  required(name: string): string {
    return this.optional(name) ?? this.#fail(name, 'is required')
  }

  /** Parses a required value; what `parse` throws says what was expected. */
  parsed<Value>(name: string, parse: (text: string) => Value): Value {
    return this.#parse(name, this.required(name), parse)
  }

  optionalParsed<Value>(name: string, parse: (text: string) => Value): Value | undefined {
    const text = this.optional(name)
    return text === undefined ? undefined : this.#parse(name, text, parse)
  }

  /** A guard that can be opted out of only by the word `none`; empty is an error, and the message says both. */
  parsedOrNone<Value>(name: string, parse: (text: string) => Value): Value | undefined {
    const text =
      this.optional(name) ??
      this.#fail(name, 'is required: an empty value would switch a guard off. Write `none` to do without')
    return text === 'none' ? undefined : this.#parse(name, text, parse)
  }

  choice<const Value extends string>(name: string, values: readonly Value[]): Value {
    const text = this.required(name)
    const found = values.find((value) => value === text)
    return found ?? this.#fail(name, `must be one of ${values.join(', ')}, got "${text}"`)
  }

  boolean(name: string): boolean {
    const text = this.required(name)
    return BOOLEANS.get(text) ?? this.#fail(name, `must be true or false, got "${text}"`)
  }

  /** A whole number of at least `least`. */
  integer(name: string, least = 0): number {
    const text = this.required(name)
    const value = Number(text)
    if (!/^\d+$/.test(text) || !Number.isSafeInteger(value) || value < least) {
      return this.#fail(name, `must be a whole number of at least ${least}, got "${text}"`)
    }
    return value
  }

  /** A duration like `90s`, in milliseconds. */
  duration(name: string): number {
    return this.parsed(name, parseDuration)
  }

  /** Non-empty trimmed lines; none where the input is empty. */
  lines(name: string): readonly string[] {
    return (this.optional(name) ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }

  /** Each line parsed; the message names the line that does not fit. */
  parsedLines<Value>(name: string, parse: (line: string) => Value): readonly Value[] {
    return this.lines(name).map((line) => this.#parse(name, line, parse))
  }

  /** Masks the value, and each of its lines, before anyone can print it. */
  secret(name: string): string {
    return this.optionalSecret(name) ?? this.#fail(name, 'is required')
  }

  optionalSecret(name: string): string | undefined {
    const value = this.optional(name)
    if (value !== undefined) maskLines(value, this.#mask)
    return value
  }

  /** Fails as a malformed value of this input would; for rules between inputs. */
  refuse(name: string, problem: string): never {
    return this.#fail(name, problem)
  }

  #parse<Value>(name: string, text: string, parse: (text: string) => Value): Value {
    try {
      return parse(text)
    } catch (cause) {
      return this.#fail(name, `must be ${messageOf(cause)}`, cause)
    }
  }

  #fail(name: string, problem: string, cause?: unknown): never {
    throw new DeliveryError('input-invalid', `input "${name}" ${problem}`, { cause })
  }
}

/** Masks a secret whole and line by line: the runner masks only what it has been told, line by line. */
export function maskLines(secret: string, mask: (secret: string) => void): void {
  for (const line of new Set([secret, ...secret.split('\n').map((part) => part.trim())])) {
    if (line.length > 3) mask(line)
  }
}
