import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { noteRehearsed } from '../rehearsed.ts'

const root = join(import.meta.dirname, '../..')

test('the demo ends with every expectation held against registry, cluster and application', async () => {
  const { status, printed } = await runDemo()
  const broken = printed.split('\n').filter((line) => line.includes('✗'))
  expect(broken).toEqual([])
  expect(printed).toMatch(/all \d{3} expectations held/)
  for (const scene of ['1. Three', '2. A commit', '3. A commit', '4. A release manager']) {
    expect(printed).toContain(scene)
  }
  expect(status).toBe(0)
  for (const [, workflow = ''] of printed.matchAll(/run \d+ of (deliver|promote)\.yml: /g)) {
    noteRehearsed(await readFile(join(root, `workflows-examples/${workflow}.yml`), 'utf8'), 'real')
  }
}, 900_000)

function runDemo(): Promise<{ readonly status: number | null; readonly printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['lab/demo.ts'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
      })
    }
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, printed }))
  })
}
