import { expect, test } from 'vitest'
import { watchJobs } from '../../../lab/rehearsal/act-jobs.ts'

const line = (fields: object) => JSON.stringify({ msg: 'x', ...fields })
const deploy = { job: 'Staging/Deploy/Deploy to Prod EU/1  ' }
const step = { ...deploy, step: 'Promote', stepID: ['promote'], stage: 'Main' }

/** A watch whose clock goes on by a second with each look. */
function watch() {
  let second = 0
  return watchJobs(() => new Date(Date.UTC(2026, 10, 22, 12, 0, second++, 500)))
}

test('a job is told when it begins and when it ends, with its steps and without the workflow in its name', () => {
  const see = watch()
  expect(see(line({ ...step }))).toMatchObject([
    { name: 'Staging / Deploy to Prod EU/1', status: 'in_progress', conclusion: null, completedAt: null },
  ])
  expect(see(line({ ...step, stepResult: 'failure', executionTime: 2e9 }))).toBeUndefined()
  expect(see(line({ ...step, stepID: ['setup', 'inner'], stepResult: 'success' }))).toBeUndefined()
  const [ended, ...more] = see(line({ ...deploy, jobResult: 'failure' })) ?? []
  expect(more).toEqual([])
  expect(ended).toMatchObject({ status: 'completed', conclusion: 'failure' })
  expect(ended?.steps).toMatchObject([{ name: 'Promote', number: 1, conclusion: 'failure' }])
  const [seen] = ended?.steps ?? []
  expect(Date.parse(seen?.completedAt ?? '') - Date.parse(seen?.startedAt ?? '')).toBe(2_000)
  expect(seen?.startedAt).toMatch(/:\d\dZ$/)
})

test('a job that only calls a workflow is none', () => {
  const see = watch()
  expect(see(line({ job: 'deliver/Deliver/Staging', jobResult: 'success' }))).toBeUndefined()
  expect(see(line({ job: 'Deliver/build', step: 'Build', stepID: ['0'], stage: 'Main' }))).toMatchObject([
    { name: 'build' },
  ])
})

test('what is not of act changes nothing', () => {
  const see = watch()
  expect(see('Error: something else')).toBeUndefined()
  expect(see(line({}))).toBeUndefined()
})
