/**
 * `npm run release -- minor`: shows what a release would be, and changes nothing. `--write` makes its commit and tags here,
 * `--push` sends them to origin as well. See docs/releasing.md.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { command } from '../lab/command.ts'
import { ensureTools } from '../lab/tools.ts'
import { type Git, gitIn } from './release/git.ts'
import { land, push, refusal, repositoryOf } from './release/land.ts'
import { type Prepared, prepareRelease, type Wanted } from './release/prepare.ts'
import { formatVersion } from './release/version.ts'
import { checkWorkflows } from './workflows/check.ts'
import { formatFinding } from './workflows/finding.ts'

interface Options {
  readonly write: boolean
  readonly push: boolean
  readonly trunk: string
  readonly wanted: Wanted
}

/** Prepares in a clone, lints both variants there, and only then touches the repository. */
async function release(git: Git, { write, push: pushes, trunk, wanted }: Options): Promise<void> {
  const why = await refusal(git, trunk)
  if (why !== undefined) throw new Error(why)
  const work = await mkdtemp(join(tmpdir(), 'trunkline-release-'))
  try {
    const clone = await cloneOf(git, work)
    const prepared = await prepareRelease(clone, wanted)
    console.log(describe(prepared))
    await lintVariants(clone, prepared, wanted.repository)
    if (!write)
      return console.log('Nothing was changed: --write makes these commits and tags, --push sends them too.')
    await command('npm', ['run', 'check'], { cwd: git.folder })
    await land(git, clone, prepared)
    console.log('Written here.')
    if (!pushes) return console.log(`To send it: git push --atomic origin ${pushArguments(trunk, prepared)}`)
    await push(git, trunk, prepared)
    console.log('Pushed.')
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function cloneOf(git: Git, work: string): Promise<Git> {
  const folder = join(work, 'clone')
  await git.run('clone', '--quiet', '--no-hardlinks', git.folder, folder)
  const [name, email] = await Promise.all([identity(git, 'user.name'), identity(git, 'user.email')])
  const clone = gitIn(folder)
  if (name !== undefined) await clone.run('config', 'user.name', name)
  if (email !== undefined) await clone.run('config', 'user.email', email)
  return clone
}

const identity = async (git: Git, key: string) => (await git.tryRun('config', key))?.trim()

async function lintVariants(clone: Git, { variants, commit }: Prepared, suite: string): Promise<void> {
  const linters = await ensureTools(['actionlint', 'shellcheck', 'zizmor'], (line) => console.log(line))
  for (const made of variants) {
    await clone.run('checkout', '--quiet', '--detach', made.commit)
    const findings = await checkWorkflows(clone.folder, linters, suite)
    if (findings.length > 0) {
      throw new Error(
        `the variant ${made.variant.name} does not lint:\n${findings.map(formatFinding).join('\n')}`,
      )
    }
    console.log(`  ${made.variant.name}: every reference leads to a commit of this release; it lints`)
  }
  await clone.run('checkout', '--quiet', '--detach', commit)
}

function describe({ version, commit, changes, variants, tags, moving }: Prepared): string {
  const contract = changes.map(({ breaks, text }) => `  ${breaks ? 'BREAKS ' : ''}${text}`)
  return [
    `Release ${formatVersion(version)}`,
    `  commit ${commit}`,
    ...variants.map((made) => `  ${made.variant.name} ${made.commit}`),
    `  new tags: ${tags.join(' ')}`,
    `  moved tags: ${moving.join(' ')}`,
    changes.length === 0 ? '  the contract is as it was' : '  for callers:',
    ...contract,
  ].join('\n')
}

function pushArguments(trunk: string, { tags, moving }: Prepared): string {
  return [trunk, ...tags, ...moving.map((tag) => `+refs/tags/${tag}`)].join(' ')
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      write: { type: 'boolean', default: false },
      push: { type: 'boolean', default: false },
      repository: { type: 'string' },
      trunk: { type: 'string', default: 'main' },
    },
  })
  const top = await gitIn(process.cwd()).run('rev-parse', '--show-toplevel')
  const git = gitIn(top.trim())
  const repository = values.repository ?? (await repositoryOf(git))
  const [asked] = positionals
  try {
    if (asked === undefined) throw new Error('which version? npm run release -- major|minor|patch|1.2.3')
    if (repository === undefined) throw new Error('there is no origin: pass --repository owner/name')
    const date = new Date().toISOString().slice(0, 10)
    const write = values.write || values.push
    await release(git, { write, push: values.push, trunk: values.trunk, wanted: { asked, repository, date } })
  } catch (error) {
    console.error(`release: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
