import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
import { formatRepository } from '../../shared/domain/reference.ts'
import { together } from '../../shared/domain/together.ts'
import { type CopyStep, describeStep, type Step, type TagStep } from './plan.ts'
import type { PromotionRegistry } from './ports.ts'
import type { Stopwatch } from './stopwatch.ts'
import type { Expected } from './tag-policy.ts'
import { moveTags, TagsNotMoved } from './tag-set.ts'

/** How a plan is carried out. */
export interface Writing {
  readonly attachments: boolean
  readonly verify: 'root' | 'deep' | 'none'
  readonly expected: Expected | undefined
}

/**
 * Carries a plan out: every copy, then every tag, then a look at what was written. Where it fails no tag
 * has moved, or the error says which one has; it lists all that was written before it.
 */
export async function transfer(
  plan: readonly Step[],
  registry: PromotionRegistry,
  { writing, stopwatch }: { readonly writing: Writing; readonly stopwatch: Stopwatch },
): Promise<void> {
  const due = plan.filter(({ done }) => !done)
  const copies = due.filter((step) => step.kind === 'copy')
  const tags = due.filter((step) => step.kind === 'tag')
  try {
    if (copies.length > 0) await stopwatch.time('copy', copyAll(copies, { tags, registry, writing }))
    if (tags.length > 0) await stopwatch.time('tags', moveTags(tags, registry, writing.expected))
  } catch (error) {
    throw interrupted(error, registry.written())
  }
  if (due.length > 0 && writing.verify !== 'none') await stopwatch.time('verify', verify(due, registry))
}

interface Copying {
  readonly tags: readonly TagStep[]
  readonly registry: PromotionRegistry
  readonly writing: Writing
}

async function copyAll(copies: readonly CopyStep[], { tags, registry, writing }: Copying): Promise<void> {
  // One tag brings the root with it; where several things are written, all are there before the first tag moves.
  const isOne = copies.length === 1 && tags.length === 1 && writing.verify !== 'deep'
  const written = new Set(tags.map(repositoryOf))
  await together(
    copies.map((step) =>
      registry.copy(step.image, step.to, {
        attachments: writing.attachments,
        isThere: step.isThere,
        leavesRoot: isOne && written.has(repositoryOf(step)),
        isDeep: writing.verify === 'deep',
      }),
    ),
  )
}

/** Reads back what each tag and digest stands for: another run may have moved it in the meantime. */
async function verify(due: readonly Step[], registry: PromotionRegistry): Promise<void> {
  const tagged = new Set(due.flatMap((step) => (step.kind === 'tag' ? [repositoryOf(step)] : [])))
  const asked = due.filter((step) => step.kind === 'tag' || !tagged.has(repositoryOf(step)))
  await Promise.all(
    asked.map(async (step) => {
      const found = await registry.resolve(referenceOf(step))
      if (found?.digest === step.image.digest) return
      throw new DeliveryError(
        step.kind === 'tag' ? 'tag-moved' : 'registry-failed',
        `${describeStep(step)} was written as ${step.image.digest} and is ${found?.digest ?? 'not there'} now`,
      )
    }),
  )
}

function repositoryOf(step: Step): string {
  return formatRepository(step.kind === 'copy' ? step.to : step.image.repository)
}

function referenceOf(step: Step) {
  return step.kind === 'copy'
    ? { repository: step.to, digest: step.image.digest }
    : { repository: step.image.repository, tag: step.tag }
}

function interrupted(error: unknown, written: readonly string[]): unknown {
  const cause = error instanceof TagsNotMoved ? error.cause : error
  if (!(cause instanceof DeliveryError)) return cause
  const aftermath = error instanceof TagsNotMoved ? error.aftermath : 'no tag was moved'
  const names = [...new Set(written)]
  const before = names.length === 0 ? '' : `; written before it: ${names.join(', ')}`
  return new DeliveryError(cause.code, `${messageOf(cause)} (${aftermath}${before})`, {
    cause: cause.cause,
    ...(cause.cure === undefined ? {} : { cure: cause.cure }),
  })
}
