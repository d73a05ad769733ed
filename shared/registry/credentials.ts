import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { type AskHelper, helperAsker } from './credential-helper.ts'

/** A name and password, or a token to exchange, with the place it came from for messages. */
export interface Credential {
  readonly username: string
  readonly password: string
  /** Set instead of a password where the source holds a refresh token. */
  readonly identityToken?: string
  readonly source: string
}

/** Where a client gets the credentials for a registry. */
export interface Credentials {
  find(registry: string): Promise<Credential | undefined>
}

interface CredentialsOptions {
  /** Parsed lines of the `registry-auth` input: they come first. */
  readonly given?: readonly RegistryAuth[]
  readonly env: Readonly<Record<string, string | undefined>>
  readonly askHelper?: AskHelper
  /** Told each secret that came from a file or a helper, before it is used. */
  readonly mask?: (secret: string) => void
}

export interface RegistryAuth {
  readonly registry: string
  readonly username: string
  readonly password: string
}

/**
 * Parses lines `host username password`; the password is the rest of its line.
 * The error names the line by its number: the text may hold a secret.
 */
export function parseRegistryAuth(text: string): readonly RegistryAuth[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.flatMap((line, index) => {
    if (line === '') return []
    const [, host, username, password] = /^(\S+)\s+(\S+)\s+(\S.*)$/.exec(line) ?? []
    if (host === undefined || username === undefined || password === undefined) {
      throw new TypeError(`lines "host username password"; line ${index + 1} is not one`)
    }
    return [{ registry: canonicalHost(host), username, password }]
  })
}

/** Credentials from the input, then Docker's configuration and helpers, then podman's `auth.json`. */
export function openCredentials({ given = [], env, askHelper, mask }: CredentialsOptions): Credentials {
  const ask = askHelper ?? helperAsker(env)
  const files = credentialFiles(env)
  const found = new Map<string, Promise<Credential | undefined>>()
  const look = async (registry: string): Promise<Credential | undefined> => {
    const line = given.find((auth) => auth.registry === registry)
    if (line !== undefined) return { ...line, source: 'credentials from the input registry-auth' }
    for (const file of files) {
      const credential = await fromFile(file, registry, ask)
      if (credential === undefined) continue
      if (mask !== undefined) maskCredential(credential, mask)
      return credential
    }
    return undefined
  }
  return {
    find(registry) {
      const known = found.get(registry) ?? look(registry)
      found.set(registry, known)
      return known
    },
  }
}

/** Docker's configuration, then podman's, in the places where both look for them. */
export function credentialFiles(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { DOCKER_CONFIG, HOME, XDG_RUNTIME_DIR, REGISTRY_AUTH_FILE } = env
  const files: string[] = []
  if (DOCKER_CONFIG !== undefined && DOCKER_CONFIG !== '') files.push(join(DOCKER_CONFIG, 'config.json'))
  else if (HOME !== undefined) files.push(join(HOME, '.docker', 'config.json'))
  if (REGISTRY_AUTH_FILE !== undefined && REGISTRY_AUTH_FILE !== '') files.push(REGISTRY_AUTH_FILE)
  else if (XDG_RUNTIME_DIR !== undefined) files.push(join(XDG_RUNTIME_DIR, 'containers', 'auth.json'))
  return files
}

/** One name per registry: Docker Hub is written in five ways. */
export function canonicalHost(key: string): string {
  const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host
}

interface ConfigFile {
  readonly auths?: Readonly<Record<string, AuthEntry>>
  readonly credHelpers?: Readonly<Record<string, string>>
  readonly credsStore?: string
}

interface AuthEntry {
  readonly auth?: string
  readonly username?: string
  readonly password?: string
  readonly identitytoken?: string
}

async function fromFile(file: string, registry: string, ask: AskHelper): Promise<Credential | undefined> {
  const config = await readConfig(file)
  if (config === undefined) return undefined
  const specific = entryOf(config.credHelpers, registry)
  const stored = specific ?? config.credsStore
  if (stored !== undefined && stored !== '') {
    const answer = await ask(stored, registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry)
    if (answer !== undefined) return fromHelper(answer, `credentials from docker-credential-${stored}`)
  }
  const entry = entryOf(config.auths, registry)
  return entry === undefined ? undefined : fromEntry(entry, `credentials from ${file}`)
}

function fromHelper(answer: { username: string; secret: string }, source: string): Credential {
  // docker-credential-helpers: the user name "<token>" says that the secret is an identity token.
  if (answer.username === '<token>') {
    return { username: '', password: '', identityToken: answer.secret, source }
  }
  return { username: answer.username, password: answer.secret, source }
}

function fromEntry(entry: AuthEntry, source: string): Credential | undefined {
  const decoded = entry.auth === undefined ? '' : Buffer.from(entry.auth, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  const username = entry.username ?? (colon < 0 ? '' : decoded.slice(0, colon))
  const password = entry.password ?? (colon < 0 ? '' : decoded.slice(colon + 1).replace(/\0+$/, ''))
  const { identitytoken } = entry
  if (identitytoken !== undefined && identitytoken !== '') {
    return { username, password, identityToken: identitytoken, source }
  }
  return username === '' && password === '' ? undefined : { username, password, source }
}

function entryOf<Value>(
  entries: Readonly<Record<string, Value>> | undefined,
  registry: string,
): Value | undefined {
  return Object.entries(entries ?? {}).find(([key]) => canonicalHost(key) === registry)?.[1]
}

async function readConfig(file: string): Promise<ConfigFile | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as ConfigFile
  } catch {
    // No file, or not one of Docker's: the next source, and in the end an anonymous request, decide.
    return undefined
  }
}

function maskCredential({ password, identityToken }: Credential, mask: (secret: string) => void): void {
  for (const secret of [password, identityToken ?? '']) {
    if (secret.length > 3) mask(secret)
  }
}
