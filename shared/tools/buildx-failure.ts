import { DeliveryError, type Place } from '../action/errors.ts'
import { lineOfStep } from './dockerfile-line.ts'

/** What buildx printed before it gave up, taken apart. */
export interface BuildFailure {
  /** The step that failed, as buildx names it: `[2/4] RUN npm ci`; undefined where none did. */
  readonly step: string | undefined
  /** The last line without the layers of wrapping. */
  readonly message: string
  /** The failing step's own last lines. */
  readonly output: readonly string[]
  /** Of the Dockerfile, where buildx names one. */
  readonly line: number | undefined
}

/** The Dockerfile that was built: its path for people, and its text to find instructions in. */
export interface BuiltFile {
  readonly path: string
  readonly text: string
}

const WRAPPING =
  /^(?:ERROR:|failed to build:|failed to solve:|rpc error: code = \w+ desc =|failed to solve with frontend [\w.:-]+:|failed to create LLB definition:|failed to compute cache key:|failed to calculate checksum of ref \S+:|executor failed running \[[^\]]*\]:|process "[\s\S]*" did not complete successfully:)\s*/
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
    step: at < 0 ? undefined : (lines[at] ?? '').slice(' > '.length, -1),
    message: cut(unwrap(last)),
    output: output
      .map((line) => line.replace(/^\d+\.\d+ /, ''))
      .filter((line) => line.trim() !== '')
      .map(cut)
      .slice(-OUTPUT_KEPT),
    line: lineOf(lines, last),
  }
}

/** An excerpt of the Dockerfile names the line before it; older builders name it in the message, if at all. */
function lineOf(lines: readonly string[], last: string): number | undefined {
  const excerpt = lines.findLastIndex(
    (line, index) => /^-{10,}$/.test(line) && /:\d+$/.test(lines[index - 1] ?? ''),
  )
  const named =
    /:(\d+)$/.exec(lines[excerpt - 1] ?? '')?.[1] ?? /parse error (?:on )?line (\d+)/.exec(last)?.[1]
  return named === undefined ? undefined : Number(named)
}

/** The error for a build that failed, on one line, by whose fault it was. */
export function describeBuildFailure(progress: string, status: number, file?: BuiltFile): DeliveryError {
  const failure = parseBuildFailure(progress)
  return (
    engineFailure(progress, failure, status) ??
    registryFailure(failure) ??
    instructionFailure(failure, file === undefined ? undefined : placeOf(failure, file))
  )
}

/** Whether it failed only since this builder has no such cache. */
export function isCacheUnsupported(progress: string): boolean {
  return /cache export (?:feature )?is (?:currently )?not supported/i.test(progress)
}

/** What went wrong with caches in a build that went well. */
export function cacheTroubles(progress: string): readonly string[] {
  const steps = new Map<string, string>()
  const troubles: string[] = []
  for (const line of progress.split('\n')) {
    const [, step = '', text = ''] = /^#(\d+) (.*)$/.exec(line.trimEnd()) ?? []
    if (/^(?:importing cache manifest|exporting cache)/.test(text)) steps.set(step, text)
    const [, why] = /^ERROR: (.*)$/.exec(text) ?? []
    const doing = steps.get(step)
    if (why !== undefined && doing !== undefined) troubles.push(cut(`${doing}: ${why}`))
  }
  return troubles
}

function engineFailure(
  progress: string,
  { message }: BuildFailure,
  status: number,
): DeliveryError | undefined {
  if (
    /Cannot connect to the Docker daemon|error during connect|failed to connect to the docker API/i.test(
      progress,
    )
  ) {
    return new DeliveryError('tool-failed', `the Docker Engine does not answer: ${message}`, {
      cure: 'Start it, or point DOCKER_HOST to one that runs',
    })
  }
  if (
    /unknown flag: --progress|'buildx' is not a docker command|unknown command: docker buildx/.test(progress)
  ) {
    return new DeliveryError('tool-missing', 'docker has no buildx plugin', {
      cure: 'Set it up in an earlier step, as docker/setup-buildx-action does',
    })
  }
  if (
    /is not supported for the docker driver|annotations not supported for single platform|attestations? (?:are|is) not supported/i.test(
      progress,
    )
  ) {
    return new DeliveryError('builder-unsuited', `this builder cannot do what was asked: ${message}`, {
      cure: 'Set up a container builder in an earlier step, as docker/setup-buildx-action does, or ask for one platform and no attestations',
    })
  }
  if (/no builder ".*" found/.test(progress)) {
    return new DeliveryError('tool-failed', `buildx failed (${status}): ${message}`)
  }
  return undefined
}

function registryFailure({ step = '', message }: BuildFailure): DeliveryError | undefined {
  const isPush = /^pushing |^exporting to image/.test(step) || /failed to push/.test(message)
  const isPull = /load metadata for|^\[.*\] FROM /.test(step)
  if (!isPush && !isPull) return undefined
  const what = isPush ? 'the push was refused' : `the base image could not be pulled (${cut(step)})`
  if (/quota|insufficient storage|no space left|\b507\b/i.test(message)) {
    return new DeliveryError('registry-denied', `${what}: ${message}`, {
      cure: "Delete what is not needed, or raise the registry's quota; trying again will not help",
    })
  }
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

function instructionFailure(
  { step, message, output }: BuildFailure,
  place: Place | undefined,
): DeliveryError {
  const line = place === undefined ? '' : ` (${place.file}:${place.line})`
  const where = step === undefined ? line : ` at ${cut(step)}${line}`
  const last = output.at(-1)
  const said = last === undefined || message.includes(last) ? '' : `; it said: ${last}`
  return new DeliveryError('build-failed', `the build failed${where}: ${message}${said}`, { place })
}

function placeOf({ step, line, output }: BuildFailure, { path, text }: BuiltFile): Place | undefined {
  const found = line ?? (step === undefined ? undefined : lineOfStep(step, text))
  return found === undefined ? undefined : { file: path, line: found, output }
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
