import { type RateState, Refusal } from './call.ts'
import { breaking } from './rules.ts'
import type { Token } from './state.ts'

const hourMs = 3_600_000
const withoutToken = 60

/** Counts the requests of each token by the hour. */
export class RateLimits {
  readonly #clock: () => Date
  readonly #windows = new Map<string, { used: number; endsAt: number }>()

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  state(token: Token | undefined): RateState {
    const window = this.#window(token)
    const limit = token?.rateLimit ?? withoutToken
    const used = Math.min(window.used, limit)
    return { limit, used, remaining: limit - used, reset: Math.ceil(window.endsAt / 1000) }
  }

  /** Throws GitHub's refusal where nothing is left. */
  demand(token: Token | undefined): void {
    if (token !== undefined && this.state(token).remaining === 0) throw breaking('rate-limit')
  }

  count(token: Token | undefined): void {
    this.#window(token).used += 1
  }

  headers(token: Token | undefined): { readonly [name: string]: string } {
    const { limit, used, remaining, reset } = this.state(token)
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-used': String(used),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
    }
  }

  #window(token: Token | undefined): { used: number; endsAt: number } {
    const key = token?.token ?? ''
    const now = this.#clock().getTime()
    const present = this.#windows.get(key)
    if (present !== undefined && present.endsAt > now) return present
    const opened = { used: 0, endsAt: now + hourMs }
    this.#windows.set(key, opened)
    return opened
  }
}

const minuteMs = 60_000

/** Counts what each token creates and changes by the minute, where the stand-in was told to. */
export class ContentLimits {
  readonly #clock: () => Date
  readonly #windows = new Map<string, { used: number; endsAt: number }>()

  constructor(clock: () => Date) {
    this.#clock = clock
  }

  /** Throws GitHub's refusal, with the time to wait, where the minute's share is used up. */
  demand(token: Token | undefined, most: number | undefined): void {
    if (token === undefined || most === undefined) return
    const now = this.#clock().getTime()
    const before = this.#windows.get(token.token)
    const open = before !== undefined && before.endsAt > now ? before : { used: 0, endsAt: now + minuteMs }
    this.#windows.set(token.token, open)
    open.used += 1
    if (open.used <= most) return
    const wait = String(Math.ceil((open.endsAt - now) / 1000))
    throw new Refusal({ ...breaking('content-limit').answer, headers: { 'retry-after': wait } })
  }
}
