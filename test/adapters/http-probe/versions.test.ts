import { afterEach, expect, test } from 'vitest'

import type { Check } from '../../../actions/smoke/check.ts'
import { smoke } from '../../../actions/smoke/smoke.ts'
import { triesOfUrl } from '../../../actions/smoke/try-url.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { systemClock } from '../../../shared/tools/clock.ts'
import { httpProber } from '../../../shared/tools/http-probe.ts'
import { checkUrl, NEW, OLD, smokeInputs } from '../../unit/smoke/answers.ts'
import { type Served, serve } from './scripted-server.ts'

const running: Served[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ close }) => close()))
})

/** Smokes a real server that answers the nth request as `script` says: a revision, or a status. */
async function smokeScript(script: (request: number) => string | number, timeout = 3_000) {
  let requests = 0
  const server = await serve((_, response) => {
    requests += 1
    const answer = script(requests)
    if (typeof answer === 'number') response.writeHead(answer).end('no')
    else response.end(JSON.stringify({ revision: answer }))
  })
  running.push(server)
  const http = { prober: httpProber({}), match: boundedMatch(), now: systemClock.now }
  const ports = {
    open: (check: Check) => triesOfUrl(check, server.url, http),
    clock: systemClock,
    random: () => 0.5,
    log: { info: () => undefined },
  }
  const inputs = smokeInputs(checkUrl(server.url, { timeout }))
  const [target] = await smoke(inputs, ports, new AbortController().signal)
  return { reason: target?.reason, requests, connections: server.connections() }
}

test('a new version passes after three requests on three connections', async () => {
  expect(await smokeScript(() => NEW, 20_000)).toEqual({ reason: 'healthy', requests: 3, connections: 3 })
})

test('an old version never passes', async () => {
  expect(await smokeScript(() => OLD)).toMatchObject({ reason: 'wrong-version' })
})

test('every third answer from an old instance never passes', async () => {
  expect(await smokeScript((request) => (request % 3 === 0 ? OLD : NEW))).toMatchObject({
    reason: 'wrong-version',
  })
})

test('a version that becomes new passes once it stays so', async () => {
  const outcome = await smokeScript((request) => (request < 3 || request === 5 ? OLD : NEW), 20_000)
  expect(outcome).toMatchObject({ reason: 'healthy', requests: 8 })
})

test('a new version that flaps between well and broken never passes', async () => {
  expect(await smokeScript((request) => (request % 3 === 0 ? 500 : NEW))).toMatchObject({
    reason: 'unhealthy',
  })
})

test('a proxy in front of a dead application never passes', async () => {
  expect(await smokeScript(() => 502)).toMatchObject({ reason: 'unhealthy' })
})

test('a server that allows no HEAD is told apart by what it allows', async () => {
  const server = await serve((request, response) => {
    response.writeHead(request.method === 'HEAD' ? 405 : 200, { allow: 'GET, POST' }).end()
  })
  running.push(server)
  const asking = { ...checkUrl(server.url).asking, method: 'HEAD' }
  const http = { prober: httpProber({}), match: boundedMatch(), now: systemClock.now }
  const tries = triesOfUrl(checkUrl(server.url, { asking }), server.url, http)
  const { judgement } = await tries.once(2_000, new AbortController().signal)
  expect(judgement).toEqual({
    kind: 'unexpected',
    problem: 'answers 405: it allows GET, POST',
    hope: 'warming',
  })
})
