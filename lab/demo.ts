/** `npm run demo`: commits reach production, or do not, on this machine with real parts; `--keep` leaves all of it up. */
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { backAndForth, carelessWorkflow, olderCommit } from './demo/by-hand.ts'
import { type Entry, formatLedger } from './demo/ledger.ts'
import { narrator as openNarrator } from './demo/narrator.ts'
import { openPipeline } from './demo/pipeline.ts'
import { neverReady, threeCommits, wrongRevision } from './demo/scenes.ts'
import type { Stage } from './demo/story.ts'
import { closeWorld, openWorld, PRODUCTION, repositoryOf, STAGING, urlOf, type World } from './demo/world.ts'
import { labDown } from './lab.ts'

const { values } = parseArgs({ options: { keep: { type: 'boolean', default: false } } })
const narrator = openNarrator(console.log, () => performance.now())
const ledger: Entry[] = []

narrator.say('getting the lab ready')
const folder = await mkdtemp(join(tmpdir(), 'trunkline-demo-'))
const world = await openWorld(narrator, folder, new Date())
try {
  await tellStory({ world, pipeline: openPipeline(world, narrator), narrator, ledger })
} catch (error) {
  narrator.hold('the demo reaches its end', false, error instanceof Error ? error.message : String(error))
}
console.log(`\n${formatLedger(ledger)}\n`)
await conclude(world)

async function tellStory(stage: Stage): Promise<void> {
  const releases = await threeCommits(stage)
  const [first, second, third] = releases
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('three commits were not delivered')
  await neverReady(stage, third)
  await wrongRevision(stage, third)
  await backAndForth(stage, second, third)
  await olderCommit(stage, first, third)
  await carelessWorkflow(stage, first, third)
}

async function conclude(open: World): Promise<void> {
  const { broken, kept } = narrator
  narrator.say(
    broken.length === 0 ? `all ${kept} expectations held` : `${broken.length} expectations did not hold:`,
  )
  for (const line of broken) console.log(`          ✗ ${line}`)
  process.exitCode = broken.length === 0 ? 0 : 1
  if (values.keep) {
    console.log(
      `\nleft up: ${open.lab.github}/${repositoryOf(open.place)} has pull requests, comments and runs`,
    )
    console.log(`staging ${urlOf(open, STAGING)}, production ${urlOf(open, PRODUCTION)}`)
    console.log(`KUBECONFIG=${open.lab.kubeconfig}; logs in ${open.lab.logs}; npm run lab down stops it`)
    return
  }
  await closeWorld(open)
  if (open.startedHere) await labDown({ progress: narrator.say })
}
