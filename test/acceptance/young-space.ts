/**
 * Preloaded into a process: when that exits, keeps V8's young space full of what survives, and writes how many bytes
 * the space had before and after to the file that `YOUNG_SPACE` names. Importing this file registers that.
 */
import { writeFileSync } from 'node:fs'
import { getHeapSpaceStatistics } from 'node:v8'

const youngSpace = () =>
  getHeapSpaceStatistics().find((space) => space.space_name === 'new_space')?.space_size

process.once('exit', () => {
  const before = youngSpace()
  const surviving: object[] = []
  for (let count = 0; count < 3_000_000; count += 1) surviving[count % 100_000] = { count }
  writeFileSync(process.env['YOUNG_SPACE'] ?? '', JSON.stringify({ before, after: youngSpace() }))
})
