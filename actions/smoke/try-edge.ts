import type { ProbeAnswer } from '../../shared/domain/probe.ts'
import { cacheAnswer, describeCache } from './cache-header.ts'
import type { Check } from './check.ts'
import { showRevision, type Trial } from './course.ts'
import type { Judgement } from './expectation.ts'
import { type HttpPorts, tryUrl } from './try-http.ts'

/**
 * Tries a URL as people ask for it, and where that is not as expected once more past the cache, by a query
 * that no cache has seen: where the origin is new, the edge is stale. Both have the attempt's time together.
 */
export async function tryEdge(
  check: Check,
  url: URL,
  ports: HttpPorts,
  limits: Parameters<typeof tryUrl>[3],
): Promise<Trial> {
  const { trial, answer } = await tryUrl(check, url, ports, limits)
  if (answer === undefined) return trial
  if (trial.judgement.kind === 'as-expected') {
    const judgement = judgeCache(trial.judgement, answer, check.asking.edge)
    return { ...trial, judgement, originIsNew: true }
  }
  const left = Math.ceil(limits.timeout - trial.milliseconds)
  if (left <= 0) return trial
  const twin = await tryUrl(check, bust(url, ports.now()), ports, { ...limits, timeout: left })
  const milliseconds = trial.milliseconds + twin.trial.milliseconds
  if (twin.trial.judgement.kind !== 'as-expected') return { ...trial, milliseconds }
  return { ...trial, milliseconds, judgement: stale(trial.judgement, answer), originIsNew: true }
}

/** The same address with a query that no cache has seen. */
function bust(url: URL, now: Date): URL {
  const twin = new URL(url)
  twin.searchParams.set('trunkline-smoke', now.getTime().toString(36))
  return twin
}

function stale(judgement: Judgement, { headers }: ProbeAnswer): Judgement {
  const said = describeCache(headers)
  const by = said === '' ? '' : ` (${said})`
  const revision = 'revision' in judgement ? judgement.revision : undefined
  const what =
    revision === undefined || judgement.kind !== 'other-revision' ? '' : ` as ${showRevision(revision)}`
  return {
    kind: 'edge-stale',
    problem: `the origin is new, the edge still answers${what}${by}`,
    ...(revision === undefined ? {} : { revision }),
  }
}

function judgeCache(
  judgement: Judgement,
  { headers }: ProbeAnswer,
  edge: Check['asking']['edge'],
): Judgement {
  if (edge !== 'hit' && edge !== 'miss') return judgement
  const came = cacheAnswer(headers)
  if (came === edge) return judgement
  const said = describeCache(headers) || 'no header of a cache'
  const problem =
    edge === 'hit'
      ? `answers, but not from the cache (${said})`
      : `answers from the cache or does not say (${said})`
  return { kind: 'unexpected', problem }
}
