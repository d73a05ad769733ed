import { afterEach, expect, test } from 'vitest'

import type { Asking, Check } from '../../../actions/smoke/check.ts'
import { lastStale, propagation } from '../../../actions/smoke/course.ts'
import { smoke, type TargetResult } from '../../../actions/smoke/smoke.ts'
import { triesOfUrl } from '../../../actions/smoke/try-url.ts'
import { startEdge } from '../../../lab/edge.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { systemClock } from '../../../shared/tools/clock.ts'
import { httpProber } from '../../../shared/tools/http-probe.ts'
import { checkUrl, EXPECTATION, NEW, OLD, smokeInputs } from '../../unit/smoke/answers.ts'
import { serve, unusedUrl } from '../http-probe/scripted-server.ts'

const running: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const { close } of running.splice(0).reverse()) await close()
})

const asking = (more: Partial<Asking>): Asking => ({ ...checkUrl(new URL('http://x/')).asking, ...more })

async function smokeUrl(url: URL, more: Partial<Check>): Promise<TargetResult> {
  const http = { prober: httpProber({}), match: boundedMatch(), now: systemClock.now }
  const [result] = await smoke(
    smokeInputs(checkUrl(url, { timeout: 30_000, ...more })),
    {
      open: (check) => triesOfUrl(check, url, http),
      clock: systemClock,
      random: () => 0.5,
      log: { info: () => undefined },
    },
    new AbortController().signal,
  )
  return result as TargetResult
}

/** An application behind a cache that has kept its answer as OLD, and that is NEW by now. */
async function staleEdge(keeps: number, headers: Readonly<Record<string, string>> = {}) {
  let revision = OLD
  const origin = await serve((_, response) =>
    response.writeHead(200, headers).end(JSON.stringify({ revision })),
  )
  const edge = await startEdge({ origin: origin.url, keeps })
  running.push(origin, edge)
  await fetch(edge.url)
  revision = NEW
  return edge.url
}

test('an edge that still answers with the old revision is called stale, with what its cache said', async () => {
  const url = await staleEdge(60)
  const { reason, attempts } = await smokeUrl(url, { asking: asking({ edge: 'fresh' }), timeout: 4_000 })
  expect(reason).toBe('edge-stale')
  expect(lastStale(attempts)).toEqual({
    kind: 'edge-stale',
    revision: OLD,
    problem: 'the origin is new, the edge still answers as aaaaaaa (X-Cache HIT, Via 1.1 edge)',
  })
})

test('without a word about the edge the same answers are the wrong version', async () => {
  expect((await smokeUrl(await staleEdge(60), { timeout: 3_000 })).reason).toBe('wrong-version')
})

test('an edge that becomes new passes then, and it is said how long that took', async () => {
  const { reason, attempts } = await smokeUrl(await staleEdge(3), { asking: asking({ edge: 'fresh' }) })
  expect(reason).toBe('healthy')
  const took = propagation(attempts) ?? 0
  expect(took).toBeGreaterThan(500)
  expect(attempts[0]?.originIsNew).toBe(true)
})

test('an answer that has to come from the cache passes there and nowhere else', async () => {
  const expectation = { ...EXPECTATION, revisions: [OLD] }
  const hit = await smokeUrl(await staleEdge(60), { asking: asking({ edge: 'hit' }), expectation })
  expect(hit.reason).toBe('healthy')
  const past = await smokeUrl(await staleEdge(60, { 'cache-control': 'no-store' }), {
    asking: asking({ edge: 'hit' }),
    timeout: 1_000,
  })
  expect(past.attempts.at(-1)?.judgement).toMatchObject({
    problem: 'answers, but not from the cache (X-Cache MISS, Via 1.1 edge)',
  })
})

test('an answer that must not come from the cache is held to that', async () => {
  const expectation = { ...EXPECTATION, revisions: [OLD] }
  const cached = await smokeUrl(await staleEdge(60), {
    asking: asking({ edge: 'miss' }),
    expectation,
    timeout: 1_000,
  })
  expect(cached.reason).toBe('unhealthy')
  expect(cached.attempts.at(-1)?.judgement).toMatchObject({ problem: expect.stringContaining('X-Cache HIT') })
  const fresh = await smokeUrl(await staleEdge(60, { 'cache-control': 'no-store' }), {
    asking: asking({ edge: 'miss' }),
  })
  expect(fresh.reason).toBe('healthy')
})

test('a proxy in front of a dead application is told apart from a dead proxy', async () => {
  const edge = await startEdge({ origin: await unusedUrl() })
  running.push(edge)
  const { reason, attempts } = await smokeUrl(edge.url, { timeout: 1_000 })
  expect(reason).toBe('unhealthy')
  expect(attempts.at(-1)?.judgement).toEqual({
    kind: 'unexpected',
    problem: expect.stringMatching(
      /^answers 502: the proxy \(nginx.*\) is up, the application behind it is not$/,
    ),
  })
})
