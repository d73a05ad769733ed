import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { DeliveryError, messageOf } from '../action/errors.ts'
import { mustRun } from './process.ts'

/** One exact version of Helm, and the digest of its archive where the caller pins that too. */
export interface WantedHelm {
  /** `4.1.4` */
  readonly version: string
  /** 64 hex digits. */
  readonly sha256: string | undefined
}

interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly log: { info(line: string): void }
  readonly signal: AbortSignal
}

interface Machine {
  readonly platform: string
  readonly arch: string
}

const PATIENCE = 120_000
const LARGEST = 200 * 1024 * 1024
const ARCHES: Readonly<Record<string, string>> = {
  x64: 'amd64',
  arm64: 'arm64',
  arm: 'arm',
  ppc64: 'ppc64le',
  s390x: 's390x',
}

/** Parses `4.1.4`, `v4.1.4` or `4.1.4@sha256:…`; what moves, like `latest` or `4`, is refused. */
export function parseWantedHelm(text: string): WantedHelm {
  const [, version, sha256] =
    /^v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)(?:@sha256:([0-9a-f]{64}))?$/.exec(text) ?? []
  if (version !== undefined) return { version, sha256 }
  throw new TypeError(
    `an exact version like 4.1.4, or 4.1.4@sha256:… with its archive's digest, got "${text}"`,
  )
}

/**
 * The path of exactly this Helm, from the runner's tool cache or else from the mirror, in the layout of
 * get.helm.sh: `helm-v4.1.4-linux-amd64.tar.gz` and the same with `.sha256sum`. What was fetched is run only
 * after its SHA-256 was checked.
 */
export async function installHelm(
  wanted: WantedHelm,
  mirror: string,
  { env, log, signal }: Surroundings,
  machine: Machine = process,
): Promise<string> {
  const name = `${machine.platform}-${ARCHES[machine.arch] ?? machine.arch}`
  const cache = env['RUNNER_TOOL_CACHE'] ?? join(env['RUNNER_TEMP'] ?? tmpdir(), 'tools')
  const mark = wanted.sha256 === undefined ? '' : `-${wanted.sha256.slice(0, 16)}`
  const folder = join(cache, 'trunkline-helm', `${wanted.version}${mark}`, machine.arch)
  const program = join(folder, name, 'helm')
  if (await exists(program)) return program
  const archive = `helm-v${wanted.version}-${name}.tar.gz`
  const address = `${mirror.replace(/\/+$/, '')}/${archive}`
  const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
  const expected = wanted.sha256 ?? (await publishedDigest(`${address}.sha256sum`, limit))
  log.info(`fetching ${address}`)
  const bytes = await download(address, limit)
  const actual = createHash('sha256').update(bytes).digest('hex')
  if (actual !== expected) {
    throw new DeliveryError(
      'tool-failed',
      `${address} has the SHA-256 ${actual}, and ${expected} was expected`,
      {
        cure: 'Nothing of it was run. Check `helm-mirror` and the digest in `helm-version`',
      },
    )
  }
  await unpack(bytes, { folder, member: `${name}/helm`, env })
  return program
}

async function publishedDigest(address: string, signal: AbortSignal): Promise<string> {
  if (!address.startsWith('https:')) {
    throw new DeliveryError(
      'input-invalid',
      'input "helm-mirror" must be https, or "helm-version" must carry a digest',
      {
        cure: 'Over plain HTTP, archive and checksum could be changed together: write 4.1.4@sha256:…',
      },
    )
  }
  const text = (await download(address, signal)).toString('utf8')
  const digest = /^([0-9a-f]{64})\b/.exec(text.trim())?.[1]
  if (digest !== undefined) return digest
  throw new DeliveryError('tool-failed', `${address} holds no SHA-256`)
}

async function download(address: string, signal: AbortSignal): Promise<Buffer> {
  try {
    const answer = await fetch(address, { signal })
    if (!answer.ok) throw new Error(`it answered ${answer.status}`)
    if (Number(answer.headers.get('content-length') ?? 0) > LARGEST) throw new Error('it is too large')
    return Buffer.from(await answer.arrayBuffer())
  } catch (cause) {
    signal.throwIfAborted()
    const inner = cause instanceof Error && cause.cause instanceof Error ? `: ${cause.cause.message}` : ''
    throw new DeliveryError('tool-missing', `cannot fetch ${address}: ${messageOf(cause)}${inner}`, {
      cause,
      cure: 'Check the version, or name a mirror that this runner reaches in `helm-mirror`',
    })
  }
}

interface Unpacking {
  readonly folder: string
  readonly member: string
  readonly env: Surroundings['env']
}

/** Puts the program in place as a whole: another job of this runner may be doing the same. */
async function unpack(bytes: Buffer, { folder, member, env }: Unpacking): Promise<void> {
  await mkdir(join(folder, '..'), { recursive: true })
  const work = await mkdtemp(`${folder}-`)
  try {
    await writeFile(join(work, 'archive'), bytes)
    await mustRun('tar', ['-xzf', join(work, 'archive'), '-C', work, member], { env })
    await rm(join(work, 'archive'))
    await rename(work, folder).catch(async (error: unknown) => {
      if (!(await exists(join(folder, member)))) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
