import { DeliveryError } from '../action/errors.ts'
import { run } from './process.ts'

interface BakeOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** What paths are relative to. */
  readonly workspace: string
  readonly signal?: AbortSignal
}

/** What a bake file says of a target and those that it inherits from, as JSON; nothing is built. */
export async function printBake(
  { env, workspace, signal }: BakeOptions,
  file: string,
  target: string,
): Promise<unknown> {
  const args = ['buildx', 'bake', '--print', '--file', file, target]
  const more = signal === undefined ? {} : { signal }
  const { status, stdout, stderr } = await run('docker', args, { cwd: workspace, env, ...more })
  signal?.throwIfAborted()
  if (status === 0) return JSON.parse(stdout)
  const said = stderr.split('\n').findLast((line) => line.startsWith('ERROR: ')) ?? stderr.trim()
  throw new DeliveryError('build-failed', `${file}: ${said.replace('ERROR: ', '')}`)
}
