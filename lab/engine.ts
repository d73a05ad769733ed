import { runCommand } from './command.ts'
import type { Component, LabContext } from './component.ts'
import { pauseImage } from './components/containerd.ts'
import { buildx, linkBuildx, ownDockerHost } from './components/docker.ts'
import type { Environment, Home } from './home.ts'

/** An engine that is not the lab's: the user named it, or it answered before the lab started one. */
export interface Engine {
  readonly host: string
  readonly version: string
  /** Where the client's buildx lies; the lab brings its own where there is none. */
  readonly buildx?: string
}

/** The engine that the environment names, else the one that `docker` reaches by itself; ours is neither. */
export async function findEngine(home: Home, env: Environment): Promise<Engine | undefined> {
  const named = env['TRUNKLINE_LAB_DOCKER_HOST']
  const host = named || (await currentHost(env))
  if (!host || host === ownDockerHost(home)) return undefined
  const engine = await askEngine(host, env)
  if (named && !engine) {
    throw new Error(
      `TRUNKLINE_LAB_DOCKER_HOST names ${named}, and no engine answers there to the \`docker\` client: start it, or unset the variable for the lab's own`,
    )
  }
  return engine
}

/** DOCKER_HOST, the current context's or the default socket, as the client decides. */
async function currentHost(env: Environment): Promise<string> {
  const args = ['context', 'inspect', '--format', '{{.Endpoints.docker.Host}}']
  const result = await runCommand('docker', args, { env: { ...env } })
  return result.code === 0 ? result.stdout.trim() : ''
}

const plugin = '{{range .ClientInfo.Plugins}}{{if eq .Name "buildx"}}{{.Path}}{{end}}{{end}}'

async function askEngine(host: string, env: Environment): Promise<Engine | undefined> {
  const args = ['--host', host, 'info', '--format', `{{.ServerVersion}}|${plugin}`]
  const result = await runCommand('docker', args, { env: { ...env }, signal: AbortSignal.timeout(10_000) })
  const [version, path] = result.stdout.trim().split('|')
  if (result.code !== 0 || !version) return undefined
  return path ? { host, version, buildx: path } : { host, version }
}

/** The engine that was found, as a component: it is used and checked, never started or stopped. */
export function foundEngine(engine: Engine): Component {
  return {
    name: 'docker',
    needs: ['images'],
    packages: [],
    steps: engine.buildx === undefined ? [buildx] : [],
    async start(context) {
      await linkBuildx(context.home, engine.buildx)
      await refuseFarEngine(engine, context)
      return false
    },
    stop: async () => undefined,
    status: async () => ({
      state: (await askEngine(engine.host, process.env)) ? 'running' : 'stopped',
      version: `${engine.version}, not the lab's`,
      where: engine.host,
    }),
  }
}

async function refuseFarEngine(engine: Engine, { env }: LabContext): Promise<void> {
  const result = await runCommand('docker', ['--host', engine.host, 'pull', '--quiet', pauseImage], {
    env: { ...env },
  })
  if (result.code !== 0) {
    throw new Error(
      `the engine at ${engine.host} cannot pull from the lab's registry, which listens on this machine's loopback only: ${result.stderr.trim()}; name another with TRUNKLINE_LAB_DOCKER_HOST`,
    )
  }
}
