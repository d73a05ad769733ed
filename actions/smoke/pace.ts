const EAGER_FOR = 30_000
const EAGER = 250
const GROWN_AT = 60_000
const PATIENT = 2_000
/** The share by which a patient pause varies, so that many runs do not ask in step. */
const JITTER = 0.2

/**
 * Milliseconds from the start of one attempt to the start of the next: eager for half a minute, since
 * most rollouts come up in it, then growing to two seconds. `random` is in [0, 1).
 */
export function pauseAt(elapsed: number, fixed: number | undefined, random: number): number {
  if (fixed !== undefined) return fixed
  if (elapsed < EAGER_FOR) return EAGER
  const grown = Math.min(1, (elapsed - EAGER_FOR) / (GROWN_AT - EAGER_FOR))
  return (EAGER + grown * (PATIENT - EAGER)) * (1 + JITTER * (2 * random - 1))
}

/** How long 429 and 503 want to be left alone (RFC 9110, section 10.2.3: seconds or a date), in milliseconds. */
export function retryAfter(status: number, value: string | undefined, now: number): number | undefined {
  if (value === undefined || (status !== 429 && status !== 503)) return undefined
  const wait = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now
  return Number.isFinite(wait) && wait > 0 ? wait : undefined
}
