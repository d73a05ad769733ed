import { access } from 'node:fs/promises'
import { tmpdir } from 'node:os'

import { debianStep } from '../lab/debian.ts'
import { labHome } from '../lab/home.ts'
import { labDown, labUp } from '../lab/lab.ts'
import { ensureTools } from '../lab/tools.ts'
import { versions } from '../lab/versions.ts'
import { measureParts } from './kept-parts.ts'
import { type Course, type Result, runCourse } from './promote/course.ts'
import { attach, type Pushed, pushIndex } from './promote/image.ts'
import { type BenchRegistry, startDistribution, startOlareg } from './promote/registries.ts'
import { bytesTable, distanceTable, requestTable } from './promote/tables.ts'
import { engine, program, type Task, type Tool, trunkline } from './promote/tools.ts'
import { type RttProxy, startRttProxy } from './rtt-proxy.ts'

const RTTS = [0, 20, 80]
const ROUNDS = 10
const SMALL = { layers: 5, layerBytes: 20_000 }
// Two platforms of two layers: 1 GB in all.
const LARGE = { layers: 2, layerBytes: 250_000_000 }

/** Promotion beside its peers: on the same images in turn, wrong results marked before they are ranked. */
export async function benchPromote(): Promise<string> {
  const say = (line: string) => console.error(`bench: ${line}`)
  const bin = await ensureTools(['crane', 'regctl', 'olareg'], say)
  const step = debianStep(['skopeo', 'docker-registry'])
  const home = labHome(process.env)
  if (!(await step.present(home))) await step.install({ home, env: process.env, note: () => undefined })
  const { lab, startedHere } = await labUp({ only: ['docker'], progress: say })
  const memory = await access('/dev/shm').then(
    () => '/dev/shm',
    () => tmpdir(),
  )
  const opened: { stop(): Promise<void> }[] = []
  const keep = <Part extends { stop(): Promise<void> }>(part: Part): Part => {
    opened.push(part)
    return part
  }
  try {
    const one = keep(await startDistribution(memory))
    const other = keep(await startDistribution(memory))
    const api = keep(await startOlareg(bin.olareg, versions.olareg))
    const proxies = await Promise.all([one, other, api].map(({ host }) => startRttProxy(host)))
    for (const proxy of proxies) opened.unshift({ stop: proxy.close })
    const [near, far, listed] = proxies as [RttProxy, RttProxy, RttProxy]
    const bench: Bench = { one, other, api, near, far, listed, peers: peersOf(bin, lab.dockerHost) }
    return await report(bench)
  } finally {
    for (const part of opened) await part.stop()
    if (startedHere) await labDown()
  }
}

interface Bench {
  readonly one: BenchRegistry
  readonly other: BenchRegistry
  readonly api: BenchRegistry
  readonly near: RttProxy
  readonly far: RttProxy
  readonly listed: RttProxy
  readonly peers: Peers
}

interface Peers {
  readonly crane: Tool
  readonly craneTag: Tool
  readonly regctl: Tool
  readonly regctlAll: Tool
  readonly skopeo: Tool
  readonly docker: Tool
}

function peersOf(bin: { readonly crane: string; readonly regctl: string }, dockerHost: string): Peers {
  const insecure = ['--src-tls-verify=false', '--dest-tls-verify=false', '--insecure-policy']
  const regctl = (name: string, flags: readonly string[]) =>
    program(name, bin.regctl, ({ from, to }) => [
      ...[from, to].flatMap((one) => ['--host', `reg=${one.slice(0, one.indexOf('/'))},tls=disabled`]),
      'image',
      'copy',
      ...flags,
      from,
      to,
    ])
  return {
    crane: program('crane', bin.crane, ({ from, to }) => ['copy', '--insecure', from, to]),
    craneTag: program('crane', bin.crane, ({ from, to }) => [
      'tag',
      '--insecure',
      from,
      to.slice(to.lastIndexOf(':') + 1),
    ]),
    regctl: regctl('regctl', []),
    regctlAll: regctl('regctl --referrers --digest-tags', ['--referrers', '--digest-tags']),
    skopeo: program('skopeo --all, cold', 'skopeo', ({ from, to }) => [
      'copy',
      '--all',
      '--preserve-digests',
      '-q',
      ...insecure.slice(0, 2),
      `docker://${from}`,
      `docker://${to}`,
    ]),
    docker: engine(dockerHost),
  }
}

async function report(bench: Bench): Promise<string> {
  const { one, api } = bench
  const small = await pushIndex({ host: one.host, name: 'build/shop' }, 'v1', SMALL)
  let same: readonly Result[] = []
  const parts = await measureParts('promote', [
    {
      title:
        '### An index of two platforms × (5 layers + configuration) to another repository of the same registry',
      measure: async () => {
        same = await runCourse(sameRegistry(bench, small))
        return `Milliseconds from the first request to the last answer, as the proxy saw them; it delays each request by the round trip time and each new connection by one more. "Process around it" is what start and exit take beside that.\n\n${distanceTable(same, RTTS)}`
      },
    },
    {
      title:
        '### The same with three referrers and a signature under its tag, a registry with the referrers API',
      measure: async () => distanceTable(await runCourse(await withAttachments(bench)), [0, 20]),
    },
    {
      title: '### Requests',
      measure: async () => requestTable(await countRequests(bench, small, same)),
    },
    {
      title: '### 1 GB (two platforms × 2 layers of 250 MB) from one registry to another, no distance',
      measure: async () => bytesTable(await runCourse(await gigabyte(bench))),
    },
  ])
  return `Registries: ${one.description}, ${api.description}. Peers: crane ${versions.crane}, regctl ${versions.regctl}, skopeo 1.9.3 (Debian) with an empty cache, docker of the lab. Medians (95th percentile) of ${ROUNDS} interleaved runs.\n\n${parts}`
}

/** A promotion within one registry, through its proxy. */
function within(
  proxy: RttProxy,
  registry: BenchRegistry,
  { from, pushed, hasApi }: { readonly from: string; readonly pushed: Pushed; readonly hasApi: boolean },
) {
  return {
    destination: registry.host,
    proxies: [proxy],
    pushed,
    hasApi,
    task: (name: string) => ({
      task: { from: `${proxy.host}/${from}`, to: `${proxy.host}/prod/${name}:live` },
      place: `prod/${name}`,
      tag: 'live',
    }),
  }
}

function sameRegistry({ near, one, peers }: Bench, pushed: Pushed): Course {
  const tools = [
    trunkline('trunkline promote, referrers: false', { referrers: 'false' }),
    trunkline('trunkline promote'),
    peers.crane,
    peers.regctl,
    peers.skopeo,
    peers.docker,
  ]
  return {
    ...within(near, one, { from: 'build/shop:v1', pushed, hasApi: false }),
    tools,
    rtts: RTTS,
    rounds: ROUNDS,
  }
}

async function withAttachments({ listed, api, peers }: Bench): Promise<Course> {
  const place = { host: api.host, name: 'build/signed' }
  const pushed = await attach(place, await pushIndex(place, 'v1', SMALL))
  const tools = [trunkline('trunkline promote'), peers.crane, peers.regctlAll, peers.skopeo]
  return {
    ...within(listed, api, { from: 'build/signed:v1', pushed, hasApi: true }),
    tools,
    rtts: [0, 20],
    rounds: ROUNDS,
  }
}

type Case = readonly [name: string, limit: string, results: readonly Result[]]

async function countRequests(bench: Bench, small: Pushed, same: readonly Result[]): Promise<readonly Case[]> {
  const bare = same.filter(({ tool }) => tool !== 'trunkline promote')
  const found = same.filter(({ tool }) => tool === 'trunkline promote')
  return [
    ['same registry, other repository, `referrers: false`', '20', bare.map(renamed)],
    ['the same, finding that nothing refers to it (no referrers API)', '32', found.map(renamed)],
    ['the same (with the referrers API)', '32', await runCourse(await nothingRefers(bench))],
    ['another tag in the same repository', '4', await runCourse(anotherTag(bench, small))],
    ['already promoted', '2', await runCourse(alreadyThere(bench, small))],
    ['other registry, its side', '41', await runCourse(otherRegistry(bench, small))],
  ]
}

function renamed(result: Result): Result {
  return result.tool.startsWith('trunkline') ? { ...result, tool: 'trunkline' } : result
}

const ONCE = { rtts: [0], rounds: 1 }
const bareCopy = () => trunkline('trunkline', { referrers: 'false' })

async function nothingRefers({ listed, api }: Bench): Promise<Course> {
  const pushed = await pushIndex({ host: api.host, name: 'build/bare' }, 'v1', SMALL)
  const course = within(listed, api, { from: 'build/bare:v1', pushed, hasApi: true })
  return { ...course, ...ONCE, tools: [trunkline('trunkline')] }
}

function anotherTag({ near, one, peers }: Bench, pushed: Pushed): Course {
  const from = `${near.host}/build/shop`
  return {
    ...within(near, one, { from: 'build/shop:v1', pushed, hasApi: false }),
    ...ONCE,
    tools: [bareCopy(), peers.craneTag, peers.regctl],
    task: (name) => ({
      task: { from: `${from}:v1`, to: `${from}:${name}` },
      place: 'build/shop',
      tag: name,
    }),
  }
}

function alreadyThere({ near, one, peers }: Bench, pushed: Pushed): Course {
  return {
    ...within(near, one, { from: 'build/shop:v1', pushed, hasApi: false }),
    ...ONCE,
    tools: [bareCopy(), peers.crane, peers.regctl, peers.skopeo],
    before: async (task: Task) => {
      await peers.crane.run(task)
    },
  }
}

function otherRegistry({ far, one, other, peers }: Bench, pushed: Pushed): Course {
  return {
    ...ONCE,
    tools: [bareCopy(), peers.crane, peers.regctl, peers.skopeo],
    destination: other.host,
    proxies: [far],
    pushed,
    hasApi: false,
    task: (name) => ({
      task: { from: `${one.host}/build/shop:v1`, to: `${far.host}/prod/${name}:live` },
      place: `prod/${name}`,
      tag: 'live',
    }),
  }
}

async function gigabyte({ one, other, peers }: Bench): Promise<Course> {
  const pushed = await pushIndex({ host: one.host, name: 'build/large' }, 'v1', LARGE)
  return {
    tools: [trunkline('trunkline promote'), peers.crane, peers.regctl, peers.skopeo],
    rtts: [0],
    rounds: ROUNDS,
    destination: other.host,
    proxies: [],
    pushed,
    hasApi: false,
    task: (name) => ({
      task: { from: `${one.host}/build/large:v1`, to: `${other.host}/prod/${name}:live` },
      place: `prod/${name}`,
      tag: 'live',
    }),
  }
}
