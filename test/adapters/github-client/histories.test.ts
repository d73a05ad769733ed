import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { SummaryInputs } from '../../../actions/deploy-summary/inputs.ts'
import { runGit } from '../../../lab/github/git-command.ts'
import { made } from '../../unit/deploy-summary/made.ts'
import { type Bench, merge, openPull, startBench } from '../github/stand-in.ts'
import { connect } from './connect.ts'
import { summarized } from './summarized.ts'

let bench: Bench
beforeEach(async () => {
  bench = await startBench()
})
afterEach(async () => {
  expect(bench.github.violations()).toEqual([])
  await bench.close()
})

/** A pull request of two commits. */
async function opened(topic: string): Promise<number> {
  await bench.commit(topic, { [topic]: '1' }, { message: `Begin with ${topic}` })
  await bench.commit(topic, { [topic]: '2' }, { message: `Go on with ${topic}` })
  return openPull(bench, topic, `Sell ${topic}`)
}

const found = () => bench.commit('main', { shop: '1' }, { message: 'Found the shop' })
const point = (branch: string, sha: string) =>
  runGit(bench.git.directory, ['update-ref', `refs/heads/${branch}`, sha])

interface Moved {
  readonly from: string | undefined
  readonly to: string
}

/** What the trunk went through between what was live and what is deployed, each in a repository of its own. */
const histories: Record<string, () => Promise<Moved>> = {
  async 'merge commit'() {
    const from = await found()
    await merge(bench, await opened('socks'), 'merge')
    return { from, to: await merge(bench, await opened('clogs'), 'merge') }
  },
  async squash() {
    const from = await found()
    await merge(bench, await opened('socks'), 'squash')
    return { from, to: await merge(bench, await opened('clogs'), 'squash') }
  },
  async rebase() {
    const from = await found()
    await merge(bench, await opened('socks'), 'rebase')
    return { from, to: await merge(bench, await opened('clogs'), 'rebase') }
  },
  async 'merge queue'() {
    const from = await found()
    // All are open at once, on the same commit; the queue lands each on the one before it, and one run deploys the group.
    const group = [await opened('socks'), await opened('clogs'), await opened('hats')]
    let to = from
    for (const number of group) to = await merge(bench, number, 'merge')
    return { from, to }
  },
  async 'direct push'() {
    const from = await found()
    await merge(bench, await opened('socks'), 'squash')
    return { from, to: await bench.commit('main', { price: '9' }, { message: 'Mend the price | at once' }) }
  },
  async 'force push'() {
    const base = await found()
    const from = await merge(bench, await opened('socks'), 'squash')
    await point('main', base)
    return { from, to: await merge(bench, await opened('clogs'), 'squash') }
  },
  async 'previous gone'() {
    await found()
    return { from: 'f'.repeat(40), to: await merge(bench, await opened('socks'), 'squash') }
  },
  async rollback() {
    const to = await found()
    await merge(bench, await opened('socks'), 'merge')
    return { from: await merge(bench, await opened('clogs'), 'rebase'), to }
  },
  async redeployment() {
    await found()
    const to = await merge(bench, await opened('socks'), 'squash')
    return { from: to, to }
  },
  async first() {
    await found()
    return { from: undefined, to: await merge(bench, await opened('socks'), 'squash') }
  },
}

/** The page of the run and all comments, as the real client and the real reporting write them. */
async function told({ from, to }: Moved): Promise<string> {
  bench.clock.now += 600_000
  bench.github.putRun(bench.repository, { id: 900, headSha: to })
  const inputs = made({
    revision: to as SummaryInputs['revision'],
    previousRevision: from as SummaryInputs['previousRevision'],
  })
  const report = await summarized(bench, { github: connect(bench), inputs, pushed: inputs.revision })
  expect(report.warnings).toEqual([])
  const comments = bench.repository.comments
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, body }) => `# On #${number}\n\n${body.replaceAll(/^<!-- .* -->\n/gm, '')}`)
  const text = ["# The run's page", report.summary, ...comments].join('\n\n')
  return `${text.trim()}\n`.replaceAll(bench.github.url, 'https://github.example')
}

describe('what changed is told of a history with', () => {
  test.each(Object.entries(histories))('%s', async (name, make) => {
    const file = `../../fixtures/deploy-summary/history-${name.replaceAll(' ', '-')}.md`
    await expect(await told(await make())).toMatchFileSnapshot(file)
  })
})
