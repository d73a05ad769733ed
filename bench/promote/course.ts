import { median } from '../median.ts'
import { type Passed, type RttProxy, span } from '../rtt-proxy.ts'
import { faultsOf, type Pushed } from './image.ts'
import type { Task, Tool } from './tools.ts'

/** What one run of one tool gave. */
interface Run {
  /** From the first request to the last answer; from start to exit where no proxy saw it. */
  readonly span: number
  readonly wall: number
  readonly peak: number
  readonly requests: number
}

/** All runs of one tool over one course. */
export interface Result {
  readonly tool: string
  /** By round trip time in milliseconds. */
  readonly runs: ReadonlyMap<number, readonly Run[]>
  /** What it got wrong; empty where the whole image arrived. */
  readonly faults: readonly string[]
}

/** The same promotion for every tool, each time to somewhere new. */
export interface Course {
  readonly tools: readonly Tool[]
  readonly rtts: readonly number[]
  readonly rounds: number
  /** Where the destination is asked directly. */
  readonly destination: string
  readonly proxies: readonly RttProxy[]
  task(name: string): { readonly task: Task; readonly place: string; readonly tag: string }
  /** Prepares a destination before it is promoted to, unmeasured. */
  readonly before?: (task: Task) => Promise<void>
  readonly pushed: Pushed
  readonly hasApi: boolean
}

/** Runs a course: every tool in every round at every distance, in turn. */
export async function runCourse(course: Course): Promise<readonly Result[]> {
  const results = course.tools.map(({ name: tool }) => ({
    tool,
    runs: new Map<number, Run[]>(course.rtts.map((rtt) => [rtt, []])),
    faults: new Set<string>(),
  }))
  for (const { rtt, round } of heats(course)) {
    for (const [position, tool] of course.tools.entries()) {
      const { task, place, tag } = course.task(`p${position}-${rtt}-${round}`)
      for (const proxy of course.proxies) proxy.rtt = 0
      await course.before?.(task)
      const result = results[position]
      result?.runs.get(rtt)?.push(await runOnce(tool, task, course.proxies, rtt))
      const there = { host: course.destination, name: place }
      for (const fault of await faultsOf(there, tag, course.pushed, course.hasApi)) result?.faults.add(fault)
    }
  }
  return results.map(({ faults, ...rest }) => ({ ...rest, faults: [...faults] }))
}

function heats({ rounds, rtts }: Course) {
  return Array.from({ length: rounds }, (_, round) => rtts.map((rtt) => ({ rtt, round }))).flat()
}

async function runOnce(tool: Tool, task: Task, proxies: readonly RttProxy[], rtt: number): Promise<Run> {
  for (const proxy of proxies) {
    proxy.take()
    proxy.rtt = rtt
  }
  const { wall, peak, status, output } = await tool.run(task)
  if (status !== 0) throw new Error(`${tool.name} ended with ${status}: ${output.slice(-2_000)}`)
  const passed: readonly Passed[] = proxies.flatMap((proxy) => proxy.take())
  return { span: passed.length === 0 ? wall : span(passed), wall, peak, requests: passed.length }
}

/** Values of one kind over the runs at one distance. */
export function valuesOf({ runs }: Result, rtt: number, kind: keyof Run): readonly number[] {
  return (runs.get(rtt) ?? []).map((run) => run[kind])
}

/** The value that 95 of 100 runs stay below. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN
}

/** The median of `one` over `other`, round by round: what slows a round down slows both. */
export function pairedRatio(one: readonly number[], other: readonly number[]): number {
  return median(one.map((value, round) => value / (other[round] ?? Number.NaN)))
}
