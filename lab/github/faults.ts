import type { Answer } from './call.ts'

/** Something that goes wrong on purpose, for the next requests that fit. */
export type Fault = {
  readonly method?: string
  /** Matched against the path with its query, as the journal writes it; all requests without it. */
  readonly path?: string
  /** How many fitting requests pass before it. */
  readonly skip?: number
  /** How many fitting requests it hits: one, unless said. */
  readonly times?: number
  readonly status?: number
  readonly headers?: { readonly [name: string]: string }
  readonly body?: unknown
  readonly delayMs?: number
  /** The connection breaks instead of an answer. */
  readonly reset?: boolean
  /** Two requests at once did the same: it takes effect twice, and the answer is the second one's. */
  readonly twice?: boolean
  /** The request takes effect before its answer goes wrong, as when only the answer was lost. */
  readonly applied?: boolean
}

type Armed = { readonly fault: Fault; readonly path: RegExp; skip: number; times: number }

export class Faults {
  #armed: Armed[] = []

  inject(fault: Fault): void {
    const path = new RegExp(fault.path ?? '')
    this.#armed.push({ fault, path, skip: fault.skip ?? 0, times: fault.times ?? 1 })
  }

  clear(): void {
    this.#armed = []
  }

  /** The fault that this request meets, which is then used up by one. */
  take(method: string, path: string): Fault | undefined {
    for (const armed of this.#armed) {
      const fits = (armed.fault.method ?? method).toUpperCase() === method && armed.path.test(path)
      if (!fits || armed.times === 0) continue
      if (armed.skip > 0) {
        armed.skip -= 1
        continue
      }
      armed.times -= 1
      return armed.fault
    }
    return undefined
  }
}

/** Whether a fault replaces the answer, or only delays it. */
export function replaces(fault: Fault): boolean {
  return fault.status !== undefined || fault.reset === true || fault.body !== undefined
}

export function faultyAnswer(fault: Fault): Answer {
  const status = fault.status ?? 500
  const headers = fault.headers ?? {}
  if (typeof fault.body === 'string') {
    return { status, headers, raw: { type: 'text/html; charset=utf-8', content: fault.body } }
  }
  return { status, headers, body: fault.body ?? { message: 'Server Error', status: String(status) } }
}
