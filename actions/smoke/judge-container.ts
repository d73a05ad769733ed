import type { ContainerState, Health } from './container-state.ts'
import type { Hope, Judgement } from './expectation.ts'

/** A container without HEALTHCHECK has to have run for so long, or a crash loop would look well in between. */
const RUNNING_FOR = 5_000
const OUTPUT_KEPT = 160

const WELL = { kind: 'as-expected', revision: undefined } as const satisfies Judgement

/** Whether a service runs, and its HEALTHCHECK agrees. */
export function judgeService(state: ContainerState): Judgement {
  const { status, health, restartCount, restarts, runningFor } = state
  if (status === 'restarting')
    return miss(state, `is restarted again and again: ${restartText(state)}`, 'settling')
  if (status === 'exited' || status === 'dead') {
    return miss(state, `does not run: ${exitText(state)}`, restarts ? 'settling' : 'faint')
  }
  if (status !== 'running') return miss(state, `is ${status}`)
  if (health !== undefined) return judgeHealth(state, health)
  if (runningFor >= RUNNING_FOR) return WELL
  const again = restartCount === 0 ? '' : `, after ${times(restartCount)}`
  return miss(state, `has run for ${(runningFor / 1_000).toFixed(1)} s only${again}`)
}

/** Whether what runs once has ended well; that cannot become otherwise. */
export function judgeOnce(state: ContainerState): Judgement {
  const { status, exitCode, restarts } = state
  if (status === 'exited' && exitCode === 0) return { ...WELL, final: true }
  if (status === 'exited' || status === 'dead') {
    return miss(state, `has failed: ${exitText(state)}`, restarts ? 'settling' : 'none')
  }
  if (status === 'restarting') return miss(state, `fails again and again: ${restartText(state)}`, 'settling')
  return miss(state, status === 'created' ? 'was not started yet' : 'has not ended yet')
}

/**
 * All services of a Compose project together: what others wait for until it has exited 0 runs once, the rest
 * runs on. `apart` are services that have a check of their own.
 */
export function judgeProject(states: readonly ContainerState[], apart: readonly string[]): Judgement {
  const once = new Set(states.flatMap(({ waitsForCompletionOf }) => waitsForCompletionOf))
  const judged = states
    .filter(({ service }) => service === undefined || !apart.includes(service))
    .map((state) => (once.has(state.service ?? '') ? judgeOnce(state) : judgeService(state)))
  const misses = judged.flatMap((judgement) => (judgement.kind === 'unexpected' ? [judgement] : []))
  const [first] = misses.toSorted((one, other) => rank(one.hope) - rank(other.hope))
  if (first === undefined) return WELL
  return { ...first, problem: misses.map(({ problem }) => problem).join('; ') }
}

const RANKS: readonly (Hope | undefined)[] = ['none', 'faint', 'settling', 'warming', undefined]
const rank = (hope: Hope | undefined) => RANKS.indexOf(hope)

function judgeHealth(state: ContainerState, health: Health): Judgement {
  const { status, failingStreak } = health
  if (status === 'healthy') return WELL
  const failing =
    failingStreak === 0 ? '' : `: the check failed ${failingStreak} times in a row${checkText(health)}`
  if (status === 'unhealthy') return miss(state, `is unhealthy${failing}`, 'settling')
  return miss(state, `is ${status}${failing}`)
}

function checkText({ exitCode, output }: Health): string {
  const said = output.replaceAll(/\s+/g, ' ').trim().slice(0, OUTPUT_KEPT)
  const code = exitCode === undefined ? '' : `, exit ${exitCode}`
  return said === '' ? code : `${code}: ${said}`
}

function restartText(state: ContainerState): string {
  return `${times(state.restartCount)}, the last time ${exitText(state)}`
}

function times(restarts: number): string {
  return `${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`
}

/** What an exit status means: a shell's and the kernel's conventions (128 plus the signal). */
function exitText({ exitCode, outOfMemory }: ContainerState): string {
  if (outOfMemory) return `exit ${exitCode}, out of memory`
  const meanings: Readonly<Record<number, string>> = {
    125: 'the engine could not start it',
    126: 'its program cannot be run',
    127: 'its program was not found',
    137: 'killed',
    139: 'segmentation fault',
    143: 'ended by SIGTERM',
  }
  const meaning = meanings[exitCode]
  return meaning === undefined ? `exit ${exitCode}` : `exit ${exitCode}, ${meaning}`
}

function miss({ service, name }: ContainerState, what: string, hope?: Hope): Judgement {
  const problem = `${service ?? name} ${what}`
  return { kind: 'unexpected', problem, ...(hope === undefined ? {} : { hope }) }
}
