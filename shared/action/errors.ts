import type { ReasonCode } from '../domain/reason-code.ts'

interface DeliveryErrorOptions extends ErrorOptions {
  /** One sentence on what to do, where it is known. */
  readonly cure?: string
}

/** A broken tool, input or service; its message is written for the person who reads the workflow's log. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly code: ReasonCode
  readonly cure: string | undefined

  constructor(code: ReasonCode, message: string, { cure, ...options }: DeliveryErrorOptions = {}) {
    super(message, options)
    this.code = code
    this.cure = cure
  }
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
