import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
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
