import { appendFile, mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Environment } from '../action/inputs.ts'

/** A file for what a failed rollout left behind; it appears with the first text. */
export interface EvidenceFile {
  /** '' while nothing was kept. */
  path(): string
  /** Secrets that the step itself knows are taken out. */
  keep(text: string): Promise<void>
}

export function evidenceFile(release: string, env: Environment, secrets: readonly string[]): EvidenceFile {
  const folder = join(env['RUNNER_TEMP'] ?? tmpdir(), 'trunkline', 'evidence')
  const time = new Date().toISOString().replaceAll(/[^0-9TZ]/g, '')
  const file = join(folder, `${release}-${time}.txt`)
  let isThere = false
  return {
    path: () => (isThere ? file : ''),
    async keep(text) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const clean = secrets.reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
      await appendFile(file, `${clean}\n\n`, { mode: 0o600 })
      isThere = true
    },
  }
}
