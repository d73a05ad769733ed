import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { DeliveryError } from '../action/errors.ts'
import type { RegistryAuth } from '../registry/credentials.ts'

type Fields = Readonly<Record<string, unknown>>

/** A configuration folder for docker that ends with the step. */
export interface DockerConfig {
  /** For DOCKER_CONFIG. */
  readonly folder: string
  remove(): Promise<void>
}

interface DockerConfigOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the folder is made; the runner empties RUNNER_TEMP after the job. */
  readonly temp: string
  readonly logins: readonly RegistryAuth[]
}

/**
 * Makes a copy of the user's docker configuration that knows these logins too: what logs in for one
 * step must not stay for the next. Plugins, contexts and builders are those of the user.
 */
export async function openDockerConfig({ env, temp, logins }: DockerConfigOptions): Promise<DockerConfig> {
  const users = env['DOCKER_CONFIG'] || join(env['HOME'] ?? homedir(), '.docker')
  const folder = await mkdtemp(join(temp, 'trunkline-docker-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const config = mergeLogins(await readConfig(join(users, 'config.json')), logins)
    await writeFile(join(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 })
    const others = (await readdir(users).catch(nothingThere)).filter((name) => name !== 'config.json')
    await Promise.all(others.map((name) => symlink(join(users, name), join(folder, name))))
  } catch (error) {
    await remove()
    throw error
  }
  return { folder, remove }
}

/** The configuration with these logins before any other; docker asks a helper first where one is named. */
export function mergeLogins(config: Fields, logins: readonly RegistryAuth[]): Fields {
  const auths: Record<string, unknown> = { ...fields(config['auths']) }
  const credHelpers: Record<string, unknown> = { ...fields(config['credHelpers']) }
  for (const { registry, username, password } of logins) {
    const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
    auths[key] = { auth: Buffer.from(`${username}:${password}`).toString('base64') }
    for (const name of new Set([key, registry])) {
      // An empty name stands for the file itself, also where `credsStore` names a helper for all the rest.
      if (config['credsStore'] !== undefined || credHelpers[name] !== undefined) credHelpers[name] = ''
    }
  }
  return { ...config, auths, ...(Object.keys(credHelpers).length === 0 ? {} : { credHelpers }) }
}

async function readConfig(file: string): Promise<Fields> {
  const text = await readFile(file, 'utf8').catch(nothingThere)
  if (typeof text !== 'string') return {}
  try {
    return fields(JSON.parse(text))
  } catch (cause) {
    throw new DeliveryError('tool-failed', `docker's configuration ${file} is not JSON`, { cause })
  }
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function nothingThere(error: NodeJS.ErrnoException): never[] {
  if (error.code === 'ENOENT') return []
  throw error
}
