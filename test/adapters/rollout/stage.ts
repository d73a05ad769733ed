import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { parse } from 'yaml'

import { type Lab, labUp } from '../../../lab/lab.ts'
import { openNotes } from '../../../shared/action/notes.ts'
import type { Note } from '../../../shared/domain/note.ts'
import { type Job, openJob, parseFile } from '../../acceptance/bundle.ts'

const run = promisify(execFile)
const root = join(import.meta.dirname, '../../..')
const MANIFESTS = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
]

export const REVISION = 'c0ffee'.padEnd(40, '0')
export const WIDGET = './test/fixtures/charts/widget'

export interface Ended {
  readonly status: number
  readonly log: string
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves when the log has this text. */
  says(text: string): Promise<void>
}

interface Revision {
  readonly revision: number
  readonly status: string
  readonly description: string
}

/** One job against the lab's cluster, with a namespace of its own, driven by one of the two Helms. */
export interface Stage {
  readonly major: 3 | 4
  readonly job: Job
  readonly lab: Lab
  readonly namespace: string
  /** The lab's Node image by digest. */
  readonly image: string
  start(
    action: string,
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<Running>
  step(
    action: string,
    inputs?: Readonly<Record<string, string>>,
    env?: Readonly<Record<string, string>>,
  ): Promise<Ended>
  post(action: string, main: Ended): Promise<Ended>
  history(release?: string): Promise<readonly Revision[]>
  labels(revision: number): Promise<Readonly<Record<string, string>>>
  /** A note as a smoke step leaves it. */
  smokePasses(): Promise<void>
  kubectl(...args: readonly string[]): Promise<string>
  helm(...args: readonly string[]): Promise<string>
  close(): Promise<void>
}

export async function openStage(major: 3 | 4): Promise<Stage> {
  const { lab } = await labUp()
  const namespace = `rollout-${randomBytes(4).toString('hex')}`
  const program = major === 3 ? lab.helm3 : lab.helm4
  const job = await openJob({
    PATH: [dirname(program), dirname(lab.kubectl), process.env['PATH'] ?? ''].join(':'),
    KUBECONFIG: lab.kubeconfig,
    GITHUB_WORKSPACE: root,
    GITHUB_TOKEN: 'planted-github-token',
  })
  const output = async (file: string, args: readonly string[]) =>
    (await run(file, args, { env: { ...process.env, KUBECONFIG: lab.kubeconfig } })).stdout
  const kubectl = (...args: readonly string[]) => output(lab.kubectl, ['-n', namespace, ...args])
  const helm = (...args: readonly string[]) => output(program, ['-n', namespace, ...args])
  await output(lab.kubectl, ['create', 'namespace', namespace])
  const image = await nodeImage(lab)
  const start: Stage['start'] = async (action, inputs = {}, env = {}) => {
    const given = {
      release: 'widget',
      namespace,
      ...(action === 'helm-upgrade' ? upgradeOf(image) : {}),
      ...inputs,
    }
    return launch(job, join('actions', action, 'main.ts'), { ...(await variables(action, given)), ...env })
  }
  const history: Stage['history'] = async (release = 'widget') =>
    JSON.parse(await helm('history', release, '-o', 'json')) as readonly Revision[]
  return {
    major,
    job,
    lab,
    namespace,
    image,
    start,
    step: async (...args) => (await start(...args)).ended,
    async post(action, { state }) {
      const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
      return (await launch(job, join('actions', action, 'post.ts'), saved)).ended
    },
    history,
    async labels(revision) {
      const secret = await kubectl('get', 'secret', `sh.helm.release.v1.widget.v${revision}`, '-o', 'json')
      return (JSON.parse(secret) as { metadata: { labels: Record<string, string> } }).metadata.labels
    },
    smokePasses: () => openNotes(job.temp).write(smokeNote()),
    kubectl,
    helm,
    async close() {
      await output(lab.kubectl, ['delete', 'namespace', namespace, '--wait=false'])
    },
  }
}

function upgradeOf(image: string): Readonly<Record<string, string>> {
  return {
    chart: WIDGET,
    image,
    revision: REVISION,
    timeout: '60s',
    'image-values': 'image.repository={repository}\nimage.digest={digest}\nrevision={revision}',
  }
}

async function variables(
  action: string,
  given: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const { inputs } = parse(await readFile(join(root, 'actions', action, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  }
  const unknown = Object.keys(given).filter((name) => !(name in inputs))
  if (unknown.length > 0) throw new Error(`no such input: ${unknown.join(', ')}`)
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.toUpperCase()}`,
      given[name] ?? input.default ?? '',
    ]),
  )
}

async function launch(job: Job, entry: string, env: Readonly<Record<string, string>>): Promise<Running> {
  const folder = await mkdtemp(join(job.folder, 'files-'))
  const files = {
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  }
  for (const file of Object.values(files)) await writeFile(file, '')
  const child = spawn(process.execPath, [entry], {
    cwd: root,
    env: { ...job.env, ...files, ...env },
    detached: true,
  })
  let log = ''
  const waiting = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text
      for (const look of waiting) look()
    })
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      const read = (file: string) => readFile(file, 'utf8')
      Promise.all([
        read(files.GITHUB_OUTPUT),
        read(files.GITHUB_STATE),
        read(files.GITHUB_STEP_SUMMARY),
      ]).then(
        ([outputs, state, summary]) =>
          resolve({
            status: status ?? -1,
            log,
            summary,
            outputs: parseFile(outputs),
            state: parseFile(state),
          }),
        reject,
      )
    })
  })
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!log.includes(text)) return
        waiting.delete(look)
        resolve()
      }
      waiting.add(look)
      ended.then(() => reject(new Error(`ended without saying "${text}":\n${log}`)), reject)
      look()
    })
  return { child, ended, says }
}

async function nodeImage({ registry, nodeImage: name }: Lab): Promise<string> {
  const [repository = '', tag = ''] = name.slice(registry.length + 1).split(':')
  const answer = await fetch(`http://${registry}/v2/${repository}/manifests/${tag}`, {
    method: 'HEAD',
    headers: { accept: MANIFESTS.join(', ') },
  })
  return `${registry}/${repository}@${answer.headers.get('docker-content-digest')}`
}

function smokeNote(): Note {
  const now = new Date().toISOString()
  return {
    version: 1,
    action: 'smoke',
    step: 'smoke',
    startedAt: now,
    endedAt: now,
    verdict: 'passed',
    reasonCode: 'healthy',
    headline: '',
    outputs: {},
    result: {},
  }
}
