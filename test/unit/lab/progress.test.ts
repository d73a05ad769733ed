import { expect, test } from 'vitest'
import { formatElapsed, lineProgress } from '../../../lab/progress.ts'

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [61_000, '1:01'],
  [3_600_000, '60:00'],
  [-5, '0:00'],
])('%d ms read %s', (milliseconds, text) => {
  expect(formatElapsed(milliseconds)).toBe(text)
})

test('a long step says what it does until it ends', async () => {
  const lines: string[] = []
  const progress = lineProgress((line) => lines.push(line), 30)
  await progress.during({ name: 'kubernetes', seconds: 540 }, async (note) => {
    note('12 packages')
    await new Promise((resolve) => setTimeout(resolve, 100))
  })
  expect(lines[0]).toBe('  0:00  kubernetes: about 9:00 at most')
  expect(lines[1]).toBe('  0:00  kubernetes: 0:00 of about 9:00, 12 packages')
  expect(lines.at(-1)).toBe('  0:00  kubernetes: done in 0:00')
  expect(lines.length).toBeGreaterThanOrEqual(4)
})

test('a step that fails says no more', async () => {
  const lines: string[] = []
  const progress = lineProgress((line) => lines.push(line), 10)
  const failing = progress.during({ name: 'etcd', seconds: 80 }, () => Promise.reject(new Error('no')))
  await expect(failing).rejects.toThrow('no')
  const told = lines.length
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(lines).toHaveLength(told)
})
