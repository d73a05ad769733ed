/** One step of a job; a step whose condition did not hold leaves no trace in act's log. */
export interface ActStep {
  readonly job: string
  /** The step's `id`, or its place in the job where it has none. */
  readonly id: string
  readonly name: string
  readonly stage: 'Pre' | 'Main' | 'Post'
  readonly result: string
  readonly outputs: Readonly<Record<string, string>>
  readonly durationMs: number
}

export interface ActRunLog {
  readonly jobs: readonly { readonly name: string; readonly result: string }[]
  readonly steps: readonly ActStep[]
  readonly summaries: readonly { readonly job: string; readonly step: string; readonly markdown: string }[]
  readonly annotations: readonly {
    readonly job: string
    readonly step: string
    readonly level: 'error' | 'warning' | 'notice'
    readonly message: string
  }[]
  /** What a person would read on the run's page: each line with its job before it. */
  readonly log: string
}

/** A line of act's log, as far as it is read here. */
export interface ActLine {
  readonly msg?: string
  readonly job?: string
  readonly jobResult?: string
  readonly step?: string
  readonly stepID?: readonly string[]
  readonly stage?: ActStep['stage']
  readonly stepResult?: string
  /** Nanoseconds. */
  readonly executionTime?: number
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
}

/** Reads what act prints with `--json`; lines that are not act's are kept in the log. */
export function parseActLog(text: string): ActRunLog {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(readActLine)
  return {
    jobs: lines.flatMap(({ job, jobResult }) => (job && jobResult ? [{ name: job, result: jobResult }] : [])),
    steps: readSteps(lines),
    summaries: lines.flatMap((line) =>
      line.command === 'summary'
        ? [{ job: line.job ?? '', step: line.step ?? '', markdown: line.content ?? '' }]
        : [],
    ),
    annotations: lines.flatMap(readAnnotation),
    log: lines.map(({ job, msg }) => `${job ? `[${job}] ` : ''}${(msg ?? '').trimEnd()}`).join('\n'),
  }
}

/** One line of what act prints with `--json`; one that is not act's is only a message. */
export function readActLine(line: string): ActLine {
  try {
    const value: unknown = JSON.parse(line)
    // act pads the names of jobs so that they stand in a column.
    if (isLine(value)) return value.job === undefined ? value : { ...value, job: value.job.trim() }
  } catch {
    // Something that act did not write itself.
  }
  return { msg: line }
}

function isLine(value: unknown): value is ActLine {
  return typeof value === 'object' && value !== null && 'msg' in value
}

function readSteps(lines: readonly ActLine[]): readonly ActStep[] {
  const outputs = new Map<string, Record<string, string>>()
  // A step's outputs are printed after its result, so the object that they go into is shared.
  return lines.filter(isOfStep).flatMap((line) => {
    const { job, step: name, stage, stepResult: result, executionTime = 0 } = line
    const id = line.stepID.join('.')
    const key = JSON.stringify([job, id])
    const own = outputs.get(key) ?? {}
    outputs.set(key, own)
    Object.assign(own, outputOf(line))
    return result ? [{ job, id, name, stage, result, outputs: own, durationMs: executionTime / 1e6 }] : []
  })
}

function outputOf({ command, name, arg }: ActLine): Record<string, string> {
  return command === 'set-output' && name !== undefined ? { [name]: arg ?? '' } : {}
}

type StepLine = ActLine & Required<Pick<ActLine, 'job' | 'step' | 'stage' | 'stepID'>>

function isOfStep(line: ActLine): line is StepLine {
  return Boolean(line.job && line.step && line.stage && line.stepID)
}

function readAnnotation({ command, job, step, arg, msg }: ActLine): ActRunLog['annotations'] {
  if (command !== 'error' && command !== 'warning' && command !== 'notice') return []
  return [{ job: job ?? '', step: step ?? '', level: command, message: (arg ?? msg ?? '').trim() }]
}
