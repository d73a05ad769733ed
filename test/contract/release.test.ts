import { execFileSync } from 'node:child_process'
import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CommandResult, runCommand } from '../../lab/command.ts'
import { type Git, gitIn } from '../../scripts/release/git.ts'
import { VARIANTS } from '../../scripts/release/stamp.ts'
import { faultsOf } from '../../scripts/release/variants.ts'

const root = join(import.meta.dirname, '../..')
const scripts = join(root, 'scripts')

/** A repository of its own with this suite in it, and an origin that nobody else has. */
let work: string
let origin: Git
let suite: Git
beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'trunkline-scratch-'))
  origin = gitIn(join(work, 'acme/trunkline.git'))
  await mkdir(origin.folder, { recursive: true })
  await origin.run('init', '--quiet', '--bare', '--initial-branch', 'main')
  await copySuite(join(work, 'suite'))
  suite = gitIn(join(work, 'suite'))
  await suite.run('init', '--quiet', '--initial-branch', 'main')
  await suite.run('config', 'user.name', 'Release manager')
  await suite.run('config', 'user.email', 'manager@acme.example')
  await checkThat('exits with 0')
  await commitAll('Begin')
  await suite.run('remote', 'add', 'origin', origin.folder)
  await suite.run('push', '--quiet', 'origin', 'main')
}, 120_000)
afterAll(() => rm(work, { recursive: true, force: true }))

async function copySuite(to: string): Promise<void> {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
  const files = execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
  for (const file of files) {
    await mkdir(dirname(join(to, file)), { recursive: true })
    await cp(join(root, file), join(to, file))
  }
}

/** Sets what `npm run check` does in the scratch repository. */
async function checkThat(does: 'exits with 0' | 'exits with 1'): Promise<void> {
  const file = join(work, 'suite/package.json')
  const before = JSON.parse(await readFile(file, 'utf8'))
  const check = `node -e "process.exit(${does.at(-1)})"`
  await writeFile(file, `${JSON.stringify({ ...before, scripts: { check } }, undefined, 2)}\n`)
}

async function commitAll(message: string): Promise<void> {
  await suite.run('add', '--all')
  await suite.run('commit', '--quiet', '--message', message)
}

const node = (script: string, ...args: string[]): Promise<CommandResult> =>
  runCommand(process.execPath, [join(scripts, script), ...args], { cwd: suite.folder })
const release = (...args: string[]) => node('release.ts', ...args)
const refs = async (git: Git) => (await git.tryRun('show-ref')) ?? ''
const read = (file: string) => readFile(join(suite.folder, file), 'utf8')
const at = (commit: string, file: string) => suite.run('show', `${commit}:${file}`)

async function workflowsAt(commit: string): Promise<string> {
  const listed = await suite.run('ls-tree', '-r', '--name-only', commit, '--', '.github/workflows')
  const files = listed.split('\n').filter((file) => file.endsWith('.yml'))
  return (await Promise.all(files.map((file) => at(commit, file)))).join('\n')
}

describe('a release on a scratch repository, in this order', () => {
  test('is only shown unless it is asked for: no ref, no file and no commit changes', async () => {
    const before = await refs(suite)
    const { code, stdout, stderr } = await release('1.0.0')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /Release 1\.0\.0\n[\s\S]*new tags: v1\.0\.0 v1\.0\.0-pinned v1\.0\.0-server\n[\s\S]*Nothing was changed/,
    )
    expect(await refs(suite)).toBe(before)
    expect(await suite.run('status', '--porcelain', '--untracked-files=all')).toBe('')
  })

  test.each([
    [
      'a change that is not committed',
      () => appendFile(join(suite.folder, 'README.md'), 'x'),
      /not committed:\nM README\.md/,
    ],
    [
      'another branch',
      () => suite.run('checkout', '--quiet', '-b', 'feature'),
      /made on main, this is feature/,
    ],
    [
      'a commit that origin does not have',
      () => suite.run('commit', '--quiet', '--allow-empty', '--message', 'Ahead'),
      /pull or push first/,
    ],
  ])('is refused over %s', async (_, spoil, why) => {
    const head = (await suite.run('rev-parse', 'HEAD')).trim()
    await spoil()
    const { code, stderr } = await release('1.0.0', '--push')
    expect(code).toBe(1)
    expect(stderr).toMatch(why)
    await suite.run('checkout', '--quiet', '--force', 'main')
    await suite.run('reset', '--quiet', '--hard', head)
  })

  test('is not made where a check fails, and leaves nothing behind', async () => {
    await checkThat('exits with 1')
    await commitAll('Break the check')
    await suite.run('push', '--quiet', 'origin', 'main')
    const before = [await refs(suite), await refs(origin)]
    const { code, stderr } = await release('1.0.0', '--push')
    expect(code).toBe(1)
    expect(stderr).toContain('npm run check ended with 1')
    expect([await refs(suite), await refs(origin)]).toEqual(before)
    await checkThat('exits with 0')
    await commitAll('Mend the check')
    await suite.run('push', '--quiet', 'origin', 'main')
  })

  test('makes commit, changelog, versions and six tags, and sends them', async () => {
    const { code, stderr } = await release('1.0.0', '--push')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(JSON.parse(await read('package.json')).version).toBe('1.0.0')
    expect(JSON.parse(await read('package-lock.json')).packages[''].version).toBe('1.0.0')
    expect(await read('CHANGELOG.md')).toMatch(
      /## Unreleased\n\n## 1\.0\.0 \(\d{4}-\d\d-\d\d\)\n\nThe first release/,
    )
    const tags = (await origin.run('tag', '--list')).trim().split('\n')
    expect(tags).toEqual(['v1', 'v1-pinned', 'v1-server', 'v1.0.0', 'v1.0.0-pinned', 'v1.0.0-server'])
    expect(await origin.run('rev-parse', 'v1^{commit}', 'v1.0.0^{commit}', 'main')).toMatch(
      /^(\w+)\n\1\n\1\n$/,
    )
    expect(await suite.run('status', '--porcelain', '--untracked-files=all')).toBe('')
  })

  test('leaves $/ in the release itself', async () => {
    expect(await workflowsAt('v1.0.0')).toMatch(/uses: \$\/actions\/promote/)
  })

  test.each(['pinned', 'server'])(
    'stamps %s: every reference names a commit of this release, with the file in it',
    async (name) => {
      const text = await workflowsAt(`v1.0.0-${name}`)
      expect(text).not.toMatch(/uses: ["']?\$\//)
      const references = [...text.matchAll(/uses: acme\/trunkline\/([^@\s]+)@([0-9a-f]{40}) # v1\.0\.0$/gm)]
      const selfReferences = [...(await workflowsAt('v1.0.0')).matchAll(/uses: \$\//g)]
      expect(references.length).toBe(selfReferences.length)
      expect(references.length).toBeGreaterThan(10)
      const released = (await suite.run('rev-parse', 'v1.0.0^{commit}')).trim()
      for (const [, path = '', sha = ''] of references) {
        const file = path.endsWith('.yml') ? path : `${path}/action.yml`
        expect(await at(sha, file), `${file} at ${sha}`).not.toMatch(/uses: ["']?\$\//)
        if (path.startsWith('actions/')) expect(sha).toBe(released)
      }
    },
  )

  test('keeps queue and deployment for runners, and drops them for servers', async () => {
    const keys = /^ +(queue: .+|deployment: false)$/m
    expect(await at('v1.0.0-pinned', '.github/workflows/deploy.yml')).toMatch(keys)
    expect(await workflowsAt('v1.0.0-server')).not.toMatch(keys)
  })

  test('changes nothing but workflows in its variants', async () => {
    for (const name of ['pinned', 'server']) {
      const changed = await suite.run('diff', '--name-only', 'v1.0.0', `v1.0.0-${name}`)
      expect(
        changed
          .trim()
          .split('\n')
          .every((file) => file.startsWith('.github/')),
      ).toBe(true)
    }
  })

  test('is refused as a minor one where it breaks callers, and says which', async () => {
    const file = join(suite.folder, 'actions/smoke/action.yml')
    await writeFile(file, (await read('actions/smoke/action.yml')).replace('  successes:', '  in-a-row:'))
    await writeFile(
      join(suite.folder, 'CHANGELOG.md'),
      (await read('CHANGELOG.md')).replace('## Unreleased\n', '## Unreleased\n\nAnother name.\n'),
    )
    await commitAll('Rename an input')
    await suite.run('push', '--quiet', 'origin', 'main')
    const { code, stderr } = await release('minor')
    expect(code).toBe(1)
    expect(stderr).toContain('1.1.0 must be a major version after 1.0.0')
    expect(stderr).toContain('removed: input `successes` of `smoke`')
  })

  test('as a major one starts a line of its own: v1 stays, and the documents name v2', async () => {
    const before = (await origin.run('rev-parse', 'v1^{commit}')).trim()
    const { code, stderr } = await release('major', '--push')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect((await origin.run('rev-parse', 'v1^{commit}')).trim()).toBe(before)
    expect((await origin.run('rev-parse', 'v2^{commit}')).trim()).toBe(
      (await origin.run('rev-parse', 'main')).trim(),
    )
    expect(await read('README.md')).toContain('deliver.yml@v2')
    expect(await read('README.md')).not.toContain('deliver.yml@v1')
    expect(await read('CHANGELOG.md')).toContain('### Contract\n\n- removed: input `successes` of `smoke`')
  })

  test('moves the line to a patch, and refuses to send what origin has otherwise', async () => {
    await writeFile(
      join(suite.folder, 'CHANGELOG.md'),
      (await read('CHANGELOG.md')).replace('## Unreleased\n', '## Unreleased\n\nMended.\n'),
    )
    await commitAll('Mend')
    await suite.run('push', '--quiet', 'origin', 'main')
    const hook = join(origin.folder, 'hooks/update')
    await writeFile(hook, '#!/bin/sh\ncase "$1" in refs/tags/v2-server) exit 1 ;; esac\n')
    await chmod(hook, 0o755)
    const before = await refs(origin)
    const refused = await release('patch', '--push')
    expect(refused.code).toBe(1)
    expect(await refs(origin), 'all or nothing').toBe(before)
    await rm(hook)

    await suite.run(
      'push',
      '--quiet',
      '--atomic',
      'origin',
      'main',
      'v2.0.1',
      'v2.0.1-pinned',
      'v2.0.1-server',
    )
    await suite.run('push', '--quiet', '--force', 'origin', 'v2', 'v2-pinned', 'v2-server')
    expect(await origin.run('rev-parse', 'v2^{commit}', 'v2.0.1^{commit}')).toMatch(/^(\w+)\n\1\n$/)
  })

  test('is stamped anew for a mirror of another name', async () => {
    const { code, stderr } = await node('stamp.ts', 'v2.0.1', '--repository', 'platform/delivery')
    expect(stderr).toBe('')
    expect(code).toBe(0)
    const text = await at('v2.0.1-server', '.github/workflows/deploy.yml')
    expect(text).toMatch(/uses: platform\/delivery\/actions\/promote@[0-9a-f]{40} # v2\.0\.1/)
    expect(await suite.run('status', '--porcelain', '--untracked-files=all')).toBe('')
  })

  test('knows a variant whose references lead nowhere, or to what is not stamped', async () => {
    const [, server] = VARIANTS
    if (server === undefined) throw new Error('no variant')
    await suite.run('checkout', '--quiet', '--detach', 'v2.0.1-server')
    const file = join(suite.folder, '.github/workflows/deploy.yml')
    const text = (await read('.github/workflows/deploy.yml')).replace(
      /promote@[0-9a-f]{40}/,
      `promote@${'f'.repeat(40)}`,
    )
    await writeFile(file, `${text}\n# uses: $/none in a comment is nothing\n`)
    await suite.run('commit', '--quiet', '--all', '--message', 'Lead nowhere')
    const commit = (await suite.run('rev-parse', 'HEAD')).trim()
    expect(await faultsOf(suite, { variant: server, commit }, 'platform/delivery')).toEqual([
      `.github/workflows/deploy.yml refers to actions/promote/action.yml at ${'f'.repeat(40)}, which is not there`,
    ])
    const plain = (await suite.run('rev-parse', 'v2.0.1^{commit}')).trim()
    const faults = await faultsOf(suite, { variant: server, commit: plain }, 'platform/delivery')
    expect(faults).toContain(`.github/workflows/deploy.yml at ${plain} is not stamped`)
  })
})
