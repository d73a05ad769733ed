import { DeliveryError } from '../action/errors.ts'
import { run } from './process.ts'

interface BuilderOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Undefined means the current one. */
  readonly name: string | undefined
  readonly signal?: AbortSignal
}

/** Asks which driver a builder has: `docker` is the Engine's own, `docker-container`, `remote` and `kubernetes` BuildKit. */
export async function builderDriver({ env, name, signal }: BuilderOptions): Promise<string> {
  const args = ['buildx', 'inspect', ...(name === undefined ? [] : [name])]
  const finished = await run('docker', args, { env, ...(signal === undefined ? {} : { signal }) })
  signal?.throwIfAborted()
  const driver = /^Driver:[ \t]*(\S+)/m.exec(finished.stdout)?.[1]
  if (driver !== undefined) return driver
  if (/unknown command|is not a docker command|unknown flag/.test(finished.stderr)) {
    throw new DeliveryError('tool-missing', 'docker has no buildx plugin', {
      cure: 'Set it up in an earlier step, as docker/setup-buildx-action does',
    })
  }
  const problem = /^Error:[ \t]*(.+)/m.exec(finished.stdout)?.[1]
  if (problem !== undefined) {
    throw new DeliveryError('tool-failed', `the Docker Engine does not answer: ${problem}`, {
      cure: 'Start it, or point DOCKER_HOST to one that runs',
    })
  }
  const said = finished.stderr.trim().split('\n').at(-1) ?? ''
  throw new DeliveryError('tool-failed', `there is no builder to use: ${said}`, {
    cure: 'Set one up in an earlier step, as docker/setup-buildx-action does',
  })
}
