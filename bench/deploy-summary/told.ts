import type { SummaryInputs } from '../../actions/deploy-summary/inputs.ts'
import type { Note } from '../../shared/domain/note.ts'
import { connectGithub, type Github } from '../../shared/tools/github.ts'
import { type Bench, merge, openPull, startBench } from '../../test/adapters/github/stand-in.ts'
import { summarized } from '../../test/adapters/github-client/summarized.ts'
import { made } from '../../test/unit/deploy-summary/made.ts'

const TOKEN = 'bench-token'
const RUN = '900'

/** A stand-in of its own, whose token no limit keeps. */
export async function openBench(): Promise<Bench> {
  const bench = await startBench({ private: true })
  bench.github.addToken({ token: TOKEN, login: 'github-actions[bot]', rateLimit: 1_000_000 })
  return bench
}

/** The client that the action has; `host` is another way to the stand-in. */
export function connect({ github }: Bench, host = new URL(github.apiUrl).host): Github {
  const throughHost = (address: string) => address.replace(/\/\/[^/]+/, `//${host}`)
  return connectGithub({
    token: TOKEN,
    apiUrl: throughHost(github.apiUrl),
    graphqlUrl: throughHost(github.graphqlUrl),
    serverUrl: github.url,
    repository: 'acme/shop',
    log: { info: () => undefined },
  })
}

/** A trunk to which so many pull requests were merged, and the run that deploys its end. */
export async function mergePulls(bench: Bench, count: number): Promise<{ base: string; head: string }> {
  const base = await bench.commit('main', { a: '1' })
  let head = base
  for (let at = 0; at < count; at += 1) {
    await bench.commit(`branch-${at}`, { [`file-${at}`]: '1' })
    head = await merge(bench, await openPull(bench, `branch-${at}`), 'squash')
  }
  bench.github.putRun(bench.repository, { id: Number(RUN), headSha: head })
  return { base, head }
}

/** One step of the action; what it could not do is an error here. */
export async function tell(
  bench: Bench,
  github: Github,
  inputs: Partial<SummaryInputs>,
  notes: readonly Note[] = [],
): Promise<void> {
  const { warnings = [] } = await summarized(bench, { github, inputs: made(inputs), notes, run: RUN })
  if (warnings.length > 0) throw new Error(warnings.join('; '))
}
