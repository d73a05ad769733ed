import type { ProbeAnswer } from '../../shared/domain/probe.ts'
import { answerHead } from './answer-head.ts'
import { firstBroken } from './assert.ts'
import type { Check } from './check.ts'
import type { Judgement } from './expectation.ts'
import type { Match } from './pattern.ts'
import type { Tries } from './smoke.ts'
import { type ContainerName, showContainer } from './subject.ts'
import type { ContainerEngine, Executed } from './try-container.ts'
import { within } from './within.ts'

/** Runs a program on the runner, without a shell and without the job's tokens. */
export type RunCommand = (argv: readonly string[], signal: AbortSignal) => Promise<Executed>

export interface CommandPorts {
  readonly run: RunCommand
  readonly engine: ContainerEngine
  readonly match: Match
  readonly monotonic: () => number
}

/** Runs a command, on the runner or in a container; exit 0 is a success if its output is as expected too. */
export function triesOfCommand(
  check: Check,
  argv: readonly string[],
  where: ContainerName | undefined,
  { run, engine, match, monotonic }: CommandPorts,
): Tries {
  return {
    async once(timeout, signal) {
      const began = monotonic()
      const executed = await within<Executed | Refusal>(timeout, signal, (either) =>
        where === undefined ? run(argv, either) : inContainer(engine, where, argv, either),
      )
      const milliseconds = monotonic() - began
      if (executed === 'late') return { milliseconds, judgement: late(argv, timeout) }
      if (isRefusal(executed))
        return { milliseconds, judgement: { kind: 'unexpected', problem: executed.problem } }
      const judgement = judgeExecuted(executed, check, match)
      const head =
        judgement.kind === 'as-expected'
          ? {}
          : { head: answerHead(answerOf(executed), `exit ${executed.status}`) }
      return { milliseconds, judgement, ...head }
    },
    close: async () => undefined,
  }
}

interface Refusal {
  readonly problem: string
}

function isRefusal(executed: Executed | Refusal): executed is Refusal {
  return 'problem' in executed
}

async function inContainer(
  engine: ContainerEngine,
  where: ContainerName,
  argv: readonly string[],
  signal: AbortSignal,
): Promise<Executed | Refusal> {
  const [container] = (await engine.find(where, signal)).filter(({ status }) => status === 'running')
  if (container === undefined)
    return { problem: `${showContainer(where)} does not run, so nothing can run in it` }
  return engine.exec(container.id, argv, signal)
}

function judgeExecuted(executed: Executed, { expectation }: Check, match: Match): Judgement {
  const { status, stdout, stderr } = executed
  if (status !== 0) {
    const said = (stderr.trim() || stdout.trim()).split('\n').at(-1)?.slice(0, 160) ?? ''
    return { kind: 'unexpected', problem: said === '' ? `exits ${status}` : `exits ${status}: ${said}` }
  }
  const broken = firstBroken(answerOf(executed), { ...expectation, headers: [] }, match)
  return broken === undefined
    ? { kind: 'as-expected', revision: undefined }
    : { kind: 'unexpected', problem: broken }
}

/** What a command printed, as the assertions on bodies read it. */
function answerOf({ status, stdout, stderr }: Executed): ProbeAnswer {
  const body = status === 0 ? stdout : stderr || stdout
  return { kind: 'answer', status, headers: {}, body, truncated: false, milliseconds: 0 }
}

function late(argv: readonly string[], timeout: number): Judgement {
  const problem = `${argv[0]} does not end within ${Number((timeout / 1_000).toFixed(1))} s`
  return { kind: 'no-answer', class: 'timeout', problem }
}
