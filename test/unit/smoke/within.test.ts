import { describe, expect, test } from 'vitest'

import { within } from '../../../actions/smoke/within.ts'

const never = () => new Promise<never>(() => undefined)
const signal = new AbortController().signal

describe('what is done within a time', () => {
  test('gives its value', async () => {
    expect(await within(10_000, signal, async () => 'done')).toBe('done')
  })

  test('is late where the time is up first, even where it does not listen to its signal', async () => {
    expect(await within(10, signal, never)).toBe('late')
  })

  test('fails as it fails', async () => {
    await expect(within(10_000, signal, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  })

  test('that fails because its time is up is late, not broken', async () => {
    const listening = (either: AbortSignal) =>
      new Promise<never>((_, reject) =>
        either.addEventListener('abort', () => reject(new Error('broken off'))),
      )
    expect(await within(10, signal, listening)).toBe('late')
  })

  test('ends with the reason of a cancel, before it begins and in its middle', async () => {
    const cancel = new AbortController()
    const running = within(60_000, cancel.signal, never)
    cancel.abort(new Error('cancelled by SIGINT'))
    await expect(running).rejects.toThrow('cancelled by SIGINT')
    await expect(within(60_000, cancel.signal, async () => 'done')).rejects.toThrow('cancelled by SIGINT')
  })

  test('may have no time at all, or a part of a millisecond', async () => {
    expect(await within(-5, signal, never)).toBe('late')
    expect(await within(0.2, signal, never)).toBe('late')
  })
})
