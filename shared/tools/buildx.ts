import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { DeliveryError } from '../action/errors.ts'
import { type Digest, isDigest } from '../domain/digest.ts'
import { describeBuildFailure } from './buildx-failure.ts'
import { run } from './process.ts'

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

interface BuildxOptions {
  /** The child's environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** What paths are relative to. */
  readonly workspace: string
  /** Where the builder's own file about the build is kept while it runs. */
  readonly temp: string
  /** Each line of the builder's progress as it comes: foreign text. */
  readonly onLine: (line: string) => void
  readonly signal?: AbortSignal
}

/** Builds with `docker buildx`, whichever builder is the current one. */
export function openBuildx(options: BuildxOptions): {
  build(request: BuildRequest): Promise<Digest | undefined>
} {
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
        return await build(request, join(folder, 'metadata.json'), options)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function build(
  { args, context, environment, pushes }: BuildRequest,
  metadata: string,
  { env, workspace, onLine, signal }: BuildxOptions,
): Promise<Digest | undefined> {
  const all = ['buildx', 'build', '--progress', 'plain', '--metadata-file', metadata, ...args, '--', context]
  const finished = await run('docker', all, {
    cwd: workspace,
    env: { ...env, ...environment },
    onErrorLine: onLine,
    ...(signal === undefined ? {} : { signal }),
  })
  signal?.throwIfAborted()
  if (finished.status !== 0) throw describeBuildFailure(finished.stderr, finished.status)
  return pushes ? readDigest(await readFile(metadata, 'utf8')) : undefined
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
