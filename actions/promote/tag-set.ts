import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
import { describeStep, type TagStep } from './plan.ts'
import type { PromotionRegistry } from './ports.ts'
import { type Expected, refusedTag } from './tag-policy.ts'

/** A set of tags of which not all could be moved, and what was done about it. */
export class TagsNotMoved extends Error {
  /** For people: which tags stand where now. */
  readonly aftermath: string

  constructor(cause: unknown, aftermath: string) {
    super(messageOf(cause), { cause })
    this.aftermath = aftermath
  }
}

/**
 * Moves tags as one: immutable ones first, then the others, each kind at once. Where one cannot be moved, those
 * that were moved before it are put back, and those that were new are taken away where the registry allows it.
 */
export async function moveTags(
  steps: readonly TagStep[],
  registry: PromotionRegistry,
  expected: Expected | undefined,
): Promise<void> {
  const moved: TagStep[] = []
  for (const policy of ['immutable', 'move'] as const) {
    const due = steps.filter((step) => !step.done && step.policy === policy)
    const ended = await Promise.allSettled(
      due.map((step) => moveTag(step, registry, expected?.get(step.name))),
    )
    moved.push(...due.filter((_, index) => ended[index]?.status === 'fulfilled'))
    const failed = ended.find((one) => one.status === 'rejected')
    if (failed !== undefined) throw new TagsNotMoved(failed.reason, await putBack(moved, registry))
  }
}

async function moveTag(
  step: TagStep,
  registry: PromotionRegistry,
  expected: Parameters<typeof refusedTag>[1],
): Promise<void> {
  if (expected !== undefined || step.policy === 'immutable') await checkAgain(step, registry, expected)
  try {
    await registry.tag(step.image, step.tag)
  } catch (error) {
    // The write may have been carried out though its answer was lost, or another run may have been faster.
    const now = await standing(step, registry).catch(() => undefined)
    if (now !== step.image.digest) throw immutableOr(error)
  }
}

/** The copy may have taken minutes: a guarded tag is looked at once more, as late as can be. */
async function checkAgain(
  step: TagStep,
  registry: PromotionRegistry,
  expected: Parameters<typeof refusedTag>[1],
): Promise<void> {
  const now = await standing(step, registry)
  if (now === step.image.digest) return
  const refused = refusedTag({ ...step, previous: now }, expected)
  if (refused !== undefined) throw new DeliveryError(refused.reasonCode, refused.message)
}

async function standing({ image, tag }: TagStep, registry: PromotionRegistry) {
  const found = await registry.resolve({ repository: image.repository, tag }, { finishes: true })
  return found?.digest
}

/** Registries with immutable tags say so in words of their own. */
function immutableOr(error: unknown): unknown {
  if (!(error instanceof DeliveryError) || error.code !== 'registry-failed') return error
  if (!/immutable|already exists/i.test(error.message)) return error
  return new DeliveryError('tag-immutable', error.message, { cause: error })
}

async function putBack(moved: readonly TagStep[], registry: PromotionRegistry): Promise<string> {
  if (moved.length === 0) return 'no tag was moved'
  const ended = await Promise.all(moved.map((step) => putOneBack(step, registry)))
  const names = (wanted: boolean) =>
    moved.filter((_, index) => ended[index] === wanted).map((step) => describeStep(step))
  const [back, left] = [names(true), names(false)]
  const restored = back.length === 0 ? [] : [`put back: ${back.join(', ')}`]
  const remaining = left.length === 0 ? [] : [`moved and not put back: ${left.join(', ')}`]
  return [...restored, ...remaining].join('; ')
}

/** False where the tag stays as it is: it could not be put back, or another run has moved it since. */
async function putOneBack(step: TagStep, registry: PromotionRegistry): Promise<boolean> {
  const { image, tag, previous } = step
  try {
    if ((await standing(step, registry)) !== image.digest) return false
    if (previous === undefined) return await registry.untag(image.repository, tag)
    await registry.tag({ repository: image.repository, digest: previous }, tag)
    return true
  } catch {
    // What is wrong with the registry is told by the error that led here.
    return false
  }
}
