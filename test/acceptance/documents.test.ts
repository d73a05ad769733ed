import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rewriteForAct } from '../../lab/rehearsal/rewrite.ts'
import { blocksOf } from '../../scripts/documents/examples.ts'
import { gitIn } from '../../scripts/release/git.ts'
import { commitVariants } from '../../scripts/release/variants.ts'
import { course, type Rehearsal, startRehearsal } from './rehearsal.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const isCaller = (text: string) => /^jobs:/m.test(text) && parse(text).on !== undefined

/** Every whole workflow that these documents print, under a name of its own. */
const callers = ['README.md', 'docs/tutorial.md'].flatMap((file) =>
  blocksOf(read(file))
    .filter(({ language, text }) => language === 'yaml' && isCaller(text))
    .map(({ line, text }) => ({
      where: `${file}:${line}`,
      name: `${file.replaceAll(/\W/g, '-')}-${line}.yml`,
      text,
      // act brings no actions/checkout of its own that checks out a commit.
      staged: rewriteForAct(text, { repository: 'acme/trunkline', ref: 'v1' }),
    })),
)
const first = callers[0]?.text ?? ''
const SERVER = 'server.yml'

let rehearsal: Rehearsal
beforeAll(async () => {
  rehearsal = await startRehearsal({
    ...Object.fromEntries(callers.map(({ name, staged }) => [`.github/workflows/${name}`, staged])),
    [`.github/workflows/${SERVER}`]: first.replace('deliver.yml@v1', 'deliver.yml@v1-server'),
  })
  await pushServerVariant(rehearsal)
}, 180_000)
afterAll(() => rehearsal.close())

/** Stamps the suite as a release does, its checkout apart, which cannot be fetched here, and serves it as `v1-server`. */
async function pushServerVariant({ github }: Rehearsal): Promise<void> {
  const suite = github.store.repository('acme', 'trunkline')
  if (suite === undefined) throw new Error('no suite is staged')
  const store = github.store.git(suite).directory
  const folder = `${store}-to-stamp`
  await rm(folder, { recursive: true, force: true })
  execFileSync('git', ['clone', '--quiet', '--branch', 'v1', store, folder], { stdio: 'ignore' })
  for (const name of readdirSync(join(root, '.github/workflows')).filter((file) => file.endsWith('.yml'))) {
    const text = await readFile(join(root, '.github/workflows', name), 'utf8')
    const checkout = 'uses: acme/trunkline/lab/rehearsal/checkout@v1 #'
    const staged = text.replaceAll(/uses: actions\/checkout@[0-9a-f]{40}(?: #)?/g, checkout)
    await mkdir(join(folder, '.github/workflows'), { recursive: true })
    await writeFile(join(folder, '.github/workflows', name), staged)
  }
  await cp(join(root, '.github/actions'), join(folder, '.github/actions'), { recursive: true })
  const git = gitIn(folder)
  await git.run('config', 'user.name', 'test')
  await git.run('config', 'user.email', 'test@localhost')
  await git.run('commit', '--quiet', '--all', '--message', 'Release 1.0.0')
  const commit = (await git.run('rev-parse', 'HEAD')).trim()
  const variants = await commitVariants(git, { commit, tag: 'v1.0.0', repository: 'acme/trunkline' })
  const server = variants.find(({ variant }) => variant.name === 'server')
  await git.run('push', '--quiet', 'origin', `${server?.commit}:refs/tags/v1-server`)
  await rm(folder, { recursive: true, force: true })
}

const lane = (environment: string, image: string, url: string) => [
  `promote ${environment}`,
  'helm-upgrade',
  `smoke ${url}/version`,
  `promote ${image}:${environment}`,
  `deploy-summary ${environment}`,
]

interface Job {
  readonly uses?: string
  readonly with?: Readonly<Record<string, string>>
}

/** What a caller says that it wants: one job for the whole way, or one for each part of it. */
function expected(text: string): readonly string[] {
  const jobs: readonly Job[] = Object.values(parse(text).jobs)
  return jobs.flatMap(({ uses = '', with: given = {} }) => {
    const to = (environment: string, url = '') => lane(environment, given['image'] ?? '', url)
    if (uses === '') return ['build-image']
    if (uses.includes('/deploy.yml@'))
      return ['promote plan', ...to(given['environment'] ?? '', given['url'])]
    return [
      'build-image',
      ...to('staging', given['staging-url']),
      ...to('production', given['production-url']),
    ]
  })
}

describe('a workflow that a document prints', () => {
  test.each(callers)('runs as it is printed, to production: $where', async ({ name, text }) => {
    const run = await rehearsal.run({ event: 'push', workflow: name })
    expect(course(run.calls)).toEqual(expected(text))
    expect(run.success).toBe(true)
  })

  test('stands in the README and in the tutorial', () => {
    const files = callers.map(({ where }) => where.split(':')[0])
    expect(files).toEqual(['README.md', 'README.md', 'docs/tutorial.md'])
  })
})

test("a release's variant for servers, named by its commits, goes the same way", async () => {
  const run = await rehearsal.run({ event: 'push', workflow: SERVER })
  expect(course(run.calls)).toEqual(expected(first))
  expect(run.success).toBe(true)
})
