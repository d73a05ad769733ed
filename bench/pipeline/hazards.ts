import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { command } from '../../lab/command.ts'
import { mergeChange } from '../../lab/demo/team.ts'
import type { ActRun } from '../../lab/rehearsal/act.ts'
import { type Name, PIPELINES } from './race.ts'
import { openSite, type Site } from './site.ts'

/** What one pipeline made of one hazard: the colour of its run, and what answered afterwards. */
export interface Seen {
  readonly hazard: string
  readonly pipeline: Name
  readonly green: boolean
  readonly seconds: number
  readonly staging: string
  readonly production: string
}

const PORTS: Readonly<Record<Name, readonly [staging: number, production: number]>> = {
  deliver: [30_081, 30_082],
  glued: [30_083, 30_084],
}
const NAMESPACES: Readonly<Record<Name, string>> = {
  deliver: 'green-widgets-staging',
  glued: 'glued-staging',
}

/** Puts each pipeline before the same four hazards, on green-widgets and this machine's loopback. */
export async function meetHazards(): Promise<readonly Seen[]> {
  const site = await openSite({ title: 'hazards', application: 'green-widgets', fresh: false })
  const seen: Seen[] = []
  try {
    for (const pipeline of PIPELINES) seen.push(...(await meetAll(site, pipeline)))
  } finally {
    await site.close()
  }
  return seen
}

async function meetAll(site: Site, pipeline: Name): Promise<readonly Seen[]> {
  const known = new Map<string, string>()
  const commit = async (name: string, behaviour: object) => {
    const usual = { ready: true, delaySeconds: 0, answerRevision: null, crash: false }
    const mark = `${name} ${pipeline}`
    const text = `${JSON.stringify({ ...usual, mark, ...behaviour })}\n`
    const files = { 'app/behaviour.json': text }
    const { revision } = await mergeChange(site.world, { title: `${name} for ${pipeline}`, files })
    known.set(revision, name)
    return revision
  }
  const seen: Seen[] = []
  const note = async (hazard: string, run: ActRun) => {
    const [staging, production] = await Promise.all(PORTS[pipeline].map((port) => answer(site, port, known)))
    seen.push({
      hazard,
      pipeline,
      green: run.success,
      seconds: run.durationMs / 1_000,
      staging: staging ?? '',
      production: production ?? '',
    })
  }
  const first = await commit('the first commit', {})
  if (!(await site.pipeline.push(pipeline, first)).success)
    throw new Error(`${pipeline} cannot deliver at all`)
  const good = await commit('a good commit', {})
  await site.pipeline.push(pipeline, good)

  await note(
    'pods that never become ready',
    await site.pipeline.push(pipeline, await commit('the bad commit', { ready: false })),
  )
  const lying = await commit('the commit that answers as the first', { answerRevision: first })
  await note('a commit that answers with an old revision', await site.pipeline.push(pipeline, lying))
  const newer = await commit('a newer commit', {})
  await site.pipeline.push(pipeline, newer)
  await note('the first commit once more, after newer ones', await site.pipeline.push(pipeline, first))
  await site.pipeline.push(pipeline, await commit('another good commit', {}))
  await note(
    'a run cancelled in its upgrade',
    await cancelInUpgrade(site, pipeline, await commit('the cancelled commit', {})),
  )
  await note(
    'the next commit after that',
    await site.pipeline.push(pipeline, await commit('the commit after', {})),
  )
  return seen
}

async function answer({ world }: Site, port: number, known: ReadonlyMap<string, string>): Promise<string> {
  const url = `http://${world.lab.nodeIp}:${port}/version`
  const text = await fetch(url, { signal: AbortSignal.timeout(3_000) }).then(
    (one) => one.text(),
    () => '',
  )
  const revision = /"revision":\s*"(\w+)"/.exec(text)?.[1]
  return revision === undefined ? 'nothing' : (known.get(revision) ?? revision.slice(0, 7))
}

/** Lets a run begin its upgrade of staging, then cancels it: what runs is killed, what asked for it still runs. */
async function cancelInUpgrade(site: Site, pipeline: Name, revision: string): Promise<ActRun> {
  const cancel = new AbortController()
  const run = site.pipeline.push(pipeline, revision, cancel.signal)
  while (!(await isPending(site, pipeline))) await sleep(50)
  const running = await processesOf(revision)
  cancel.abort()
  // GitHub's runner ends all that a step has started; act only its shell.
  for (const pid of running) kill(pid)
  return run
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isPending({ world: { lab } }: Site, pipeline: Name): Promise<boolean> {
  const selector = 'owner=helm,status in (pending-install,pending-upgrade)'
  const args = [
    'get',
    'secrets',
    '--namespace',
    NAMESPACES[pipeline],
    '--selector',
    selector,
    '--output',
    'name',
  ]
  return (
    (await command(lab.kubectl, args, { env: { ...process.env, KUBECONFIG: lab.kubeconfig } })).trim() !== ''
  )
}

/** Processes that run for a commit; what the runner started inherits its environment. */
async function processesOf(revision: string): Promise<readonly number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const found = await Promise.all(
    pids.map(async (pid) => {
      const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
      return environment.includes(`GITHUB_SHA=${revision}`) ? [Number(pid)] : []
    }),
  )
  return found.flat()
}
