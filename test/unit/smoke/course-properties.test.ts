import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { ProbeOutcome } from '../../../shared/domain/probe.ts'
import { answerAs, answerWith, checkOf, failure, NEW, OLD, smokeInputs } from './answers.ts'
import { rehearsal } from './rehearsal.ts'

const TIMEOUT = 8_000

const outcomes: fc.Arbitrary<ProbeOutcome> = fc
  .tuple(
    fc.constantFrom<ProbeOutcome>(
      answerAs(NEW),
      answerAs(NEW),
      answerAs(OLD),
      answerWith('', { status: 500 }),
      answerWith('<html>'),
      failure('refused'),
      failure('dns'),
    ),
    fc.integer({ min: 1, max: 1_500 }),
  )
  .map(([outcome, milliseconds]) => ({ ...outcome, milliseconds }))

const isSuccess = (outcome: ProbeOutcome) => outcome.kind === 'answer' && outcome.body.includes(NEW)

test('whatever comes, in whatever order: a target passes by three successes in a row and by nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(outcomes, { maxLength: 40 }), async (script) => {
      const given: ProbeOutcome[] = []
      const { run } = rehearsal(() => {
        const outcome = script[given.length] ?? failure('refused')
        given.push(outcome)
        return outcome
      })
      const [target] = await run(smokeInputs(checkOf({ timeout: TIMEOUT })))
      const threeAt = given.findIndex(
        (_, index) => index >= 2 && given.slice(index - 2, index + 1).every(isSuccess),
      )
      expect(target?.reason === 'healthy').toBe(threeAt >= 0)
      // It passes with the third, and asks no more.
      if (threeAt >= 0) expect(given).toHaveLength(threeAt + 1)
      expect(target?.attempts).toHaveLength(given.length)
    }),
  )
})

test('whatever comes: attempts never overlap, never begin after the deadline, and never have more time than is left', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(outcomes, { maxLength: 40 }), async (script) => {
      const { run, requests } = rehearsal(() => script[requests.length - 1] ?? failure('refused'))
      await run(smokeInputs(checkOf({ timeout: TIMEOUT })))
      requests.forEach(({ at, timeout }, index) => {
        const before = requests[index - 1]
        const took = script[index - 1]?.milliseconds ?? 10
        if (before !== undefined) expect(at).toBeGreaterThanOrEqual(before.at + took)
        expect(at).toBeLessThan(TIMEOUT)
        expect(timeout).toBeLessThanOrEqual(Math.max(1, Math.ceil(TIMEOUT - at)))
      })
    }),
  )
})
