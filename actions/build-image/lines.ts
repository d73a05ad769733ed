import { parseReference } from '../../shared/domain/reference.ts'
import type { Revision } from '../../shared/domain/revision.ts'

// What one line of an input may be. Each throws a TypeError that says what was expected.

export function parsePath(text: string): string {
  // What begins with a dash would be an option, and a lone dash means standard input to docker.
  if (text.startsWith('-') || text.includes('://') || /[\p{Cc}]/u.test(text)) {
    throw new TypeError(`a path in the workspace, got "${text}"`)
  }
  return text
}

/** A stage of a Dockerfile, a target of a bake file, or a builder. */
export function parseStage(text: string): string {
  if (!/^[A-Za-z0-9][\w.-]*$/.test(text)) {
    throw new TypeError(`a name of letters, digits, ".", "_" and "-", got "${text}"`)
  }
  return text
}

export function parseBuildArg(line: string, revision: Revision): readonly [string, string] {
  if (line === 'REVISION') return [line, revision]
  const [, name, value] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line) ?? []
  if (name === undefined || value === undefined) {
    throw new TypeError(`lines NAME=value, or the word REVISION for the revision, got "${line}"`)
  }
  return [name, value]
}

export function parseBuildContext(line: string): readonly [string, string] {
  const [, name, value] = /^([A-Za-z0-9][\w./:@-]*)=(\S.*)$/.exec(line) ?? []
  const isImage = value?.startsWith('docker-image://') === true
  if (name === undefined || value === undefined || (!isImage && /^-|:\/\//.test(value))) {
    throw new TypeError(`lines NAME=folder or NAME=docker-image://reference, got "${line}"`)
  }
  if (isImage) parseReference(value.slice('docker-image://'.length))
  return [name, value]
}

export function parseLabel(line: string): readonly [string, string] {
  const [, name, value] = /^([A-Za-z0-9][\w./-]*)=(.*)$/.exec(line) ?? []
  if (name === undefined || value === undefined) throw new TypeError(`lines name=value, got "${line}"`)
  return [name, value]
}

export function parseSecretEnv(line: string): readonly [string, string] {
  const [, id, name] = /^([A-Za-z0-9][\w.-]*)=([A-Za-z_][A-Za-z0-9_]*)$/.exec(line) ?? []
  if (id === undefined || name === undefined) {
    // The line may hold the secret itself, by mistake.
    throw new TypeError('lines ID=ENVIRONMENT_VARIABLE, the name of a variable, not its value')
  }
  return [id, name]
}

export function parseSecretFile(line: string): readonly [string, string] {
  const [, id, path] = /^([A-Za-z0-9][\w.-]*)=([^,"]+)$/.exec(line) ?? []
  if (id === undefined || path === undefined) throw new TypeError('lines ID=path, the path without commas')
  return [id, parsePath(path)]
}

export function parseSsh(line: string): string {
  if (!/^[A-Za-z0-9][\w.-]*(=[^,"\s]+)?$/.test(line)) {
    throw new TypeError(`lines ID or ID=path of a socket or key, got "${line}"`)
  }
  return line
}

/** Whether it names an operating system and an architecture, as containerd writes them. */
export function parsePlatform(text: string): boolean {
  return /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(text)
}

export function parseCache(line: string): string {
  if (!/^type=[a-z0-9]+(,[a-z-]+=[^,\s]+)*$/.test(line)) {
    throw new TypeError(`lines like type=registry,ref=ghcr.io/acme/shop:cache or type=gha, got "${line}"`)
  }
  return line
}

/** `false`, `true`, or the image of a generator. */
export function parseAttestation(text: string): string {
  if (text !== 'true' && text !== 'false') parseReference(text)
  return text
}
