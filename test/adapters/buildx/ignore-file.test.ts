import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { readIgnoreFile } from '../../../actions/build-image/ignore-file.ts'
import { type Lab, labUp } from '../../../lab/lab.ts'

const FILES = [
  'a.md',
  'app/main.js',
  'app/main.md',
  'app/node_modules/x/index.js',
  'node_modules/x/index.js',
  'docs/a/b.md',
  'docs/a/kept.md',
  'temp1',
  'we[ird].txt',
  'x+y.txt',
] as const

let lab: Lab
let context: string
beforeAll(async () => {
  lab = (await labUp({ only: ['docker', 'buildkit', 'images'] })).lab
  context = await mkdtemp(join(tmpdir(), 'trunkline-ignore-'))
  for (const file of FILES) {
    await mkdir(dirname(join(context, file)), { recursive: true })
    await writeFile(join(context, file), '')
  }
})
afterAll(() => rm(context, { recursive: true }))

/** The files that the builder is really given. */
async function given(ignore: string): Promise<readonly string[]> {
  const out = await mkdtemp(join(tmpdir(), 'trunkline-given-'))
  const build = await mkdtemp(join(tmpdir(), 'trunkline-build-'))
  await writeFile(join(build, 'Dockerfile'), 'FROM scratch\nCOPY . /\n')
  await writeFile(join(build, 'Dockerfile.dockerignore'), ignore)
  const args = ['buildx', 'build', '--builder', lab.builder, '--output', `type=local,dest=${out}`]
  execFileSync('docker', [...args, '--file', join(build, 'Dockerfile'), context], {
    env: { ...process.env, DOCKER_CONFIG: lab.dockerConfig },
    stdio: 'pipe',
  })
  const found = await readdir(out, { recursive: true, withFileTypes: true })
  await Promise.all([out, build].map((folder) => rm(folder, { recursive: true })))
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length + 1))
    .sort()
}

const told = (ignore: string) =>
  FILES.filter((file) => !readIgnoreFile(ignore).isIgnored(file)).toSorted((one, other) =>
    one < other ? -1 : 1,
  )

test.each([
  '',
  '*\n!app\n',
  '**/node_modules\n*.md\n',
  '# docs\n/docs/\n!docs/a/kept.md\n',
  'docs/**\n!**/kept.md\ntemp?\n',
  'we\\[ird\\].txt\nx+y.txt\n[a-c].md\n',
  '**\n!./app/main.js\n',
  '**/*.md\n!docs\n',
])('the builder is given what %j lets through, and we say the same', async (ignore) => {
  expect(told(ignore)).toEqual(await given(ignore))
})

test('and so it is for patterns that nobody would write', async () => {
  const part = fc.constantFrom(
    'app',
    'docs',
    'a',
    '*',
    '**',
    '*.md',
    'node_modules',
    'x',
    't*',
    'kept.md',
    '.',
    '..',
  )
  const pattern = fc
    .tuple(fc.constantFrom('', '', '!', '/'), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([sign, parts]) => sign + parts.join('/'))
  await fc.assert(
    fc.asyncProperty(fc.array(pattern, { minLength: 1, maxLength: 4 }), async (patterns) => {
      const ignore = patterns.join('\n')
      expect(told(ignore), ignore).toEqual(await given(ignore))
    }),
    { numRuns: 15 },
  )
})
