import { createHash, randomBytes } from 'node:crypto'
import type { Digest } from '../../../shared/domain/digest.ts'

/** What a test knows of something that it pushed, written without the client under test. */
export interface Pushed {
  readonly digest: Digest
  readonly mediaType: string
  readonly size: number
  /** Digests of every manifest of the graph, the root included. */
  readonly manifests: readonly Digest[]
  readonly blobs: readonly Digest[]
  readonly bytes: number
}

export interface Target {
  readonly host: string
  readonly name: string
  readonly authorization?: string
}

interface ImageShape {
  readonly layers?: number
  readonly layerSize?: number
  readonly labels?: Readonly<Record<string, string>>
  readonly docker?: boolean
}

const OCI = 'application/vnd.oci.image'
const DOCKER = 'application/vnd.docker.distribution.manifest'

export function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

async function send(target: Target, path: string, init: RequestInit): Promise<Response> {
  const { authorization } = target
  const headers = { ...init.headers, ...(authorization === undefined ? {} : { authorization }) }
  const answer = await fetch(new URL(path, `http://${target.host}`), { ...init, headers })
  if (!answer.ok) throw new Error(`${init.method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer
}

export async function pushBlob(target: Target, bytes: Uint8Array<ArrayBuffer>): Promise<Digest> {
  const digest = digestOf(bytes)
  const opened = await send(target, `/v2/${target.name}/blobs/uploads/`, { method: 'POST' })
  const location = new URL(opened.headers.get('location') ?? '', `http://${target.host}`)
  location.searchParams.set('digest', digest)
  await send(target, location.href, { method: 'PUT', body: bytes })
  return digest
}

export async function pushManifest(
  target: Target,
  manifest: { readonly mediaType: string } & Readonly<Record<string, unknown>>,
  tag?: string,
): Promise<{ digest: Digest; mediaType: string; size: number }> {
  const bytes = Buffer.from(JSON.stringify(manifest))
  const digest = digestOf(bytes)
  const { mediaType } = manifest
  await send(target, `/v2/${target.name}/manifests/${tag ?? digest}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: bytes,
  })
  return { digest, mediaType, size: bytes.length }
}

/** Pushes an image of random layers; the first layer may be shared through its `seed`. */
export async function pushImage(target: Target, shape: ImageShape = {}, tag?: string): Promise<Pushed> {
  const { layers = 5, layerSize = 2_000, labels, docker = false } = shape
  const contents = Array.from({ length: layers }, () => randomBytes(layerSize) as Uint8Array<ArrayBuffer>)
  const config = Buffer.from(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      config: { Labels: labels },
      nonce: randomBytes(8).toString('hex'),
    }),
  )
  const digests = await Promise.all([config, ...contents].map((bytes) => pushBlob(target, bytes)))
  const [configDigest = '', ...layerDigests] = digests
  const manifest = await pushManifest(
    target,
    {
      schemaVersion: 2,
      mediaType: docker ? `${DOCKER}.v2+json` : `${OCI}.manifest.v1+json`,
      config: {
        mediaType: docker ? 'application/vnd.docker.container.image.v1+json' : `${OCI}.config.v1+json`,
        digest: configDigest,
        size: config.length,
      },
      layers: layerDigests.map((digest) => ({
        mediaType: docker ? 'application/vnd.docker.image.rootfs.diff.tar.gzip' : `${OCI}.layer.v1.tar+gzip`,
        digest,
        size: layerSize,
      })),
    },
    tag,
  )
  return {
    ...manifest,
    manifests: [manifest.digest],
    blobs: digests,
    bytes: config.length + layers * layerSize,
  }
}

/** Pushes an index over things pushed before. */
export async function pushIndex(
  target: Target,
  children: readonly Pushed[],
  {
    tag,
    annotations,
  }: { readonly tag?: string; readonly annotations?: Readonly<Record<string, string>> } = {},
): Promise<Pushed> {
  const isDocker = children.some(({ mediaType }) => mediaType.startsWith(DOCKER))
  const root = await pushManifest(
    target,
    {
      schemaVersion: 2,
      mediaType: isDocker ? `${DOCKER}.list.v2+json` : `${OCI}.index.v1+json`,
      manifests: children.map(({ digest, mediaType, size }, position) => ({
        mediaType,
        digest,
        size,
        platform: { os: 'linux', architecture: position === 0 ? 'amd64' : 'arm64' },
      })),
      ...(annotations === undefined ? {} : { annotations }),
    },
    tag,
  )
  return {
    ...root,
    manifests: [root.digest, ...children.flatMap(({ manifests }) => manifests)],
    blobs: children.flatMap(({ blobs }) => blobs),
    bytes: children.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** Two platforms of five layers and a configuration each. */
export async function pushTwoPlatforms(target: Target, tag?: string): Promise<Pushed> {
  const children = [await pushImage(target), await pushImage(target)]
  return pushIndex(target, children, tag === undefined ? {} : { tag })
}

/** Reads everything of a graph back; throws where a part is missing or has other bytes. */
export async function expectWhole(target: Target, { manifests, blobs }: Pushed): Promise<void> {
  const accept = [
    `${OCI}.index.v1+json`,
    `${OCI}.manifest.v1+json`,
    `${DOCKER}.list.v2+json`,
    `${DOCKER}.v2+json`,
  ].join()
  const paths = [
    ...manifests.map((digest) => ({ digest, path: `/v2/${target.name}/manifests/${digest}` })),
    ...blobs.map((digest) => ({ digest, path: `/v2/${target.name}/blobs/${digest}` })),
  ]
  for (const { digest, path } of paths) {
    const answer = await send(target, path, { method: 'GET', headers: { accept } })
    const actual = digestOf(new Uint8Array(await answer.arrayBuffer()))
    if (actual !== digest) throw new Error(`${path} holds ${actual}`)
  }
}

/** The digest that a tag stands for, or undefined. */
export async function tagged(
  { host, name, authorization }: Target,
  tag: string,
): Promise<string | undefined> {
  const answer = await fetch(`http://${host}/v2/${name}/manifests/${tag}`, {
    method: 'HEAD',
    headers: {
      accept: `${OCI}.index.v1+json, ${OCI}.manifest.v1+json, ${DOCKER}.list.v2+json, ${DOCKER}.v2+json`,
      ...(authorization === undefined ? {} : { authorization }),
    },
  })
  return answer.status === 200 ? (answer.headers.get('docker-content-digest') ?? undefined) : undefined
}
