import { type Digest, parseDigest } from '../../shared/domain/digest.ts'
import { type Images, parseNamedLines } from '../../shared/domain/images.ts'
import { describeStep, type Step, type TagStep } from './plan.ts'
import { type Refusal, refusal } from './refusal.ts'

/** What a tag must stand for to be moved, by the image's name. */
export type Expected = Images<Digest | 'absent'>

/** Parses `if-digest`: a digest or the word `absent`, or lines `name=…`. */
export function parseExpected(text: string): Expected {
  return parseNamedLines(text, (value) => {
    if (value === 'absent') return value
    try {
      return parseDigest(value)
    } catch {
      throw new TypeError(`a digest like sha256:… , absent or none, got "${value}"`)
    }
  })
}

/** A refusal where a tag may not move; one that stands for the image already is what was wanted. */
export function findRefused(steps: readonly Step[], expected: Expected | undefined): Refusal | undefined {
  for (const step of steps) {
    if (step.kind !== 'tag' || step.done) continue
    const refused = refusedTag(step, expected?.get(step.name))
    if (refused !== undefined) return refused
  }
  return undefined
}

/** Why a tag may not be moved; undefined where it may. */
export function refusedTag(step: TagStep, expected: Digest | 'absent' | undefined): Refusal | undefined {
  const { policy, previous, image } = step
  const what = describeStep(step)
  if (policy === 'immutable' && previous !== undefined) {
    return refusal('tag-immutable', `${what} is ${previous} and may not become ${image.digest}`)
  }
  if (expected === undefined || (previous ?? 'absent') === expected) return undefined
  const is = previous === undefined ? 'does not exist' : `is ${previous}`
  const wanted = expected === 'absent' ? 'that it does not exist' : expected
  return refusal('tag-moved', `${what} ${is}, and if-digest expects ${wanted}`)
}
