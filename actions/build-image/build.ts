import { DeliveryError } from '../../shared/action/errors.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import { formatReference, parseReference } from '../../shared/domain/reference.ts'
import { isRevision, type Revision } from '../../shared/domain/revision.ts'
import { together } from '../../shared/domain/together.ts'
import { bakeTarget, definedByBake, isBakeFile } from './bake.ts'
import { type Content, contentOf, isStill, type KnownContent } from './content.ts'
import { keyTag } from './content-key.ts'
import type { ImageDefinition } from './definition.ts'
import type { BuildInputs } from './inputs.ts'
import { findContent, findRevision } from './lookup.ts'
import { planBuild } from './plan.ts'
import type { Builder, BuildPorts, ImageRegistry, Inspected, Origin } from './ports.ts'
import { keepContent, moveTags, type Published, publish } from './publish.ts'
import { type Recipe, readRecipe } from './recipe.ts'
import { tooLarge } from './size.ts'

/** How an image came to be what it is. */
export type How = 'built' | 'reused-revision' | 'reused-content' | 'adopted'

/** One image of the step, as the registry has it now. */
export interface Built {
  readonly definition: ImageDefinition
  /** Undefined where it was built without being pushed. */
  readonly image: Inspected | undefined
  readonly how: How
  readonly builtRevision: Revision
  /** Why it may not be delivered, in a sentence: then it has no tag. */
  readonly refusal: string | undefined
  readonly warnings: readonly string[]
}

/** Has all images of the revision in the registry: finds each there, or builds and pushes it and looks again. */
export async function buildImages(inputs: BuildInputs, ports: BuildPorts): Promise<readonly Built[]> {
  const definitions = [...inputs.images.values()]
  const looked = await together(definitions.map((definition) => lookUp(definition, inputs, ports)))
  const missing = looked.filter(({ built }) => built === undefined)
  if (missing.length === 0) return looked.flatMap(({ built }) => built ?? [])
  const [builder, origin] = await Promise.all([
    ports.openBuilder(missing.map(({ definition }) => definition)),
    ports.origin(),
  ])
  const workshop = { inputs, ports, builder, origin }
  return together(looked.map(async (one) => one.built ?? (await buildNew(one, workshop))))
}

interface Looked {
  readonly definition: ImageDefinition
  readonly built: Built | undefined
  readonly recipe?: Recipe
  readonly content?: Content
}

async function lookUp(definition: ImageDefinition, inputs: BuildInputs, ports: BuildPorts): Promise<Looked> {
  const there = inputs.reuse === 'never' ? undefined : await findRevision(definition, inputs, ports)
  if (there !== undefined) {
    const found = { image: there, how: 'reused-revision' } as const
    return { definition, built: await finish(definition, found, inputs, ports) }
  }
  return lookForContent(await defined(definition, ports), inputs, ports)
}

/** The definition, by its bake file where it has one: that is read only where the revision is not there. */
async function defined(definition: ImageDefinition, { bake }: BuildPorts): Promise<ImageDefinition> {
  if (!isBakeFile(definition.file)) return definition
  return definedByBake(definition, await bake(definition.file, bakeTarget(definition)))
}

async function lookForContent(
  definition: ImageDefinition,
  inputs: BuildInputs,
  ports: BuildPorts,
): Promise<Looked> {
  const recipe = await readRecipe(definition, ports.sources)
  if (inputs.reuse !== 'content') return { definition, built: undefined, recipe }
  const content = await contentOf(definition, recipe, inputs, ports)
  const same = await findContent(definition, content, inputs, ports)
  if (same === undefined) return { definition, built: undefined, recipe, content }
  const found = { image: same, how: 'reused-content' } as const
  return { definition, built: await finish(definition, found, inputs, ports) }
}

interface Workshop {
  readonly inputs: BuildInputs
  readonly ports: BuildPorts
  readonly builder: Builder
  readonly origin: Origin
}

async function buildNew(looked: Looked, { inputs, ports, builder, origin }: Workshop): Promise<Built> {
  const { definition, recipe, content } = looked
  const { registry } = ports
  const { repository } = definition
  const known = content !== undefined && 'key' in content ? content : undefined
  const off = content !== undefined && 'unknown' in content ? content.unknown : []
  const plan = planBuild(definition, inputs, {
    origin,
    key: known?.key,
    base: recipe === undefined ? undefined : await baseOf(recipe, known, registry),
    pushesByDigest: builder.pushesByDigest,
    runTag: ports.runTag,
  })
  const { digest, warnings: troubles } = await builder.build(plan)
  const warnings = [...off.map((why) => `content reuse is off: ${why}`), ...troubles]
  if (digest === undefined) return { ...nothingPushed(definition, inputs), warnings }
  const image = await registry.inspect({ repository, digest })
  if (image === undefined) throw notThere(formatReference({ repository, digest }))
  const finished = await finish(definition, { image, how: 'built' }, inputs, ports)
  const kept =
    known === undefined || finished.how !== 'built' || finished.refusal !== undefined
      ? []
      : await keep({ repository, digest }, known, ports)
  return { ...finished, warnings: [...warnings, ...finished.warnings, ...kept] }
}

async function keep(
  image: { readonly repository: ImageDefinition['repository']; readonly digest: Digest },
  known: KnownContent,
  ports: BuildPorts,
): Promise<readonly string[]> {
  if (await isStill(known, ports.registry)) return keepContent(image, keyTag(known.key), ports)
  return ['a base image moved while the build ran, so that the next commit will build again']
}

interface Candidate {
  readonly image: Inspected
  readonly how: How
}

/** Judges an image that is whole in the registry, and gives it its tags where it may have them. */
async function finish(
  definition: ImageDefinition,
  { image, how }: Candidate,
  inputs: BuildInputs,
  ports: BuildPorts,
): Promise<Built> {
  const refusal = tooLarge(image, inputs.maxSize)
  const published: Published =
    refusal !== undefined || how === 'reused-revision' || !inputs.push
      ? { image, isAdopted: false }
      : await publish(definition.repository, image, inputs, ports)
  const label = published.image.labels['org.opencontainers.image.revision'] ?? ''
  const isLabelled = isRevision(label)
  const pinned = { repository: definition.repository, digest: published.image.digest }
  const unmoved =
    refusal !== undefined || !inputs.push
      ? []
      : await moveTags(pinned, inputs.tags, { ...ports, onlyNew: how === 'reused-revision' })
  return {
    definition,
    image: published.image,
    how: published.isAdopted ? 'adopted' : how,
    builtRevision: isLabelled ? label : inputs.revision,
    refusal,
    warnings: [
      ...(isLabelled
        ? []
        : [
            `the image ${published.image.digest} has no label org.opencontainers.image.revision: it is taken for a build of ${inputs.revision}`,
          ]),
      ...unmoved,
    ],
  }
}

async function baseOf({ reads }: Recipe, known: KnownContent | undefined, registry: ImageRegistry) {
  if (reads.base === undefined) return undefined
  const digest = known?.images.get(reads.base) ?? (await resolveBase(reads.base, registry))
  // Said also where it is not known, since a base has labels of its own that would be inherited.
  return { reference: reads.base, digest: digest ?? '' }
}

/** Only told, not needed: a base that only the builder can reach is left out. */
async function resolveBase(text: string, registry: ImageRegistry): Promise<Digest | undefined> {
  try {
    return (await registry.resolve(parseReference(text)))?.digest
  } catch {
    return undefined
  }
}

function nothingPushed(definition: ImageDefinition, { revision }: BuildInputs): Built {
  return {
    definition,
    image: undefined,
    how: 'built',
    builtRevision: revision,
    refusal: undefined,
    warnings: [],
  }
}

function notThere(image: string): DeliveryError {
  return new DeliveryError('image-missing', `the builder says that it pushed ${image}, but it is not there`, {
    cure: 'Check that the builder pushes to the registry that `image` names',
  })
}
