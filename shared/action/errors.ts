import type { ReasonCode } from '../domain/reason-code.ts'

/** Where in the repository something is wrong, for an annotation on that line. */
export interface Place {
  /** Relative to the workspace. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  /** What was said there, foreign text. */
  readonly output: readonly string[]
}

interface DeliveryErrorOptions extends ErrorOptions {
  /** One sentence on what to do, where it is known. */
  readonly cure?: string
  readonly place?: Place | undefined
}

/** A broken tool, input or service; its message is written for the person who reads the workflow's log. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly code: ReasonCode
  readonly cure: string | undefined
  readonly place: Place | undefined

  constructor(code: ReasonCode, message: string, { cure, place, ...options }: DeliveryErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.cure = cure
    this.place = place
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
