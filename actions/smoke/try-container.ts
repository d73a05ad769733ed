import type { ContainerState } from './container-state.ts'
import type { Trial } from './course.ts'
import type { Judgement } from './expectation.ts'
import { forgiving, type Hiccup } from './forgiving.ts'
import { judgeOnce, judgeProject, judgeService } from './judge-container.ts'
import type { Tries } from './smoke.ts'
import { type ContainerName, showContainer } from './subject.ts'
import { within } from './within.ts'

/** Docker's engine as a smoke needs it. */
export interface ContainerEngine {
  /** Containers of a name, or of a Compose project or one service of it. */
  find(name: ContainerName, signal: AbortSignal): Promise<readonly ContainerState[]>
  /** Runs a program in a container; its output cut to what is worth keeping. */
  exec(id: string, argv: readonly string[], signal: AbortSignal): Promise<Executed>
}

export interface Executed {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** What trying a container needs. */
export interface ContainerPorts {
  readonly engine: ContainerEngine
  readonly monotonic: () => number
}

/** Looks at a container's state, or at those of a project's services. */
export function triesOfContainer(
  of: ContainerName,
  want: 'healthy' | 'completed',
  /** Services of the same project that have a check of their own. */
  apart: readonly string[],
  { engine, monotonic }: ContainerPorts,
): Tries {
  const restarts = new Map<string, number>()
  const find = forgiving((signal: AbortSignal) => engine.find(of, signal))
  return {
    async once(timeout, signal) {
      const began = monotonic()
      const states = await within(timeout, signal, find)
      const milliseconds = monotonic() - began
      if (states === 'late') return { milliseconds, judgement: LATE }
      if ('hiccup' in states) return { milliseconds, judgement: away(states) }
      const judgement = restarted(states, restarts) ?? judgeStates(states, of, want, apart)
      return { milliseconds, judgement, ...caveat(states, want) }
    },
    close: async () => undefined,
  }
}

const LATE: Judgement = { kind: 'no-answer', class: 'timeout', problem: 'the Docker engine does not answer' }

function away({ hiccup: problem }: Hiccup): Judgement {
  return { kind: 'no-answer', class: 'network', problem }
}

function judgeStates(
  states: readonly ContainerState[],
  of: ContainerName,
  want: 'healthy' | 'completed',
  apart: readonly string[],
): Judgement {
  if (states.length === 0) {
    return { kind: 'unexpected', problem: `there is no container ${showContainer(of)}` }
  }
  if (of.project !== undefined && of.service === undefined && want === 'healthy')
    return judgeProject(states, apart)
  const judged = states.map(want === 'healthy' ? judgeService : judgeOnce)
  return judged.find(({ kind }) => kind !== 'as-expected') ?? (judged[0] as Judgement)
}

/** A restart between two looks is a miss, however well the container looks after it. */
function restarted(states: readonly ContainerState[], known: Map<string, number>): Judgement | undefined {
  const again = states.find(({ id, restartCount }) => restartCount > (known.get(id) ?? restartCount))
  for (const { id, restartCount } of states) known.set(id, restartCount)
  if (again === undefined) return undefined
  return {
    kind: 'unexpected',
    problem: `${again.service ?? again.name} was restarted between two looks`,
    hope: 'settling',
  }
}

function caveat(states: readonly ContainerState[], want: 'healthy' | 'completed'): Pick<Trial, 'caveat'> {
  const bare = states.filter(({ health, status }) => health === undefined && status === 'running')
  if (want === 'completed' || bare.length === 0) return {}
  const names = bare.map(({ service, name }) => service ?? name).join(', ')
  return { caveat: `${names} has no HEALTHCHECK: that it runs does not prove that it works` }
}
