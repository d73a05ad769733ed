import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { join, normalize, resolve } from 'node:path'

import { DeliveryError } from '../action/errors.ts'
import { type Digest, isDigest } from '../domain/digest.ts'
import { cacheTroubles, describeBuildFailure, isCacheUnsupported } from './buildx-failure.ts'
import { type Finished, run } from './process.ts'

/** One build. */
export interface BuildRequest {
  /** After `docker buildx build`, without the context. */
  readonly args: readonly string[]
  readonly context: string
  readonly dockerfile: string
  /** Added to the environment: secrets by name, SOURCE_DATE_EPOCH. */
  readonly environment: Readonly<Record<string, string>>
  /** Whether it pushes, so that there must be a digest. */
  readonly pushes: boolean
}

export interface Pushed {
  /** Undefined where nothing was pushed. */
  readonly digest: Digest | undefined
  /** What did not decide the build: caches that could not be read or written, pushes that were repeated. */
  readonly warnings: readonly string[]
}

interface BuildxOptions {
  /** The child's environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** What paths are relative to. */
  readonly workspace: string
  /** Where the builder's own file about the build is kept while it runs. */
  readonly temp: string
  /** Each line of the builder's progress as it comes: foreign text. */
  readonly onLine: (line: string) => void
  readonly wait: (milliseconds: number) => Promise<void>
  readonly signal?: AbortSignal
}

const ATTEMPTS = 3
const FIRST_PAUSE = 2_000

/** Builds with `docker buildx`, whichever builder is the current one. */
export function openBuildx(options: BuildxOptions): { build(request: BuildRequest): Promise<Pushed> } {
  const { workspace } = options
  return {
    async build(request) {
      const [context, dockerfile] = await Promise.all(
        [request.context, request.dockerfile].map((path) =>
          stat(resolve(workspace, path)).catch(() => undefined),
        ),
      )
      if (context?.isDirectory() !== true) throw notThere(`folder ${request.context} to build from`)
      if (dockerfile?.isFile() !== true) throw notThere(`Dockerfile at ${request.dockerfile}`)
      const folder = await mkdtemp(join(options.temp, 'trunkline-build-'))
      try {
        return await attempts(request, join(folder, 'metadata.json'), options)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** Builds; what failed only in its push is pushed again, and a builder without caches goes without. */
async function attempts(request: BuildRequest, metadata: string, options: BuildxOptions): Promise<Pushed> {
  const warnings: string[] = []
  let { args } = request
  for (let attempt = 1; ; attempt += 1) {
    const finished = await buildOnce({ ...request, args }, metadata, options)
    if (finished.status === 0) return succeeded(request, finished, metadata, warnings)
    const isWithout = !args.some(isCacheOption)
    if (isCacheUnsupported(finished.stderr) && !isWithout) {
      warnings.push('this builder has no caches to write to: the image was built without')
      args = withoutCaches(args)
    } else warnings.push(await pauseAfter(await describe(request, finished, options), attempt, options))
  }
}

/** Waits before the next push where another one may help; throws the error where it would not. */
async function pauseAfter(error: DeliveryError, attempt: number, options: BuildxOptions): Promise<string> {
  if (error.code !== 'registry-failed' || attempt >= ATTEMPTS) throw error
  options.onLine(`${error.message}: once more, what was built is kept by the builder`)
  await options.wait(FIRST_PAUSE * 2 ** (attempt - 1))
  return `${error.message}; tried again`
}

async function succeeded(
  { pushes }: BuildRequest,
  { stderr }: Finished,
  metadata: string,
  warnings: readonly string[],
): Promise<Pushed> {
  const digest = pushes ? readDigest(await readFile(metadata, 'utf8')) : undefined
  return { digest, warnings: [...warnings, ...cacheTroubles(stderr)] }
}

async function buildOnce(
  { args, context, environment }: BuildRequest,
  metadata: string,
  { env, workspace, onLine, signal }: BuildxOptions,
): Promise<Finished> {
  const all = ['buildx', 'build', '--progress', 'plain', '--metadata-file', metadata, ...args, '--', context]
  const finished = await run('docker', all, {
    cwd: workspace,
    env: { ...env, ...environment },
    onErrorLine: onLine,
    ...(signal === undefined ? {} : { signal }),
  })
  signal?.throwIfAborted()
  return finished
}

async function describe(
  { dockerfile }: BuildRequest,
  { stderr, status }: Finished,
  { workspace }: BuildxOptions,
): Promise<DeliveryError> {
  const text = await readFile(resolve(workspace, dockerfile), 'utf8').catch(() => '')
  return describeBuildFailure(stderr, status, { path: normalize(dockerfile), text })
}

function isCacheOption(argument: string): boolean {
  return argument === '--cache-to' || argument === '--cache-from'
}

function withoutCaches(args: readonly string[]): readonly string[] {
  return args.filter((argument, at) => !isCacheOption(argument) && !isCacheOption(args[at - 1] ?? ''))
}

function readDigest(text: string): Digest {
  const parsed: unknown = JSON.parse(text)
  const digest =
    typeof parsed === 'object' && parsed !== null && 'containerimage.digest' in parsed
      ? parsed['containerimage.digest']
      : undefined
  if (typeof digest === 'string' && isDigest(digest)) return digest
  throw new DeliveryError('tool-failed', 'buildx said nothing about the digest of what it pushed', {
    cure: 'Use buildx 0.10 or newer',
  })
}

function notThere(what: string): DeliveryError {
  return new DeliveryError('build-failed', `there is no ${what}`, {
    cure: 'Check out the repository before this step; paths are relative to the workspace',
  })
}
