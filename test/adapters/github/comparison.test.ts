import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runGit } from '../../../lab/github/git-command.ts'
import { ask, type Bench, startBench } from './stand-in.ts'

let bench: Bench
const made: string[] = []

type Compared = {
  status: string
  ahead_by: number
  behind_by: number
  commits: { sha: string }[]
  merge_base_commit: { sha: string }
  files: { filename: string }[]
}

beforeAll(async () => {
  bench = await startBench()
  // a random history, the same in every run: each commit has one or two of the commits before it as parents
  made.push(await bench.commit('main', { f0: '0' }))
  const [shape] = fc.sample(
    fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { minLength: 14, maxLength: 14 }),
    {
      seed: 7,
      numRuns: 1,
    },
  )
  for (const [at, [one, two, isMerge]] of (shape ?? []).entries()) {
    const pick = (of: number) => made[of % made.length] ?? ''
    const parents = [...new Set(isMerge ? [pick(one), pick(two)] : [pick(one)])]
    made.push(await bench.commit(`b${at}`, { [`f${at % 5}`]: `${at}` }, { parents }))
  }
})
afterAll(async () => {
  const violations = bench.github.violations()
  await bench.close()
  expect(violations).toEqual([])
})

const lines = (text: string) => (text === '' ? [] : text.split('\n'))

function relation(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? 'identical' : 'behind'
  return behind === 0 ? 'ahead' : 'diverged'
}

/** No commit of a chronological list stands before one of its parents. */
async function demandParentsFirst(commits: Compared['commits']): Promise<void> {
  const place = new Map(commits.map(({ sha }, at) => [sha, at]))
  const known = await bench.git.commits([...place.keys()])
  for (const { sha, parent } of known.flatMap(({ sha, parents }) =>
    parents.map((parent) => ({ sha, parent })),
  )) {
    expect(place.get(parent) ?? -1).toBeLessThan(place.get(sha) ?? 0)
  }
}

test('the API and git agree on every comparison of a tangled history', async () => {
  const git = (...argv: string[]) => runGit(bench.git.directory, argv)
  const pair = fc.tuple(fc.constantFrom(...made), fc.constantFrom(...made))
  const agree = fc.asyncProperty(pair, async ([base, head]) => {
    const { body, status } = await ask(bench, 'GET', `/compare/${base}...${head}`)
    expect(status).toBe(200)
    const compared = body as Compared
    const ahead = lines(await git('rev-list', `${base}..${head}`))
    const behind = Number(await git('rev-list', '--count', `${head}..${base}`))
    expect([compared.ahead_by, compared.behind_by]).toEqual([ahead.length, behind])
    expect(compared.status).toBe(relation(ahead.length, behind))
    expect(compared.commits.map(({ sha }) => sha).sort()).toEqual(ahead.sort())
    expect(lines(await git('merge-base', '--all', base, head))).toContain(compared.merge_base_commit.sha)
    const files = lines(await git('diff', '--name-only', compared.merge_base_commit.sha, head))
    expect(compared.files.map(({ filename }) => filename).sort()).toEqual(files.sort())
    await demandParentsFirst(compared.commits)
  })
  await fc.assert(agree, { numRuns: 40, seed: 11 })
})

test('what does not exist cannot be compared, nor what has nothing in common', async () => {
  expect((await ask(bench, 'GET', '/compare/none...main')).status).toBe(404)
  expect((await ask(bench, 'GET', '/compare/main')).status).toBe(404)
  await bench.grow('island', 1)
  expect(await ask(bench, 'GET', '/compare/main...island')).toMatchObject({
    status: 404,
    body: { message: 'No common ancestor between main and island.' },
  })
})
