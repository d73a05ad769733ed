import { expect } from 'vitest'
import { truthOf } from '../../lab/demo/story.ts'
import type { Place, World } from '../../lab/demo/world.ts'

/** The commit that is live, by every witness; they must agree. */
export async function live(
  world: World,
  environment: keyof Pick<Place, 'staging' | 'production'>,
): Promise<string> {
  const truth = await truthOf(world, world.place[environment])
  const answers = truth.answers ?? 'nothing'
  const record = truth.records.find(({ states }) => states[0] === 'success')
  expect(truth.digests, `${environment}: the tag says what runs`).toEqual([truth.tag])
  expect(record?.sha, `${environment}: so does the record`).toBe(answers)
  expect(truth.helmStatus).toBe('deployed')
  expect(truth.records.filter(({ states }) => states[0] === 'in_progress' || states.length === 0)).toEqual([])
  return answers
}
