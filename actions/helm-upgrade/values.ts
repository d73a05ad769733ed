import { DeliveryError } from '../../shared/action/errors.ts'
import type { Images } from '../../shared/domain/images.ts'
import { formatRepository, type PinnedReference } from '../../shared/domain/reference.ts'
import type { Revision } from '../../shared/domain/revision.ts'

/** One line `key.path=text`. */
export interface Assignment {
  readonly path: readonly string[]
  readonly text: string
}

/** What the placeholders of `image-values` stand for. */
export interface Delivered {
  readonly images: Images | undefined
  readonly revision: Revision | undefined
  /** The commit whose build made the bytes, where an earlier step of the job said so. */
  readonly builtRevision?: string | undefined
}

/** The lines of the three inputs whose values are always strings, in their order. */
export interface Strings {
  readonly setString: readonly Assignment[]
  readonly fromEnvironment: readonly Assignment[]
  readonly imageValues: readonly Assignment[]
}

type Tree = { [key: string]: Tree | string }

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const PLACEHOLDER = /\{([^{}]*)\}/g
const OF_IMAGE: ReadonlySet<string> = new Set(['repository', 'digest', 'tag'])

/** Parses `key.path=text`; a dot or backslash inside a key is escaped by a backslash. */
export function parseAssignment(line: string): Assignment {
  const { path, text } = parseLine(line)
  // What an unset variable leaves behind looks exactly like this.
  if (text === '') throw new TypeError(`a value behind "=", or "" where an empty one is meant, got "${line}"`)
  return { path, text: text === '""' || text === "''" ? '' : text }
}

/** One line `key.path=VARIABLE`: the text is in the step's environment, so that it stands in no input. */
export interface FromEnvironment {
  readonly path: readonly string[]
  readonly variable: string
}

export function parseFromEnvironment(line: string): FromEnvironment {
  const { path, text } = parseLine(line)
  if (/^[A-Za-z_]\w*$/.test(text)) return { path, variable: text }
  throw new TypeError(`a line key.path=VARIABLE, the name of an environment variable, got "${line}"`)
}

/** The assignments with the variables' texts; each is masked. A variable that is unset or empty is an error. */
export function readEnvironment(
  lines: readonly FromEnvironment[],
  env: Readonly<Record<string, string | undefined>>,
  mask: (secret: string) => void,
): readonly Assignment[] {
  return lines.map(({ path, variable }) => {
    const text = env[variable]
    if (text === undefined || text === '') {
      throw new DeliveryError(
        'input-invalid',
        `input "set-from-env" names ${variable}, which is ${text === undefined ? 'not set' : 'empty'}`,
        { cure: "Set it in the step's `env:`; an empty string is given by `set-string`" },
      )
    }
    mask(text)
    return { path, text }
  })
}

function parseLine(line: string): Assignment {
  const equals = line.indexOf('=')
  if (equals < 1) throw new TypeError(`a line key.path=text, got "${line}"`)
  const path = splitPath(line.slice(0, equals).trim())
  for (const key of path) {
    if (key === '') throw new TypeError(`a path without empty keys, got "${line}"`)
    if (FORBIDDEN.has(key)) throw new TypeError(`a path without the key "${key}", got "${line}"`)
    if (/[[\]]/.test(key)) {
      throw new TypeError(`a path of keys: a list can only be given whole, in \`values\`, got "${line}"`)
    }
  }
  return { path, text: line.slice(equals + 1).trim() }
}

/**
 * The values that are always strings, as one object: `set-string`, `set-from-env`, then `image-values`. As a
 * file of its own behind the others it wins over them, and nothing in it is guessed to be a number.
 */
export function composeStrings(
  { setString, fromEnvironment, imageValues }: Strings,
  delivered: Delivered,
): Tree {
  const tree: Tree = {}
  for (const assignment of setString) assign(tree, assignment, 'set-string')
  for (const assignment of fromEnvironment) assign(tree, assignment, 'set-from-env')
  for (const assignment of applicable(imageValues, delivered)) {
    const text = fillPlaceholders(assignment.text, delivered)
    assign(tree, { ...assignment, text }, 'image-values')
  }
  return tree
}

/** The default lines fit no chart without an image, and mean nothing there. */
function applicable(imageValues: readonly Assignment[], { images }: Delivered): readonly Assignment[] {
  if (images !== undefined) return imageValues
  return imageValues.filter(({ text }) => !placeholders(text).some((name) => OF_IMAGE.has(name)))
}

function fillPlaceholders(text: string, delivered: Delivered): string {
  return text.replaceAll(PLACEHOLDER, (_, name: string) => {
    const value = placeholder(name, delivered)
    if (value !== undefined) return value
    const known = knownPlaceholders(delivered).map((other) => `{${other}}`)
    throw new DeliveryError(
      'input-invalid',
      `input "image-values" has {${name}}, and this step has only ${known.join(', ') || 'none'}`,
    )
  })
}

function placeholder(name: string, delivered: Delivered): string | undefined {
  if (name === 'revision') return delivered.revision
  if (name === 'built-revision') return delivered.builtRevision ?? delivered.revision
  const { images } = delivered
  const dot = name.lastIndexOf('.')
  const only = images?.size === 1 ? [...images.values()][0] : undefined
  const image = dot < 0 ? only : images?.get(name.slice(0, dot))
  return image === undefined ? undefined : imagePart(name.slice(dot + 1), image, delivered.revision)
}

function imagePart(
  part: string,
  { repository, digest, tag }: PinnedReference,
  revision: Revision | undefined,
): string | undefined {
  if (part === 'repository') return formatRepository(repository)
  if (part === 'digest') return digest
  return part === 'tag' ? (tag ?? revision) : undefined
}

function knownPlaceholders({ images, revision }: Delivered): readonly string[] {
  const names = [...(images?.keys() ?? [])]
  const ofImages = names.flatMap((name) =>
    [...OF_IMAGE].map((part) => (name === '' || names.length === 1 ? part : `${name}.${part}`)),
  )
  return [...ofImages, ...(revision === undefined ? [] : ['revision', 'built-revision'])]
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name)
}

function assign(tree: Tree, { path, text }: Assignment, input: string): void {
  const last = path.at(-1) ?? ''
  let at = tree
  for (const key of path.slice(0, -1)) {
    const next = at[key] ?? {}
    if (typeof next === 'string') throw conflict(input, path, key)
    at[key] = next
    at = next
  }
  if (typeof at[last] === 'object') throw conflict(input, path, last)
  at[last] = text
}

function conflict(input: string, path: readonly string[], key: string): DeliveryError {
  return new DeliveryError(
    'input-invalid',
    `input "${input}" sets "${path.join('.')}", but "${key}" is both a value and a group of values`,
  )
}

function splitPath(text: string): readonly string[] {
  const keys = text.match(/(?:\\.|[^.\\])*(?:\.|$)/g) ?? []
  const path = keys.map((key) => key.replace(/\.$/, '').replaceAll(/\\(.)/g, '$1'))
  return text.endsWith('.') ? path : path.slice(0, -1)
}
