import assert from 'node:assert/strict'
import { once } from 'node:events'
import { test } from 'node:test'
import { createApplication } from '../app/application.js'

const wellBehaved = { ready: true, delaySeconds: 0, answerRevision: null, crash: false }
const revision = 'a'.repeat(40)

async function serve(t, behaviour = wellBehaved, secondsUp = () => 60) {
  const server = createApplication({ behaviour, revision, instance: 'web-1', secondsUp })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  t.after(() => server.close())
  return (path, options) => fetch(`http://127.0.0.1:${server.address().port}${path}`, options)
}

test('/ping answers pong', async (t) => {
  const request = await serve(t)
  const response = await request('/ping')
  assert.equal(response.status, 200)
  assert.equal(await response.text(), 'pong\n')
})

test('/version says which revision and which instance answers', async (t) => {
  const request = await serve(t)
  assert.deepEqual(await (await request('/version')).json(), { revision, instance: 'web-1' })
})

test('the page lists green widgets and escapes what it prints', async (t) => {
  const request = await serve(t, { ...wellBehaved, answerRevision: '<script>' })
  const html = await (await request('/')).text()
  assert.match(html, /Sprocket/)
  assert.doesNotMatch(html, /<script>/)
})

test('an unknown path is not found and a POST is refused', async (t) => {
  const request = await serve(t)
  assert.equal((await request('/red-widgets')).status, 404)
  assert.equal((await request('/', { method: 'POST' })).status, 405)
})

test('a commit that is never ready does not answer /ping with success', async (t) => {
  const request = await serve(t, { ...wellBehaved, ready: false })
  assert.equal((await request('/ping')).status, 503)
})

test('a slow commit is ready only after its delay', async (t) => {
  let seconds = 0
  const request = await serve(t, { ...wellBehaved, delaySeconds: 10 }, () => seconds)
  assert.equal((await request('/ping')).status, 503)
  seconds = 10
  assert.equal((await request('/ping')).status, 200)
})

test('a commit can answer with another revision than its own', async (t) => {
  const request = await serve(t, { ...wellBehaved, answerRevision: 'b'.repeat(40) })
  assert.equal((await (await request('/version')).json()).revision, 'b'.repeat(40))
})
