/**
 * `npm run deliver-for-pictures`: five pull requests are delivered on this machine, by the real workflows and actions to a real
 * registry and cluster, and what they wrote to the stand-in for GitHub is kept for the pictures of its pages. It has a
 * stand-in and a place of its own, so that it disturbs nobody who uses the lab.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { narrator as openNarrator } from '../../lab/demo/narrator.ts'
import { openPipeline, type Pipeline } from '../../lab/demo/pipeline.ts'
import { type Change, mergeChange } from '../../lab/demo/team.ts'
import { tinyApplication } from '../../lab/demo/tiny.ts'
import {
  callerPath,
  callerWith,
  closeWorld,
  openWorld,
  type Place,
  type World,
} from '../../lab/demo/world.ts'
import { startGithub } from '../../lab/github/server.ts'

const root = join(import.meta.dirname, '../..')
const kept = join(root, 'test/fixtures/stand-in/shop.json')
const PLACE: Place = {
  owner: 'acme',
  application: 'shop',
  staging: { name: 'staging', namespace: 'shop-staging', nodePort: 30_093 },
  production: { name: 'production', namespace: 'shop-production', nodePort: 30_094 },
}
const DEPLOYED: readonly Change[] = [
  { title: 'Sell socks', files: { mark: 'socks\n' }, method: 'merge' },
  { title: 'Sell clogs | in every size', files: { mark: 'socks, clogs\n' }, method: 'squash' },
  { title: 'Show prices with tax', files: { mark: 'socks, clogs, tax\n' }, method: 'rebase' },
]
const TAKEN_BACK: Change = { title: 'Round prices up', files: { mark: 'socks, clogs, tax, rounded\n' } }
const BROKEN = 'Wait for a database that is not there'

const narrator = openNarrator(console.log, () => performance.now())
const folder = await mkdtemp(join(tmpdir(), 'trunkline-pictures-'))
// Beside the world's folder, which goes before the stand-in does.
const state = await mkdtemp(join(tmpdir(), 'trunkline-stand-in-'))
const standIn = await startGithub({ dataDir: state })
try {
  const deliver = await deliverWith({})
  const world = await openWorld(narrator, folder, new Date(), {
    place: PLACE,
    source: await tinyApplication(folder, PLACE),
    workflows: { [callerPath('deliver')]: deliver },
    github: standIn.url,
  })
  try {
    await deliverAll(world, openPipeline(world, narrator))
    await keep()
  } finally {
    await closeWorld(world)
  }
} finally {
  await standIn.close()
  await rm(state, { recursive: true, force: true })
}
for (const line of narrator.broken) console.error(`did not hold: ${line}`)
process.exitCode = narrator.broken.length === 0 ? 0 : 1

async function deliverAll(world: World, pipeline: Pipeline): Promise<void> {
  for (const change of [...DEPLOYED, TAKEN_BACK]) {
    const { title, revision } = await mergeChange(world, change)
    narrator.expect(`"${title}" is delivered`, (await pipeline.deliver(revision)).success, true)
  }
  const reason = 'a sock costs more than a pair of them'
  const back = { operation: 'rollback', environment: 'production', version: '', reason, 'dry-run': 'false' }
  narrator.expect('it is taken back', (await pipeline.dispatch('promote', back)).success, true)

  const pod = 'chart/templates/web.yaml'
  const chart = await readFile(join(world.clone, pod), 'utf8')
  const files = {
    [pod]: chart.replace(/(readinessProbe:\s+httpGet:\s+path: )\/version/, '$1/database'),
    [callerPath('deliver')]: await deliverWith({ helm: '20s' }),
  }
  const { revision } = await mergeChange(world, { title: BROKEN, files })
  narrator.expect(`"${BROKEN}" is not`, (await pipeline.deliver(revision)).success, false)
}

/** The example caller, for an application that is built without arguments. */
async function deliverWith(patience: Parameters<typeof callerWith>[1]): Promise<string> {
  const text = await callerWith('deliver', patience)
  return text.replace(/^ +(target|build-args): .*\n/gm, '').replaceAll('green-widgets', PLACE.application)
}

/** The repository as the stand-in remembers it, with the commits of each pull request. */
async function keep(): Promise<void> {
  const repository = standIn.store.repository(PLACE.owner, PLACE.application)
  if (repository === undefined) throw new Error('the stand-in has forgotten the repository')
  const git = standIn.store.git(repository)
  const commits = await Promise.all(
    repository.pulls.map(async ({ baseSha, headSha, number }) => {
      const shas = (await git.list([`${baseSha}..${headSha}`])).reverse()
      return [number, await git.commits(shas)] as const
    }),
  )
  const known = { repository, commits: Object.fromEntries(commits) }
  await writeFile(kept, `${JSON.stringify(known, undefined, 1)}\n`)
  console.log(`kept ${kept}`)
}
