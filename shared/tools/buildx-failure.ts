import { DeliveryError } from '../action/errors.ts'

/** What buildx printed before it gave up, taken apart. */
export interface BuildFailure {
  /** The step that failed, as buildx names it: `[2/4] RUN npm ci`; undefined where none did. */
  readonly step: string | undefined
  /** The last line without the layers of wrapping. */
  readonly message: string
  /** The failing step's own last lines. */
  readonly output: readonly string[]
}

const WRAPPING =
  /^(?:ERROR:|failed to build:|failed to solve:|rpc error: code = \w+ desc =|failed to solve with frontend [\w.:-]+:|failed to create LLB definition:|failed to compute cache key:|failed to calculate checksum of ref \S+:|executor failed running \[[^\]]*\]:|process ".*" did not complete successfully:)\s*/
const OUTPUT_KEPT = 5
const LINE_KEPT = 300

/** Reads the end of buildx's plain progress. */
export function parseBuildFailure(progress: string): BuildFailure {
  const lines = progress.split('\n').map((line) => line.trimEnd())
  const last =
    lines.findLast((line) => line.startsWith('ERROR: ')) ?? lines.findLast((line) => line !== '') ?? ''
  const at = lines.findLastIndex((line) => /^ > .+:$/.test(line))
  const end = lines.indexOf('------', at + 1)
  const output = at < 0 ? [] : lines.slice(at + 1, end < 0 ? undefined : end)
  return {
    step: at < 0 ? undefined : cut((lines[at] ?? '').slice(' > '.length, -1)),
    message: cut(unwrap(last)),
    output: output
      .map((line) => line.replace(/^\d+\.\d+ /, ''))
      .filter((line) => line.trim() !== '')
      .slice(-OUTPUT_KEPT),
  }
}

/** The error for a build that failed, on one line, by whose fault it was. */
export function describeBuildFailure(progress: string, status: number): DeliveryError {
  const failure = parseBuildFailure(progress)
  return engineFailure(progress, status) ?? registryFailure(failure) ?? instructionFailure(failure)
}

function engineFailure(progress: string, status: number): DeliveryError | undefined {
  if (
    /Cannot connect to the Docker daemon|error during connect|failed to connect to the docker API/i.test(
      progress,
    )
  ) {
    return new DeliveryError(
      'tool-failed',
      `the Docker Engine does not answer: ${parseBuildFailure(progress).message}`,
      {
        cure: 'Start it, or point DOCKER_HOST to one that runs',
      },
    )
  }
  if (
    /unknown flag: --progress|'buildx' is not a docker command|unknown command: docker buildx/.test(progress)
  ) {
    return new DeliveryError('tool-missing', 'docker has no buildx plugin', {
      cure: 'Set it up in an earlier step, as docker/setup-buildx-action does',
    })
  }
  if (/no builder ".*" found/.test(progress)) {
    return new DeliveryError(
      'tool-failed',
      `buildx failed (${status}): ${parseBuildFailure(progress).message}`,
    )
  }
  return undefined
}

function registryFailure({ step = '', message }: BuildFailure): DeliveryError | undefined {
  const isPush = /^pushing |^exporting to image/.test(step) || /failed to push/.test(message)
  const isPull = /load metadata for|^\[.*\] FROM /.test(step)
  if (!isPush && !isPull) return undefined
  const what = isPush ? 'the push was refused' : `the base image could not be pulled (${step})`
  if (
    /denied|unauthorized|authentication required|no basic auth|insufficient_scope|forbidden|\b40[13]\b/i.test(
      message,
    )
  ) {
    return new DeliveryError('registry-denied', `${what}: ${message}`, {
      cure: 'Log in to the registry in an earlier step or pass `registry-auth`; on ghcr.io the job needs `permissions: packages: write`',
    })
  }
  if (isPull) return undefined
  return new DeliveryError('registry-failed', `the push failed: ${message}`)
}

function instructionFailure({ step, message, output }: BuildFailure): DeliveryError {
  const where = step === undefined ? '' : ` at ${step}`
  const last = output.at(-1)
  const said = last === undefined || message.includes(last) ? '' : `; it said: ${cut(last)}`
  return new DeliveryError('build-failed', `the build failed${where}: ${message}${said}`)
}

function unwrap(line: string): string {
  let text = line
  for (let shorter = text.replace(WRAPPING, ''); shorter !== text; shorter = text.replace(WRAPPING, '')) {
    text = shorter
  }
  return text.trim()
}

function cut(text: string): string {
  return text.length > LINE_KEPT ? `${text.slice(0, LINE_KEPT)} …` : text
}
