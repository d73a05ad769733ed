const UNITS = { h: 3_600_000, m: 60_000, s: 1_000 } as const

/** Parses `90s`, `5m`, `1h30m` into milliseconds; throws where it is anything else. */
export function parseDuration(text: string): number {
  const match = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text)
  if (match === null || text === '') throw new TypeError(`a duration like 90s, 5m or 1h30m, got "${text}"`)
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return Number(hours) * UNITS.h + Number(minutes) * UNITS.m + Number(seconds) * UNITS.s
}

/** Formats milliseconds for people: `0.4 s`, `12 s`, `3m 10s`, `5h 12m`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 10_000) return `${(milliseconds / 1_000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes}m ${seconds % 60}s`
  return `${Math.floor(minutes / 60)}h ${minutes % 60}m`
}
