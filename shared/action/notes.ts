import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Note } from '../domain/note.ts'

/** The job's notes: one file a step in a folder that all steps and `post:` steps of a job share. */
export interface Notes {
  /** In the order in which the steps began. */
  read(): Promise<readonly Note[]>
  write(note: Note): Promise<void>
}

/** Notes under `$RUNNER_TEMP/trunkline`; a job without RUNNER_TEMP has none. */
export function openNotes(runnerTemp: string | undefined): Notes {
  if (runnerTemp === undefined) return { read: async () => [], write: async () => undefined }
  const folder = join(runnerTemp, 'trunkline')
  return {
    async read() {
      const names = (await readdir(folder).catch(nothingThere)).filter((name) => name.endsWith('.json'))
      const texts = await Promise.all(names.sort().map((name) => readFile(join(folder, name), 'utf8')))
      return texts.map((text) => JSON.parse(text) as Note)
    },
    async write(note) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const name = `${note.startedAt.replaceAll(/[^0-9TZ]/g, '')}-${note.action}-${note.step.replaceAll(/[^\w-]/g, '_')}`
      await writeFile(join(folder, `${name}.part`), JSON.stringify(note), { mode: 0o600 })
      await rename(join(folder, `${name}.part`), join(folder, `${name}.json`))
    },
  }
}

function nothingThere(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
