import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { command } from '../command.ts'
import { type ActRun, runAct } from '../rehearsal/act.ts'
import type { Narrator } from './narrator.ts'
import { git, gitAddress, type Place, repositoryOf, urlOf, type World } from './world.ts'

const root = join(import.meta.dirname, '../..')

export interface Pipeline {
  /** Runs the deliver workflow for a commit, as a push of it would. */
  deliver(revision: string): Promise<ActRun>
  /** Runs any workflow for a commit, as a push of it would; the signal kills the runner. */
  push(workflow: string, revision: string, signal?: AbortSignal): Promise<ActRun>
  /** Dispatches a workflow on a branch. Default main. */
  dispatch(workflow: string, inputs: Readonly<Record<string, string>>, branch?: string): Promise<ActRun>
}

/** Runs workflows in act and keeps GitHub's stand-in informed, as GitHub itself would. */
export function openPipeline(world: World, narrator: Narrator): Pipeline {
  let next = Math.floor(Date.now() / 1_000)
  const start = async (request: RunRequest) => {
    next += 1
    return runWorkflow(world, narrator, request, next)
  }
  const push: Pipeline['push'] = (workflow, revision, signal) =>
    start({ workflow, event: 'push', branch: 'main', revision, inputs: {}, ...(signal && { signal }) })
  return {
    deliver: (revision) => push('deliver', revision),
    push,
    async dispatch(workflow, inputs, branch = 'main') {
      const revision = (await git(world.clone, 'rev-parse', `origin/${branch}`)).trim()
      return start({ workflow, event: 'workflow_dispatch', branch, revision, inputs })
    },
  }
}

interface RunRequest {
  readonly workflow: string
  readonly event: 'push' | 'workflow_dispatch'
  readonly branch: string
  readonly revision: string
  readonly inputs: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

async function runWorkflow(
  world: World,
  narrator: Narrator,
  request: RunRequest,
  id: number,
): Promise<ActRun> {
  const { lab, control, folder, place } = world
  const repository = repositoryOf(place)
  const { workflow, event, branch, revision, inputs, signal } = request
  const checkout = join(folder, `run-${id}`)
  await command('git', ['clone', '--quiet', gitAddress(world, repository), checkout])
  await git(checkout, 'checkout', '--quiet', '-B', branch, revision)
  const path = `.github/workflows/${workflow}.yml`
  const displayTitle = event === 'push' ? (await git(checkout, 'log', '-1', '--format=%s')).trim() : workflow
  const run = { id, name: workflow, path, displayTitle, event, headBranch: branch, headSha: revision }
  await control.putRun(repository, { ...run, status: 'in_progress' })
  let telling: Promise<unknown> = Promise.resolve()
  const ended = await runAct({
    act: lab.act,
    nodeFolder: join(root, 'node_modules/node/bin'),
    path: ['docker', 'kubectl', 'helm-4'].map((name) => join(lab.bin, name)),
    repositoryDir: checkout,
    workflow: path,
    event,
    eventPayload: { ref: `refs/heads/${branch}`, after: revision, repository: eventRepository(place) },
    github: { url: lab.github, apiUrl: `${lab.github}/api/v3`, graphqlUrl: `${lab.github}/api/graphql` },
    token: world.tokens.workflow,
    runId: id,
    inputs,
    vars: variablesOf(world),
    env: {
      DOCKER_HOST: lab.dockerHost,
      DOCKER_CONFIG: lab.dockerConfig,
      // As docker/setup-buildx-action would have it.
      BUILDX_BUILDER: lab.builder,
      KUBECONFIG: lab.kubeconfig,
    },
    line: (line) => tell(line, narrator),
    jobs: (jobs) => {
      telling = telling.then(() => control.putRun(repository, { ...run, status: 'in_progress', jobs }))
      // Whoever waits for the end of it hears of what went wrong.
      telling.catch(() => undefined)
    },
    ...(world.localRepositories && { localRepositories: world.localRepositories }),
    ...(signal && { signal }),
  })
  await telling
  await control.putRun(repository, {
    ...run,
    status: 'completed',
    conclusion: ended.success ? 'success' : 'failure',
  })
  for (const summary of ended.summaries) await control.addSummary(id, summary)
  const log = join(lab.logs, 'demo', `run-${id}.log`)
  await mkdir(dirname(log), { recursive: true })
  await writeFile(log, ended.log)
  const colour = ended.success ? 'green' : `red (${log})`
  narrator.say(`  run ${id} of ${workflow}.yml: ${colour} after ${(ended.durationMs / 1_000).toFixed(1)} s`)
  return ended
}

function variablesOf(world: World): Readonly<Record<string, string>> {
  const { image, lab, place, vars } = world
  return {
    REGISTRY: dirname(image),
    NODE_IMAGE: lab.nodeImage,
    STAGING_URL: urlOf(world, place.staging),
    PRODUCTION_URL: urlOf(world, place.production),
    ...vars,
  }
}

function eventRepository(place: Place) {
  const { owner, application: name } = place
  return { full_name: repositoryOf(place), name, default_branch: 'main', owner: { login: owner } }
}

const ENDING = /^(build-image|promote|helm-upgrade|helm-rollback|smoke|deploy-summary): [a-z-]+/

/** The lines in which the actions say how they ended, and what they saw fail; the rest stands in the run's log. */
function tell(line: string, narrator: Narrator): void {
  const [, job = '', text = ''] = /^\[(?:[^\]]*\/)?([^\]/]+)\]\s*[^\w:]*(.*)$/.exec(line) ?? []
  const [, title, message = ''] = /^::error title=([^:]+)::(.*)$/.exec(text) ?? []
  if (title !== undefined) narrator.say(`  ${job.trim()}: ${unescapeCommand(`${title} – ${message}`)}`)
  else if (ENDING.test(text)) narrator.say(`  ${job.trim()}: ${text}`)
}

/** A workflow command's data and properties are escaped (actions/toolkit, command.ts). */
function unescapeCommand(text: string): string {
  return text
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%0A', ' ')
    .replaceAll('%25', '%')
    .slice(0, 400)
}
