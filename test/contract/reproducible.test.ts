import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { command } from '../../lab/command.ts'
import { differences } from '../../scripts/check-dist.ts'

const root = join(import.meta.dirname, '../..')
let work: string
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'trunkline-two-folders-'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

/** A copy of the sources, with the packages as hard links: as another checkout would have them, elsewhere. */
async function copyTo(folder: string): Promise<void> {
  const args = [
    'ls-files',
    '-z',
    '--cached',
    '--others',
    '--exclude-standard',
    '--',
    ':!dist',
    ':!lab',
    ':!test',
  ]
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  for (const file of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await cp(join(root, file), join(folder, file))
  }
  await command('cp', ['--archive', '--link', join(root, 'node_modules'), join(folder, 'node_modules')])
}

test('two builds in two folders, in two languages and time zones, are equal to the byte', async () => {
  const elsewhere = join(work, 'a folder with another name, and a longer one')
  await copyTo(elsewhere)
  const outs = [join(work, 'one'), join(work, 'other')]
  const builds = [
    { cwd: root, out: outs[0] ?? '', env: { TZ: 'UTC', LC_ALL: 'C' } },
    { cwd: elsewhere, out: outs[1] ?? '', env: { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' } },
  ]
  for (const { cwd, out, env } of builds) {
    await command(process.execPath, ['scripts/build.ts', '--out', out], {
      cwd,
      env: { ...process.env, ...env },
    })
  }
  expect(await differences(outs[0] ?? '', outs[1] ?? '')).toEqual([])
  expect(await differences(outs[0] ?? '', join(work, 'none'))).not.toEqual([])
}, 240_000)
