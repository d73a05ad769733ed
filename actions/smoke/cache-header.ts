/** Whether a cache answered; unknown where no header tells. */
export type CacheAnswer = 'hit' | 'miss' | 'unknown'

type Headers = Readonly<Record<string, string>>

/** The headers that caches speak in, in the order in which they are believed. */
export const CACHE_HEADERS = [
  'cache-status',
  'cf-cache-status',
  'x-cache',
  'x-cache-hits',
  'age',
  'via',
  'x-served-by',
] as const

/**
 * Reads what the nearest cache says of itself: Cache-Status (RFC 9211, whose last member is the cache nearest
 * to the user), then what CDNs say in their own words, then Age (RFC 9111), which only a stored answer has above zero.
 */
export function cacheAnswer(headers: Headers): CacheAnswer {
  const said = [
    fromCacheStatus(headers['cache-status']),
    fromWord(headers['cf-cache-status']),
    fromWord(headers['x-cache']),
  ]
  const found = said.find((answer) => answer !== 'unknown')
  if (found !== undefined) return found
  return Number(headers['age'] ?? 0) > 0 ? 'hit' : 'unknown'
}

/** One line of what caches said: `Age 1834, X-Cache HIT`. */
export function describeCache(headers: Headers): string {
  return CACHE_HEADERS.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [`${title(name)} ${value.slice(0, 80)}`]
  }).join(', ')
}

function fromCacheStatus(value: string | undefined): CacheAnswer {
  const nearest = value?.split(',').at(-1)
  if (nearest === undefined) return 'unknown'
  if (/;\s*hit\b(?!\s*=\s*\?0)/i.test(nearest)) return 'hit'
  return /;\s*fwd\b/i.test(nearest) ? 'miss' : 'unknown'
}

/** CDNs list their tiers from the origin outwards, so that the last word is of the nearest one. */
function fromWord(value: string | undefined): CacheAnswer {
  const nearest = value?.split(',').at(-1)?.toLowerCase() ?? ''
  if (/\bmiss\b|_miss\b|bypass|expired|dynamic|pass\b/.test(nearest)) return 'miss'
  return /hit\b|stale|updating|revalidated/.test(nearest) ? 'hit' : 'unknown'
}

function title(name: string): string {
  return name.replaceAll(
    /(^|-)([a-z])/g,
    (_, dash: string, letter: string) => `${dash}${letter.toUpperCase()}`,
  )
}
