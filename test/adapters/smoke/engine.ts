import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { promisify } from 'node:util'

import { type Lab, labUp } from '../../../lab/lab.ts'

const run = promisify(execFile)

/** Containers on the lab's engine that go away together. */
export interface Containers {
  readonly lab: Lab
  /** The Compose project that their labels name. */
  readonly project: string
  /** Starts a container with these options of `docker run`, whose program is a shell script; gives its name. */
  start(script: string, ...options: readonly string[]): Promise<string>
  /** The same, as Compose labels a service of its project. */
  service(name: string, script: string, ...options: readonly string[]): Promise<string>
  docker(...args: readonly string[]): Promise<string>
  remove(): Promise<void>
}

export async function openContainers(): Promise<Containers> {
  const { lab } = await labUp()
  const project = `smoke-${randomBytes(4).toString('hex')}`
  const docker = async (...args: readonly string[]) =>
    (await run('docker', ['--host', lab.dockerHost, ...args])).stdout.trim()
  let count = 0
  const start: Containers['start'] = async (script, ...options) => {
    count += 1
    const name = `${project}-${count}`
    const common = ['--name', name, '--label', `trunkline-test=${project}`, '--network', 'none']
    await docker('run', '--detach', ...common, ...options, lab.nodeImage, 'sh', '-c', script)
    return name
  }
  return {
    lab,
    project,
    docker,
    start,
    service: (name, script, ...options) => {
      const labels = { project, service: name, oneoff: 'False' }
      const flags = Object.entries(labels).flatMap(([key, value]) => [
        '--label',
        `com.docker.compose.${key}=${value}`,
      ])
      return start(script, ...flags, ...options)
    },
    async remove() {
      const ids = await docker('ps', '--all', '--quiet', '--filter', `label=trunkline-test=${project}`)
      if (ids !== '') await docker('rm', '--force', ...ids.split('\n'))
    },
  }
}

/** A HEALTHCHECK that asks for a file every half second, and believes two failures. */
export const HEALTHCHECK = [
  '--health-cmd',
  'cat /tmp/well',
  '--health-interval',
  '500ms',
  '--health-timeout',
  '60s',
  '--health-retries',
  '2',
] as const
