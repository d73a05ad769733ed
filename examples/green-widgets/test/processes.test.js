import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { pendingMigrations } from '../app/migrations.js'

function start(t, program, env = {}) {
  const file = fileURLToPath(new URL(`../app/${program}`, import.meta.url))
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env } })
  t.after(() => child.kill('SIGKILL'))
  return child
}

test('only the migrations after the present version are pending', () => {
  assert.deepEqual(
    pendingMigrations(1).map(({ id }) => id),
    [2, 3],
  )
  assert.deepEqual(pendingMigrations(3), [])
})

test('migrating ends well', async (t) => {
  const [code] = await once(start(t, 'migrate.js'), 'exit')
  assert.equal(code, 0)
})

test('cleaning up ends well', async (t) => {
  const [code] = await once(start(t, 'cleanup.js'), 'exit')
  assert.equal(code, 0)
})

for (const program of ['server.js', 'worker.js']) {
  test(`${program} stops at once and cleanly when asked`, { timeout: 5000 }, async (t) => {
    const child = start(t, program, { PORT: '0' })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    assert.equal(code, 0)
  })
}

test('the worker answers whether it works', async (t) => {
  const port = await freePort()
  const child = start(t, 'worker.js', { PORT: String(port) })
  await once(child.stdout, 'data')
  const answer = await fetch(`http://127.0.0.1:${port}/ping`)
  assert.equal(answer.status, 200)
})

async function freePort() {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address()
  server.close()
  await once(server, 'close')
  return port
}
