import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
import type { ImageDefinition, SecretSource } from './definition.ts'
import { cleanPath } from './ignore-file.ts'
import { parseBuildContext, parseCache, parsePath, parsePlatform, parseSsh } from './lines.ts'

/** Whether a file defines targets for `docker buildx bake`, rather than being a Dockerfile. */
export function isBakeFile(file: string): boolean {
  return /\.(?:hcl|json)$/.test(file)
}

/** The target of a bake file that an image is. */
export function bakeTarget({ name, target }: ImageDefinition): string {
  return target ?? (name === '' ? 'default' : name)
}

type Fields = Readonly<Record<string, unknown>>

/**
 * The image as a bake file defines it, from what `docker buildx bake --print` says. What the step's inputs say
 * too is added and wins; the target's tags and outputs are not asked for, since the revision is the tag.
 */
export function definedByBake(definition: ImageDefinition, printed: unknown): ImageDefinition {
  const name = bakeTarget(definition)
  try {
    return merge(definition, targetOf(printed, name))
  } catch (error) {
    throw new DeliveryError('input-invalid', `bake target "${name}": ${messageOf(error)}`, { cause: error })
  }
}

function merge(definition: ImageDefinition, target: Fields): ImageDefinition {
  if (target['dockerfile-inline'] !== undefined) {
    throw new TypeError('its Dockerfile stands in the bake file; put it into a file of its own')
  }
  const context = parsePath(text(target['context']) ?? '.')
  const platforms = list(target['platforms'])
  const wrong = platforms.find((platform) => !parsePlatform(platform))
  if (wrong !== undefined) throw new TypeError(`"${wrong}" is no platform`)
  return {
    ...definition,
    context,
    // Bake's path is relative to the context.
    file: cleanPath(`${context}/${text(target['dockerfile']) ?? 'Dockerfile'}`),
    target: text(target['target']),
    buildArgs: new Map([...texts(target['args']), ...definition.buildArgs]),
    buildContexts: new Map([...contextsOf(target['contexts']), ...definition.buildContexts]),
    labels: new Map([...texts(target['labels']), ...definition.labels]),
    secrets: [...objects(target['secret']).map(secretOf), ...definition.secrets],
    ssh: [...objects(target['ssh']).map(sshOf), ...definition.ssh],
    platforms: definition.platforms.length > 0 ? definition.platforms : platforms,
    cacheFrom: [...objects(target['cache-from']).map(cacheOf), ...definition.cacheFrom],
    cacheTo: [...objects(target['cache-to']).map(cacheOf), ...definition.cacheTo],
  }
}

function targetOf(printed: unknown, name: string): Fields {
  const target = fields(fields(printed)['target'])[name]
  if (target === undefined) throw new TypeError('it is not in the file')
  return fields(target)
}

function contextsOf(value: unknown): readonly (readonly [string, string])[] {
  return [...texts(value)].map(([name, source]) => {
    if (source.startsWith('target:')) {
      throw new TypeError(`its context "${name}" is another target; let one Dockerfile have both as stages`)
    }
    return parseBuildContext(`${name}=${source}`)
  })
}

function secretOf(secret: Fields): SecretSource {
  const id = text(secret['id'])
  const [env, file] = [text(secret['env']), text(secret['src'])]
  if (id === undefined) throw new TypeError('a secret has no id')
  if (file !== undefined) return { id, file: parsePath(file) }
  return { id, env: env ?? id }
}

function sshOf(agent: Fields): string {
  const [id = 'default', paths] = [text(agent['id']), list(agent['paths'])]
  return parseSsh(paths.length === 0 ? id : `${id}=${paths[0]}`)
}

function cacheOf(cache: Fields): string {
  const { type, ...rest } = cache
  const attributes = Object.entries(rest).map(([name, value]) => `,${name}=${String(value)}`)
  return parseCache(`type=${String(type)}${attributes.join('')}`)
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function objects(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fields) : []
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function texts(value: unknown): readonly (readonly [string, string])[] {
  return Object.entries(fields(value)).flatMap(([name, one]) =>
    typeof one === 'string' ? [[name, one] as const] : [],
  )
}
