import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
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
}

type Tree = { [key: string]: Tree | string }

const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const PLACEHOLDER = /\{([^{}]*)\}/g
const OF_IMAGE: ReadonlySet<string> = new Set(['repository', 'digest', 'tag'])

/** Parses `key.path=text`; a dot or backslash inside a key is escaped by a backslash. */
export function parseAssignment(line: string): Assignment {
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
 * The values that are always strings, as one object: `set-string`, then `image-values`. As a file of its own
 * behind the others it wins over them, and nothing in it is guessed to be a number.
 */
export function composeStrings(
  strings: readonly Assignment[],
  imageValues: readonly Assignment[],
  delivered: Delivered,
): Tree {
  const tree: Tree = {}
  for (const assignment of strings) assign(tree, assignment, 'set-string')
  for (const assignment of applicable(imageValues, delivered)) {
    const text = fillPlaceholders(assignment.text, delivered)
    assign(tree, { ...assignment, text }, 'image-values')
  }
  return tree
}

/** A values text as it parses, and its keys that have nothing behind them. */
export interface ReadValues {
  readonly value: unknown
  readonly emptyKeys: readonly string[]
}

/** Refuses `values` that are not a mapping, or that hold a key without a value. */
export function checkValues(text: string, read: (text: string) => ReadValues): void {
  const { value, emptyKeys } = readOrRefuse(text, read)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DeliveryError('input-invalid', 'input "values" must be a mapping of keys to values')
  }
  // An unset variable leaves `key:` behind, which Helm takes for "delete this key".
  if (emptyKeys.length === 0) return
  throw new DeliveryError(
    'input-invalid',
    `input "values" has a key without a value: ${emptyKeys.join(', ')}`,
    {
      cure: 'Write "" or null where that is meant',
    },
  )
}

function readOrRefuse(text: string, read: (text: string) => ReadValues): ReadValues {
  try {
    return read(text)
  } catch (cause) {
    throw new DeliveryError(
      'input-invalid',
      `input "values" must be YAML: ${messageOf(cause).split('\n')[0]}`,
      { cause },
    )
  }
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
  return [...ofImages, ...(revision === undefined ? [] : ['revision'])]
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
