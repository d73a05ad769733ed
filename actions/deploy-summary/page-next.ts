import { code, codeBlock, escapeText, link } from '../../shared/action/markdown.ts'
import type { DeploymentRecord } from '../../shared/domain/record.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import type { SummaryInputs } from './inputs.ts'
import type { Surroundings } from './step.ts'
import { hasBegun, isProgress } from './story.ts'
import type { Summary } from './summary.ts'

/** How to go back and how to go on, by hand: the page of the dispatch, and the command that does the same. */
export function nextSection(inputs: SummaryInputs, around: Surroundings, summary: Summary): string {
  const { promoteWorkflow } = inputs
  if (promoteWorkflow === undefined || isProgress(summary.story)) return ''
  const page = `${around.repositoryUrl}/actions/workflows/${promoteWorkflow}`
  const ways = [...backward(inputs, summary), ...forward(inputs, summary)]
  if (ways.length === 0) return ''
  const lines = ways.map(
    ({ what, environment, version, reason }) =>
      `${what}, on ${link('the page of the workflow', page)} or with\n\n${codeBlock(command(promoteWorkflow, environment, version, reason), 'sh')}`,
  )
  return ['#### By hand', ...lines].join('\n\n')
}

interface Way {
  readonly what: string
  readonly environment: string
  readonly version: string
  readonly reason: string
}

/** Back to what was live before, where that is there and not what runs already; after a rollback that is forward. */
function backward({ environment }: SummaryInputs, { deployment, story, changes }: Summary): readonly Way[] {
  const previous = deployment?.previous
  const mayRun = story.ending === 'live' || story.undo === 'none' || story.undo === 'failed'
  if (deployment === undefined || previous === undefined || previous === deployment.revision) return []
  if (!hasBegun(story) || !mayRun || story.undo === 'rolled-back') return []
  if (changes !== undefined && changes.previous === undefined) return []
  const [where, which] = [escapeText(environment), code(shortRevision(previous))]
  const way = { environment, version: previous }
  return changes?.direction === 'rollback'
    ? [{ ...way, what: `Take ${where} forward again to ${which}`, reason: 'why it goes forward' }]
    : [{ ...way, what: `Roll ${where} back to ${which}`, reason: 'why it goes back' }]
}

/** On to where another environment has something older, or nothing. */
function forward({ environment }: SummaryInputs, { deployment, story, ladder }: Summary): readonly Way[] {
  if (deployment === undefined || story.ending !== 'live' || deployment.direction === 'rollback') return []
  const { revision } = deployment
  const later = laterThan(environment, ladder).filter((record) => record.payload.revision !== revision)
  return later.map((record) => ({
    what: `Promote ${code(shortRevision(revision))} to ${escapeText(record.environment)}`,
    environment: record.environment,
    version: revision,
    reason: 'why now',
  }))
}

/** The next environment of the ladder. */
function laterThan(environment: string, ladder: readonly DeploymentRecord[]): readonly DeploymentRecord[] {
  const at = ladder.findIndex((record) => record.environment === environment)
  return at < 0 ? [] : ladder.slice(at + 1, at + 2)
}

function command(workflow: string, environment: string, version: string, reason: string): string {
  return `gh workflow run ${workflow} -f environment=${quoted(environment)} -f version=${version} -f reason=${quoted(reason)}`
}

/** For a shell: an environment's name may hold signs that one would read. */
function quoted(text: string): string {
  return /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
