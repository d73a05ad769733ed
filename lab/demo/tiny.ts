import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { command } from '../command.ts'
import type { Place } from './world.ts'

/**
 * Makes the smallest application that says which revision answers, for a place, and gives its folder: an image of
 * six megabytes whose bytes change with the file `mark`, and a chart of one pod.
 */
export async function tinyApplication(folder: string, { staging, production }: Place): Promise<string> {
  const tiny = join(folder, 'tiny')
  await cp(join(import.meta.dirname, 'tiny'), tiny, { recursive: true })
  await command('go', ['build', '-ldflags', '-s -w', '-o', 'server', '.'], {
    cwd: tiny,
    env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOWORK: 'off' },
  })
  await writeFile(join(tiny, 'mark'), 'founded\n')
  for (const { name, nodePort } of [staging, production]) {
    await writeFile(join(tiny, 'chart', `values-${name}.yaml`), `service:\n  nodePort: ${nodePort}\n`)
  }
  return tiny
}
