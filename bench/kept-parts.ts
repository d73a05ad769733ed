import { appendFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One part of a bench: what its figures are of, and how they are come by. */
export interface Part {
  readonly title: string
  measure(): Promise<string>
}

/**
 * Measures part after part. Each is written down as soon as it is finished, into a file that is named on
 * standard error, so that a bench that is interrupted loses only what it was at. Gives the whole section, or, to
 * measure a part again, those parts whose titles have the words of BENCH_PART.
 */
export async function measureParts(
  bench: string,
  parts: readonly Part[],
  only = process.env['BENCH_PART'] ?? '',
): Promise<string> {
  const folder = join(tmpdir(), 'trunkline-bench')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `${bench}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}.md`)
  console.error(`each part is kept in ${file} as it finishes`)
  const told: string[] = []
  for (const { title, measure } of parts.filter((part) => part.title.includes(only))) {
    const began = performance.now()
    const text = `${title}\n\n${await measure()}`
    told.push(text)
    await appendFile(file, `${text}\n\n`)
    console.error(`${text}\n(${((performance.now() - began) / 1_000).toFixed(0)} s)\n`)
  }
  return told.join('\n\n')
}
