import { expect, test } from 'vitest'

import { together } from '../../../shared/domain/together.ts'

const later = async () => new Promise((done) => setImmediate(done))

test('all at once give their values in order', async () => {
  const slow = later().then(() => 1)
  expect(await together([slow, Promise.resolve('two')])).toEqual([1, 'two'])
})

test('of several failures the first in order is thrown, once all have ended', async () => {
  const ended: string[] = []
  const slow = later().then(() => {
    ended.push('slow')
    throw new Error('first in order')
  })
  const slowest = later()
    .then(later)
    .then(() => ended.push('slowest'))
  const quick = Promise.reject(new Error('first in time'))
  await expect(together([slow, quick, slowest])).rejects.toThrow('first in order')
  expect(ended).toEqual(['slow', 'slowest'])
})
