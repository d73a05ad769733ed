import { expect, test } from 'vitest'

import { DeliveryError } from '../../../shared/action/errors.ts'
import {
  answerAs,
  answerWith,
  checkOf,
  checkUrl,
  EXPECTATION,
  failure,
  NEW,
  OLD,
  smokeInputs,
} from './answers.ts'
import { rehearsal } from './rehearsal.ts'

test('asks at once, then every 250 ms, and passes after as many successes as asked for', async () => {
  const { run, requests } = rehearsal(() => answerAs(NEW))
  const [target] = await run(smokeInputs())
  expect(target?.reason).toBe('healthy')
  expect(requests.map(({ at }) => at)).toEqual([0, 250, 500])
})

test('starts over after any miss', async () => {
  const answers = [answerAs(NEW), answerAs(NEW), failure('reset'), answerAs(NEW), answerAs(OLD)]
  const { run, requests } = rehearsal(() => answers.shift() ?? answerAs(NEW))
  const [target] = await run(smokeInputs())
  expect(target?.reason).toBe('healthy')
  expect(requests).toHaveLength(8)
})

test('waits for the new revision until the deadline, not longer', async () => {
  const { run, requests } = rehearsal(() => answerAs(OLD))
  const [target] = await run(smokeInputs(checkOf({ timeout: 10_000 })))
  expect(target?.reason).toBe('wrong-version')
  expect(requests.at(-1)?.at).toBeLessThan(10_000)
  expect(requests).toHaveLength(40)
})

test('a machine that wakes after the deadline makes no further attempt', async () => {
  const late = rehearsal(() => answerAs(OLD), [], 400)
  const [target] = await late.run(smokeInputs(checkOf({ timeout: 600 })))
  expect(target?.reason).toBe('wrong-version')
  expect(late.requests.map(({ at }) => at)).toEqual([0])
})

test('a slow attempt delays the next one instead of overlapping it', async () => {
  const { run, requests } = rehearsal(() => answerAs(NEW, { milliseconds: 900 }))
  await run(smokeInputs())
  expect(requests.map(({ at }) => at)).toEqual([0, 900, 1_800])
})

test('an attempt that the deadline cut short does not change what the target is called', async () => {
  const { run, requests } = rehearsal((request, at) =>
    at < 4_000 ? answerAs(OLD) : { ...failure('timeout'), milliseconds: request.timeout },
  )
  const [target] = await run(smokeInputs(checkOf({ timeout: 6_000 })))
  expect(requests.at(-1)?.timeout).toBe(2_000)
  expect(target?.reason).toBe('wrong-version')
})

test('a target that never answers within a timeout shorter than one attempt is unreachable', async () => {
  const { run } = rehearsal((request) => ({ ...failure('timeout'), milliseconds: request.timeout }))
  const [target] = await run(smokeInputs(checkOf({ timeout: 1_000 })))
  expect(target).toMatchObject({ reason: 'unreachable', attempts: [{ judgement: { class: 'timeout' } }] })
})

test('each target has its own verdict', async () => {
  const { run } = rehearsal(({ url }) => (url.host === 'new.example' ? answerAs(NEW) : answerAs(OLD)))
  const urls = [new URL('https://new.example/'), new URL('https://old.example/')]
  const targets = await run(smokeInputs(...urls.map((url) => checkUrl(url, { timeout: 5_000 }))))
  expect(targets.map(({ reason }) => reason)).toEqual(['healthy', 'wrong-version'])
})

test('redirects are followed unless one is expected', async () => {
  const { run, requests } = rehearsal(() => answerAs(NEW))
  const pass = { successes: 1, stableFor: 0, instances: 1 }
  await run(smokeInputs(checkOf({ pass })))
  const expectation = { ...EXPECTATION, status: [{ from: 301, to: 301 }] }
  await run(smokeInputs(checkOf({ pass, expectation, timeout: 250 })))
  expect(requests.map(({ follow }) => follow)).toEqual([true, false])
})

test('keeps the beginning of an answer that was not as expected', async () => {
  const body = `Bad\u001b[31m gateway ${'x'.repeat(5_000)}`
  const { run } = rehearsal(() =>
    answerWith(body, { status: 502, headers: { server: 'nginx', 'set-cookie': 'sid=1' } }),
  )
  const [target] = await run(smokeInputs(checkOf({ timeout: 1_000 })))
  const head = target?.attempts[0]?.head
  expect(head).toMatch(/^HTTP 502\nserver: nginx\n\nBad \[31m gateway x+ …$/)
  expect(head?.length).toBeLessThan(700)
})

test('says in the log only what changed', async () => {
  const answers = [
    failure('refused', 'nothing listens'),
    failure('refused', 'nothing listens'),
    answerAs(OLD),
  ]
  const { run, lines } = rehearsal(() => answers.shift() ?? answerAs(NEW))
  await run(smokeInputs())
  expect(lines).toEqual([
    '0.0 s  https://shop.example/version  nothing listens',
    '0.5 s  https://shop.example/version  answers, but as aaaaaaa',
    '0.8 s  https://shop.example/version  answers as bbbbbbb',
  ])
})

test('a cancel ends it with the reason of the cancel', async () => {
  const cancelled = new AbortController()
  const { run } = rehearsal(() => {
    cancelled.abort(new DeliveryError('cancelled', 'cancelled by SIGINT'))
    return answerAs(OLD)
  })
  await expect(run(smokeInputs(), cancelled.signal)).rejects.toThrow('cancelled by SIGINT')
})

test('a certificate that will not get better ends the target soon, and a busy server does not', async () => {
  const bad = rehearsal(() => failure('certificate', 'the certificate has expired'))
  const [expired] = await bad.run(smokeInputs())
  expect(expired).toMatchObject({ reason: 'unreachable', givenUp: true })
  expect(bad.requests).toHaveLength(3)
  const busy = rehearsal(() => answerWith('', { status: 503 }))
  const [waiting] = await busy.run(smokeInputs(checkOf({ timeout: 20_000 })))
  expect(waiting).toMatchObject({ reason: 'unhealthy', givenUp: false })
  expect(busy.requests).toHaveLength(80)
})

test('a missing route is waited for half a minute, a forbidden one is not', async () => {
  const missing = rehearsal(() => answerWith('', { status: 404 }))
  const [lost] = await missing.run(smokeInputs())
  expect(lost?.givenUp).toBe(true)
  expect(missing.requests.at(-1)?.at).toBe(30_000)
  const denied = rehearsal(() => answerWith('', { status: 403 }))
  await denied.run(smokeInputs())
  expect(denied.requests).toHaveLength(3)
})

test('an assertion that the new revision does not hold is believed after ten seconds', async () => {
  const expectation = { ...EXPECTATION, body: [{ kind: 'contains', text: 'Welcome' } as const] }
  const { run, requests } = rehearsal(() => answerAs(NEW))
  const [target] = await run(smokeInputs(checkOf({ expectation })))
  expect(target).toMatchObject({ reason: 'unhealthy', givenUp: true })
  expect(requests.at(-1)?.at).toBe(10_000)
})

test('leaves a target alone for as long as it asks, but not beyond the deadline', async () => {
  const answers = [answerWith('', { status: 503, headers: { 'retry-after': '3' } })]
  const { run, requests } = rehearsal(() => answers.shift() ?? answerAs(NEW))
  await run(smokeInputs())
  expect(requests.map(({ at }) => at)).toEqual([0, 3_010, 3_260, 3_510])
  const never = rehearsal(() => answerWith('', { status: 429, headers: { 'retry-after': '3600' } }))
  const [target] = await never.run(smokeInputs())
  expect(target?.reason).toBe('unhealthy')
  expect(never.requests).toHaveLength(1)
})

test('every address is asked in turn, and one dead one of them keeps the target from passing', async () => {
  const addresses = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '192.0.2.4']
  const check = checkOf({ asking: { ...checkOf().asking, everyAddress: true }, timeout: 5_000 })
  const well = rehearsal(() => answerAs(NEW), addresses)
  expect((await well.run(smokeInputs(check)))[0]?.reason).toBe('healthy')
  expect(well.requests.map(({ address }) => address)).toEqual(addresses)
  const oneDead = rehearsal(
    ({ address }) => (address === '192.0.2.3' ? failure('refused', 'nothing listens') : answerAs(NEW)),
    addresses,
  )
  const [target] = await oneDead.run(smokeInputs(check))
  expect(target?.reason).toBe('unhealthy')
  const problems = target?.attempts.flatMap(({ judgement }) =>
    'problem' in judgement ? [judgement.problem] : [],
  )
  expect(new Set(problems)).toEqual(new Set(['nothing listens (address 192.0.2.3)']))
})

test('a name without an address is asked all the same, so that the failure says why', async () => {
  const check = checkOf({ asking: { ...checkOf().asking, everyAddress: true }, timeout: 1_000 })
  const { run, requests } = rehearsal(() => failure('dns', 'the name does not resolve'), [])
  expect((await run(smokeInputs(check)))[0]?.reason).toBe('unreachable')
  expect(requests[0]?.address).toBeUndefined()
})

test('as many instances as asked for have to be among those who answered', async () => {
  let count = 0
  const { run, requests } = rehearsal(() => {
    count += 1
    return answerAs(NEW, { headers: { 'x-instance': count < 6 ? 'one' : 'two' } })
  })
  const [target] = await run(smokeInputs(checkOf({ pass: { successes: 3, stableFor: 0, instances: 2 } })))
  expect(target?.reason).toBe('healthy')
  expect(requests).toHaveLength(6)
})

test('in a rollback the older revision is the expected one, and the newer one does not pass', async () => {
  const check = checkOf({
    expectation: { ...EXPECTATION, revisions: [OLD] },
    previousRevision: NEW,
    timeout: 3_000,
  })
  expect((await rehearsal(() => answerAs(OLD)).run(smokeInputs(check)))[0]?.reason).toBe('healthy')
  expect((await rehearsal(() => answerAs(NEW)).run(smokeInputs(check)))[0]?.reason).toBe('wrong-version')
})

test('an error of one target ends the waiting of the others', async () => {
  const broken = checkUrl(new URL('https://broken.example/'))
  const { run } = rehearsal(({ url }) => {
    if (url.host === 'broken.example') throw new DeliveryError('tool-missing', 'kubectl is not on PATH')
    return answerAs(OLD)
  })
  await expect(run(smokeInputs(checkOf(), broken))).rejects.toThrow('kubectl is not on PATH')
})
