import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'yaml'
import { openNotes } from '../../shared/action/notes.ts'
import type { Note } from '../../shared/domain/note.ts'

const root = join(import.meta.dirname, '../..')

/** One job on a runner: its steps share RUNNER_TEMP, workspace and home. */
export interface Job {
  readonly folder: string
  readonly temp: string
  readonly workspace: string
  readonly env: Readonly<Record<string, string>>
}

export interface Ending {
  readonly status: number
  readonly signal: NodeJS.Signals | null
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** Standard output and error as the log shows them, workflow commands included. */
  readonly log: string
  readonly milliseconds: number
}

export interface Step {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly id?: string
  /** Values for the expressions that action.yml has as defaults. */
  readonly expressions?: Readonly<Record<string, string>>
}

/** A fresh job, with what the runner sets; `env` adds to it and wins. */
export async function openJob(env: Readonly<Record<string, string>> = {}): Promise<Job> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-job-'))
  const [temp, workspace, home] = ['temp', 'workspace', 'home'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  for (const path of [temp, workspace, home]) await mkdir(path)
  const runner = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTOR: 'octocat',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_REPOSITORY: 'acme/green-widgets',
    GITHUB_RUN_ID: '4242',
    GITHUB_SHA: 'c'.repeat(40),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_SERVER_URL: 'http://127.0.0.1:9',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
  }
  return { folder, temp, workspace, env: { ...runner, ...env } }
}

/** Runs an action's `main` to its end, as the runner does. */
export async function runMain(job: Job, action: string, step: Step = {}): Promise<Ending> {
  return (await startMain(job, action, step)).ended
}

/** Runs an action's `post` with the state that its `main` saved. */
export async function runPost(job: Job, action: string, step: Step, { state }: Ending): Promise<Ending> {
  const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
  return (await start(job, action, 'post', { ...step, env: { ...step.env, ...saved } })).ended
}

/**
 * Cancels as the runner does: SIGINT, 7.5 s, SIGTERM, 2.5 s, then the whole tree by SIGKILL. Resolves to the one
 * that it took.
 */
export async function cancel(child: ChildProcess): Promise<NodeJS.Signals> {
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  if (await endsWithin(over, 7_500)) return 'SIGINT'
  child.kill('SIGTERM')
  if (await endsWithin(over, 2_500)) return 'SIGTERM'
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  await over
  return 'SIGKILL'
}

/** Starts an action's `main` and gives its process at once. */
export function startMain(job: Job, action: string, step: Step = {}): Promise<Started> {
  return start(job, action, 'main', step)
}

interface Started {
  readonly child: ChildProcess
  readonly ended: Promise<Ending>
  /** What it has printed so far. */
  readonly logged: () => string
}

/** The job's notes, as later steps read them. */
export function notesOf(job: Job): Promise<readonly Note[]> {
  return openNotes(job.temp).read()
}

async function start(job: Job, action: string, entry: 'main' | 'post', step: Step): Promise<Started> {
  const files = await mkdtemp(join(job.folder, 'files-'))
  const file = async (name: string) => {
    await writeFile(join(files, name), '')
    return join(files, name)
  }
  const { runs, inputs } = await definition(action)
  const env = {
    ...job.env,
    ...inputVariables(inputs, step),
    GITHUB_ACTION: step.id ?? `__${action}`,
    GITHUB_OUTPUT: await file('output'),
    GITHUB_STATE: await file('state'),
    GITHUB_STEP_SUMMARY: await file('summary'),
    GITHUB_ENV: await file('env'),
    GITHUB_PATH: await file('path'),
    ...step.env,
  }
  const program = join(root, 'actions', action, runs[entry] ?? '')
  const started = performance.now()
  const child = spawn(process.execPath, [program], { cwd: job.workspace, env, detached: true })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
    })
  }
  const ended = new Promise<Ending>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => {
      const milliseconds = performance.now() - started
      collect(env, { status: status ?? -1, signal, milliseconds, log }).then(resolve, reject)
    })
  })
  return { child, ended, logged: () => log }
}

async function collect(
  files: { GITHUB_OUTPUT: string; GITHUB_STATE: string; GITHUB_STEP_SUMMARY: string },
  rest: Pick<Ending, 'status' | 'signal' | 'milliseconds' | 'log'>,
): Promise<Ending> {
  const [outputs, state, summary] = await Promise.all(
    [files.GITHUB_OUTPUT, files.GITHUB_STATE, files.GITHUB_STEP_SUMMARY].map((path) =>
      readFile(path, 'utf8'),
    ),
  )
  return { ...rest, outputs: parseFile(outputs ?? ''), state: parseFile(state ?? ''), summary: summary ?? '' }
}

interface Definition {
  readonly inputs: Readonly<Record<string, { default?: string }>>
  readonly runs: { readonly main: string; readonly post?: string; readonly using: string }
}

async function definition(action: string): Promise<Definition> {
  return parse(await readFile(join(root, 'actions', action, 'action.yml'), 'utf8'))
}

function inputVariables(
  declared: Definition['inputs'],
  { inputs = {}, expressions = {} }: Step,
): Record<string, string> {
  const unknown = Object.keys(inputs).filter((name) => !(name in declared))
  if (unknown.length > 0) throw new Error(`no such input: ${unknown.join(', ')}`)
  const variables = Object.entries(declared).map(([name, { default: text }]) => {
    const value =
      inputs[name] ??
      String(text ?? '').replaceAll(/\$\{\{\s*(.+?)\s*\}\}/g, (_, key) => expressions[key] ?? '')
    return [`INPUT_${name.toUpperCase()}`, value]
  })
  return Object.fromEntries(variables)
}

/** Parses the file commands' format: `name=value`, or `name<<DELIMITER`, lines, `DELIMITER`. */
export function parseFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    const [, name, delimiter] = /^([^=<]+)<<(.+)$/.exec(line) ?? []
    if (name !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, at + 1)
      values[name] = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line.includes('=')) {
      values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    }
  }
  return values
}

async function endsWithin(over: Promise<void>, milliseconds: number): Promise<boolean> {
  return Promise.race([over.then(() => true), sleep(milliseconds).then(() => false)])
}
