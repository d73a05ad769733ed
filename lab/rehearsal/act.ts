import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type JobSeen, watchJobs } from './act-jobs.ts'
import { type ActRunLog, parseActLog } from './act-log.ts'

export interface ActOptions {
  /** Path of act 0.2.89. */
  readonly act: string
  /** Folder whose `node` runs the actions; it comes first on PATH, since act runs any `node` for any `using:`. */
  readonly nodeFolder: string
  /** Further folders of programs that the steps need, before the system's. */
  readonly path?: readonly string[]
  /** A clean checkout of the repository whose workflow runs, at the commit that the event is about. */
  readonly repositoryDir: string
  /**
   * Folders that stand for repositories of actions, by `owner/name@ref`; act asks the server once for each step where
   * there are none. Only for runs whose jobs follow each other: act is not made for more.
   */
  readonly localRepositories?: Readonly<Record<string, string>>
  /** Relative to the repository, for example `.github/workflows/deliver.yml`. */
  readonly workflow: string
  readonly event: 'push' | 'workflow_dispatch' | 'schedule'
  /** Must name the repository (`repository.full_name`); `ref` and `after` as GitHub sends them. */
  readonly eventPayload: { readonly repository: { readonly full_name: string } } & Record<string, unknown>
  readonly github: { readonly url: string; readonly apiUrl: string; readonly graphqlUrl: string }
  readonly token: string
  readonly actor?: string
  readonly runId?: number
  readonly runAttempt?: number
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** Of a workflow_dispatch. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Reaches every step, for example DOCKER_HOST and KUBECONFIG. */
  readonly env?: Readonly<Record<string, string>>
  /** Cancels the run, as the button on its page does. */
  readonly signal?: AbortSignal
  /** Called with each line of the run as it comes, as people read it. */
  readonly line?: (line: string) => void
  /** Called with all jobs that have begun, whenever one begins or ends. */
  readonly jobs?: (jobs: readonly JobSeen[]) => void
}

export interface ActRun extends ActRunLog {
  readonly success: boolean
  readonly durationMs: number
}

/** Runs one workflow in act, in host mode, with nothing of this process's environment and nothing kept after it. */
export async function runAct(options: ActOptions): Promise<ActRun> {
  // Outside the repository: act's caches inside it would become part of what it runs.
  const scratch = await mkdtemp(join(tmpdir(), 'trunkline-act-'))
  try {
    const args = await actArguments(options, scratch)
    const started = performance.now()
    const { code, printed } = await spawnAct(options, args, scratch)
    const durationMs = performance.now() - started
    return { ...parseActLog(printed), success: code === 0, durationMs }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

// act closes a step's terminal before it has read it to its end, and the last lines of a failing step are lost. Without
// a /dev/ptmx it uses pipes, as GitHub's runner does.
const pipesOnly = 'mount --bind /dev/null /dev/ptmx && exec "$@"'
const unshare = [
  ...(process.getuid?.() === 0 ? [] : ['--map-root-user']),
  '--mount',
  'sh',
  '-c',
  pipesOnly,
  'sh',
]

function spawnAct(
  options: ActOptions,
  args: readonly string[],
  scratch: string,
): Promise<{ readonly code: number | null; readonly printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('unshare', [...unshare, options.act, ...args], {
      cwd: options.repositoryDir,
      env: actEnvironment(options, scratch),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    // act ends the step that runs, then runs what asked for `always()` or `cancelled()`, as GitHub does.
    const cancel = () => child.kill('SIGINT')
    options.signal?.addEventListener('abort', cancel, { once: true })
    const printed: string[] = []
    const watch = watchJobs(() => new Date())
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line)
        options.line?.(parseActLog(line).log)
        const jobs = watch(line)
        if (jobs !== undefined) options.jobs?.(jobs)
      })
    }
    child.on('error', reject)
    child.on('close', (code) => {
      options.signal?.removeEventListener('abort', cancel)
      resolve({ code, printed: printed.join('\n') })
    })
  })
}

async function actArguments(options: ActOptions, scratch: string): Promise<readonly string[]> {
  const file = async (name: string, text: string) => {
    await writeFile(join(scratch, name), text, { mode: 0o600 })
    return join(scratch, name)
  }
  const payload = { ...options.eventPayload, ...(options.inputs && { inputs: options.inputs }) }
  return [
    options.event,
    ...['--workflows', options.workflow],
    ...['--eventpath', await file('event.json', JSON.stringify(payload))],
    // act has no token of its own: without this secret `github.token` is empty.
    ...[
      '--secret-file',
      await file('secrets', formatDotenv({ GITHUB_TOKEN: options.token, ...options.secrets })),
    ],
    ...['--var-file', await file('vars', formatDotenv(options.vars ?? {}))],
    ...['--env-file', await file('env', formatDotenv(stepEnvironment(options)))],
    ...['--action-cache-path', join(scratch, 'actions')],
    ...['--actor', options.actor ?? 'octocat'],
    ...['--platform', 'ubuntu-latest=-self-hosted'],
    // One clone of the suite for all of its actions; the other cache clones it anew for each.
    '--use-new-action-cache',
    ...localRepositories(options),
    '--no-cache-server',
    '--rm',
    '--json',
  ]
}

function localRepositories({ localRepositories = {} }: ActOptions): readonly string[] {
  return Object.entries(localRepositories).flatMap(([name, folder]) => [
    '--local-repository',
    `${name}=${folder}`,
  ])
}

function stepEnvironment({
  github,
  eventPayload,
  runId,
  runAttempt,
  env,
}: ActOptions): Record<string, string> {
  return {
    GITHUB_SERVER_URL: github.url,
    GITHUB_API_URL: github.apiUrl,
    GITHUB_GRAPHQL_URL: github.graphqlUrl,
    // act would take it from the address of the remote, which it only understands for github.com.
    GITHUB_REPOSITORY: eventPayload.repository.full_name,
    GITHUB_RUN_ID: String(runId ?? 1),
    GITHUB_RUN_ATTEMPT: String(runAttempt ?? 1),
    NO_COLOR: '1',
    ...env,
  }
}

function actEnvironment({ nodeFolder, path = [] }: ActOptions, scratch: string): Record<string, string> {
  return {
    HOME: join(scratch, 'home'),
    XDG_CONFIG_HOME: join(scratch, 'config'),
    XDG_CACHE_HOME: join(scratch, 'cache'),
    LANG: 'C.UTF-8',
    PATH: [nodeFolder, ...path, '/usr/local/bin', '/usr/bin', '/bin', '/usr/sbin', '/sbin'].join(':'),
  }
}

/** Lines `NAME="value"` as act reads them: quoted, so that no value is cut or expanded. */
export function formatDotenv(values: Readonly<Record<string, string>>): string {
  const quote = (value: string) =>
    `"${value
      .replaceAll(/[\\"$]/g, '\\$&')
      .replaceAll('\n', '\\n')
      .replaceAll('\r', '\\r')}"`
  return Object.entries(values)
    .map(([name, value]) => `${name}=${quote(value)}\n`)
    .join('')
}
