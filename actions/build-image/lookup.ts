import { formatDuration } from '../../shared/domain/duration.ts'
import { formatReference } from '../../shared/domain/reference.ts'
import type { Content, KnownContent } from './content.ts'
import { KEY_LABEL, keyTag } from './content-key.ts'
import type { ImageDefinition } from './definition.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildPorts, Inspected } from './ports.ts'

/** The revision's own image, if the registry has all of it. */
export async function findRevision(
  { repository }: ImageDefinition,
  { revision }: BuildInputs,
  { registry, log }: BuildPorts,
): Promise<Inspected | undefined> {
  const reference = { repository, tag: revision }
  const there = await registry.resolve(reference)
  if (there === undefined) {
    log.info(`${formatReference(reference)} is not there`)
    return undefined
  }
  const found = await registry.inspect({ repository, digest: there.digest })
  if (found === undefined) {
    log.warning(`${formatReference(reference)} is there, but parts of it are gone: it is built again`)
  }
  return found
}

/** An image of the same content that another commit built, if it is whole, says so itself, and is not too old. */
export async function findContent(
  definition: ImageDefinition,
  content: Content,
  inputs: BuildInputs,
  ports: BuildPorts,
): Promise<Inspected | undefined> {
  const { log, registry, clock } = ports
  if ('unknown' in content) {
    for (const why of content.unknown) log.info(`content reuse is off: ${why}`)
    return undefined
  }
  tellContent(content, log)
  const { repository } = definition
  const there = await registry.resolve({ repository, tag: keyTag(content.key) })
  if (there === undefined) {
    log.info(`no image of this content is there (${keyTag(content.key)})`)
    return undefined
  }
  const found = await registry.inspect({ repository, digest: there.digest })
  const why = found === undefined ? 'parts of it are gone' : unfit(found, content, inputs, clock.now())
  if (why === undefined) return found
  log.info(`the image of this content (${keyTag(content.key)}) is not taken: ${why}`)
  return undefined
}

/** Prints what the key stands for, so that a hit or a miss that surprises can be explained. */
function tellContent({ key, lines }: KnownContent, log: BuildPorts['log']): void {
  log.info(`the content has the key ${key}, made of`)
  for (const [what, value] of lines) log.info(`  ${what}: ${value}`)
}

function unfit(
  { labels }: Inspected,
  { key }: KnownContent,
  { reuseMaxAge }: BuildInputs,
  now: Date,
): string | undefined {
  const label = labels[KEY_LABEL]
  if (label !== key) return `its label ${KEY_LABEL} says ${label ?? 'nothing'}`
  if (reuseMaxAge === undefined) return undefined
  // The commit's time: the build is not older than that, so the bound holds, and equal commits make equal bytes.
  const created = new Date(labels['org.opencontainers.image.created'] ?? '').getTime()
  if (Number.isNaN(created)) return 'it does not say how old it is'
  const age = now.getTime() - created
  return age <= reuseMaxAge
    ? undefined
    : `it is of a commit ${formatDuration(age)} ago, and reuse-max-age is ${formatDuration(reuseMaxAge)}`
}
