import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask, type Bench, deploy, say, startBench } from './stand-in.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
  await bench.commit('main', { a: 'a' })
})
afterEach(() => bench.close())

test('a typo in a state is refused with the states there are', async () => {
  const { id } = await deploy(bench, 'staging')
  const refused = await say(bench, id, 'sucess')
  expect(refused.status).toBe(422)
  expect(refused.body).toMatchObject({
    message: expect.stringContaining(`For 'properties/state', "sucess" is not a member of ["error",`),
    errors: [{ field: 'state', code: 'invalid' }],
  })
  expect(bench.github.violations()).toEqual([])
})

test('what is missing is named', async () => {
  const { body, status } = await ask(bench, 'POST', '/deployments', { body: {} })
  expect([status, body]).toMatchObject([422, { message: `Invalid request.\n\n"ref" wasn't supplied.` }])
})

test('a wrong type is refused', async () => {
  const { body, status } = await ask(bench, 'POST', '/deployments', { body: { ref: 1 } })
  expect([status, body]).toMatchObject([
    422,
    { message: `Invalid request.\n\nFor 'properties/ref', 1 is not a string.` },
  ])
})

test('a query parameter outside its choices is refused', async () => {
  expect((await ask(bench, 'GET', '/pulls?state=merged')).status).toBe(422)
})

test('a body that is no JSON is refused', async () => {
  const headers = { authorization: 'token person-token' }
  const asked = { method: 'POST', headers, body: '{' }
  expect((await fetch(`${bench.github.apiUrl}/repos/acme/shop/deployments`, asked)).status).toBe(400)
})

test('an answer that GitHub could not give is withheld and recorded', async () => {
  const { id } = await deploy(bench, 'staging')
  const [deployment] = bench.repository.deployments
  Object.assign(deployment ?? {}, { task: 7 })
  const { body, status } = await ask(bench, 'GET', `/deployments/${id}`)
  expect([status, body]).toMatchObject([
    500,
    { message: expect.stringContaining('answer/task must be string') },
  ])
  expect(bench.github.violations()).toMatchObject([{ kind: 'contract', method: 'GET' }])
})

test('a route that the stand-in lacks answers 501 and is recorded', async () => {
  expect((await ask(bench, 'GET', '/releases')).status).toBe(501)
  expect(bench.github.violations()).toMatchObject([{ kind: 'unhandled', path: '/repos/acme/shop/releases' }])
})
