import { randomUUID } from 'node:crypto'
import * as core from '@actions/core'

import type { Note } from '../domain/note.ts'
import { exitStatus } from '../domain/verdict.ts'
import { DeliveryError, messageOf } from './errors.ts'
import { type Environment, InputReader, maskLines } from './inputs.ts'
import { type Log, neutralise, quoteLines } from './log.ts'
import { type Notes, openNotes } from './notes.ts'
import { redactDeep, redactor } from './redact.ts'
import { emptyOutputs, formatResult, type Report } from './report.ts'

/** What a step is given: everything that it may know of its surroundings. */
export interface ActionContext {
  readonly input: InputReader
  readonly env: Environment
  readonly log: Log
  readonly notes: Notes
  /** Aborted when the runner cancels the step. */
  readonly signal: AbortSignal
  /** Registers a secret that did not come from an input. */
  readonly mask: (secret: string) => void
  /** Kept for this action's own `post:` step, from the moment of the call. */
  readonly saveState: (name: string, value: string) => void
  readonly state: (name: string) => string
}

interface Action<Output extends string> {
  readonly name: string
  readonly outputs: readonly Output[]
  readonly main: (context: ActionContext) => Promise<Report<Output>>
}

/** Runs one action: the only place that masks, sets outputs, writes summary and notes, and fails the step. */
export async function runAction<Output extends string>(action: Action<Output>): Promise<never> {
  const startedAt = new Date().toISOString()
  const shell = openShell()
  const report = await ending(action, shell)
  await publish(action.name, report, shell, startedAt)
  return exit(exitStatus(report.verdict, report.reasonCode, process.env['GITHUB_EVENT_NAME']))
}

/** Runs an action's `post:` step: it repairs, says what it did, and fails the job only by throwing. */
export async function runPost(main: (context: ActionContext) => Promise<void>): Promise<never> {
  const shell = openShell()
  try {
    await main(shell.context)
  } catch (error) {
    shell.context.log.error(messageOf(error))
    logCauses(error, shell.context.log)
    return exit(1)
  }
  return exit(0)
}

async function ending<Output extends string>(action: Action<Output>, shell: Shell): Promise<Report<Output>> {
  try {
    return await action.main(shell.context)
  } catch (error) {
    logCauses(error, shell.context.log)
    return errorReport(error, action, shell.context.signal)
  }
}

/** Every ending is a report, so that a step after a broken one finds the same outputs. */
function errorReport<Output extends string>(
  error: unknown,
  { name, outputs }: Action<Output>,
  signal: AbortSignal,
): Report<Output> {
  const known = error instanceof DeliveryError ? error : undefined
  const headline =
    signal.aborted && known?.code !== 'cancelled' ? `cancelled: ${messageOf(error)}` : messageOf(error)
  const cure = known?.cure === undefined ? '' : `\n\n${known.cure}`
  return {
    verdict: 'failed',
    reasonCode: signal.aborted ? 'cancelled' : (known?.code ?? 'unexpected-error'),
    headline: known?.cure === undefined ? headline : `${headline}. ${known.cure}`,
    outputs: emptyOutputs(outputs),
    ...(known?.place === undefined ? {} : { place: known.place }),
    summary: `### ${name}: failed\n\n${quoteLines(headline).join('\n')}${cure}`,
  }
}

interface Shell {
  readonly context: ActionContext
  readonly redact: (text: string) => string
}

function openShell(): Shell {
  const { redact, remember } = redactor()
  const mask = (secret: string) => {
    remember(secret)
    core.setSecret(secret)
  }
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => abort.abort(new DeliveryError('cancelled', `cancelled by ${name}`)))
  }
  const context: ActionContext = {
    input: new InputReader(process.env, mask),
    env: process.env,
    log: coreLog(redact),
    notes: openNotes(process.env['RUNNER_TEMP']),
    signal: abort.signal,
    mask: (secret) => maskLines(secret, mask),
    saveState: core.saveState,
    state: core.getState,
  }
  return { context, redact }
}

function coreLog(redact: (text: string) => string): Log {
  return {
    info: (line) => core.info(neutralise(redact(line))),
    warning: (line) => core.warning(redact(line)),
    error: (line) => core.error(redact(line)),
    quote(title, text) {
      core.startGroup(neutralise(redact(title)))
      for (const line of quoteLines(redact(text))) core.info(line)
      core.endGroup()
    },
  }
}

function logCauses(error: unknown, log: Log): void {
  let cause = error instanceof Error ? error.cause : undefined
  for (let depth = 0; cause !== undefined && depth < 5; depth += 1) {
    log.info(`caused by: ${messageOf(cause)}`)
    cause = cause instanceof Error ? cause.cause : undefined
  }
}

async function publish(
  name: string,
  report: Report,
  { context, redact }: Shell,
  startedAt: string,
): Promise<void> {
  const clean = redactDeep(report, redact) as Report
  const { verdict, reasonCode, outputs, headline } = clean
  const result = formatResult(clean)
  for (const [output, value] of Object.entries({ ...outputs, verdict, 'reason-code': reasonCode, result })) {
    core.setOutput(output, value)
  }
  await writeSummary(clean.summary)
  await context.notes.write(noteOf(name, clean, startedAt))
  for (const warning of clean.warnings ?? []) context.log.warning(warning)
  if (verdict === 'refused' || verdict === 'failed') {
    annotate(clean, name)
  } else {
    context.log.info(`${name}: ${verdict} (${reasonCode}) – ${headline}`)
  }
}

/** An annotation on the run, or on the line that is to blame with what was said there. */
function annotate({ headline, reasonCode, place }: Report, name: string): void {
  const title = `${name}: ${reasonCode}`
  const said = place?.output.flatMap(quoteLines) ?? []
  const where = place === undefined ? {} : { file: place.file, startLine: place.line }
  core.error([headline, ...said].join('\n'), { title, ...where })
}

function noteOf(action: string, report: Report, startedAt: string): Note {
  const { verdict, reasonCode, headline, outputs, result = {} } = report
  const step = process.env['GITHUB_ACTION'] ?? randomUUID()
  const endedAt = new Date().toISOString()
  return { version: 1, action, step, startedAt, endedAt, verdict, reasonCode, headline, outputs, result }
}

async function writeSummary(summary: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined || summary === '') return
  await core.summary.addRaw(summary, true).write()
}

/** Ends the process once what was printed is out: open keep-alive sockets must not hold the step. */
async function exit(status: 0 | 1): Promise<never> {
  await new Promise((flushed) => process.stdout.write('', flushed))
  return process.exit(status)
}
