import { messageOf } from '../../shared/action/errors.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import { parseReference } from '../../shared/domain/reference.ts'
import { type Ingredients, type KeyLine, keyLines, keyText } from './content-key.ts'
import type { ImageDefinition } from './definition.ts'
import { readIgnoreFile } from './ignore-file.ts'
import type { BuildInputs } from './inputs.ts'
import type { ImageRegistry, Sources } from './ports.ts'
import type { Recipe } from './recipe.ts'

/** What an image will be made of, before it is made. */
export interface KnownContent {
  /** 64 hex digits. */
  readonly key: string
  readonly lines: readonly KeyLine[]
  /** What the images that it reads stood for. */
  readonly images: ReadonlyMap<string, Digest>
}

export type Content = KnownContent | { readonly unknown: readonly string[] }

interface ContentPorts {
  readonly registry: Pick<ImageRegistry, 'resolve'>
  readonly sources: Sources
}

/** Computes the key of an image's content, or says why it has none. */
export async function contentOf(
  definition: ImageDefinition,
  recipe: Recipe,
  inputs: Pick<BuildInputs, 'provenance' | 'sbom'>,
  { registry, sources }: ContentPorts,
): Promise<Content> {
  if (recipe.obstacles.length > 0) return { unknown: recipe.obstacles }
  const [contexts, images] = await Promise.all([
    readContexts(definition, recipe, sources),
    resolveImages(imagesOf(definition, recipe, inputs), registry),
  ])
  const unknown = [...contexts.unknown, ...images.unknown]
  if (unknown.length > 0) return { unknown }
  const ingredients: Ingredients = {
    contexts: contexts.found,
    dockerfile: sources.sha256(recipe.dockerfile),
    images: images.found,
    native: sources.native,
    provenance: inputs.provenance,
    sbom: inputs.sbom,
  }
  const lines = keyLines(definition, ingredients)
  return { key: sources.sha256(keyText(lines)).slice('sha256:'.length), lines, images: images.found }
}

/** Whether what it reads still stands for what the key was made from. */
export async function isStill(
  { images }: KnownContent,
  registry: Pick<ImageRegistry, 'resolve'>,
): Promise<boolean> {
  const { found } = await resolveImages([...images.keys()], registry)
  return [...images].every(([reference, digest]) => found.get(reference) === digest)
}

const IMAGE = 'docker-image://'

function imagesOf(
  { buildContexts }: ImageDefinition,
  { reads, syntax }: Recipe,
  { sbom }: Pick<BuildInputs, 'sbom'>,
): readonly string[] {
  const named = [...buildContexts.values()].filter((value) => value.startsWith(IMAGE))
  return [
    ...new Set([
      ...reads.images,
      ...named.map((value) => value.slice(IMAGE.length)),
      ...(syntax === undefined ? [] : [syntax]),
      ...(sbom === 'true' || sbom === 'false' ? [] : [sbom]),
    ]),
  ]
}

async function readContexts(definition: ImageDefinition, { ignore }: Recipe, sources: Sources) {
  const folders = [
    ['', definition.context] as const,
    ...[...definition.buildContexts].filter(([, value]) => !value.startsWith(IMAGE)),
  ]
  const unknown: string[] = []
  const found = new Map<string, { readonly digest: string; readonly files: number }>()
  // A named context may have an ignore file of its own; hashing all of it can only miss, never mistake.
  const everything = readIgnoreFile('')
  await Promise.all(
    folders.map(async ([name, folder]) => {
      const content = await sources.content(folder, name === '' ? ignore : everything)
      if ('unknown' in content) unknown.push(content.unknown)
      else found.set(name, content)
    }),
  )
  return { found, unknown }
}

async function resolveImages(references: readonly string[], registry: Pick<ImageRegistry, 'resolve'>) {
  const unknown: string[] = []
  const found = new Map<string, Digest>()
  await Promise.all(
    references.map(async (text) => {
      const digest = await resolveImage(text, registry).catch((error: unknown) => {
        unknown.push(`what ${text} stands for now is not known: ${messageOf(error)}`)
        return undefined
      })
      if (digest !== undefined) found.set(text, digest)
    }),
  )
  return { found, unknown }
}

async function resolveImage(text: string, registry: Pick<ImageRegistry, 'resolve'>): Promise<Digest> {
  const reference = parseReference(text)
  // Pinned already: nothing to ask.
  if (reference.digest !== undefined) return reference.digest
  const found = await registry.resolve(reference)
  if (found === undefined) throw new Error('it is not in its registry')
  return found.digest
}
