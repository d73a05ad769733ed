import { createHash, randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'

import type { Digest } from '../../shared/domain/digest.ts'

/** What was pushed, and so what must arrive. */
export interface Pushed {
  readonly digest: Digest
  /** The root and everything below it. */
  readonly manifests: readonly Digest[]
  readonly blobs: readonly Digest[]
  readonly referrers: readonly Digest[]
  readonly legacyTags: readonly string[]
}

interface Place {
  readonly host: string
  readonly name: string
}

interface Stored {
  readonly digest: Digest
  readonly mediaType: string
  readonly size: number
}

const OCI = 'application/vnd.oci.image'

/** Pushes an index of two platforms that an engine can run: real layers of random bytes. */
export async function pushIndex(
  place: Place,
  tag: string,
  { layers, layerBytes }: { readonly layers: number; readonly layerBytes: number },
): Promise<Pushed> {
  const children: {
    readonly image: Stored
    readonly blobs: readonly Digest[]
    readonly architecture: string
  }[] = []
  for (const architecture of ['amd64', 'arm64']) {
    children.push({ ...(await pushPlatform(place, architecture, { layers, layerBytes })), architecture })
  }
  const root = await putManifest(place, tag, {
    schemaVersion: 2,
    mediaType: `${OCI}.index.v1+json`,
    manifests: children.map(({ image, architecture }) => ({
      ...image,
      platform: { os: 'linux', architecture },
    })),
  })
  return {
    digest: root.digest,
    manifests: [root.digest, ...children.map(({ image }) => image.digest)],
    blobs: children.flatMap(({ blobs }) => blobs),
    referrers: [],
    legacyTags: [],
  }
}

/** Attaches two referrers to the root, one to the first child, and a signature under cosign's tag. */
export async function attach(place: Place, pushed: Pushed): Promise<Pushed> {
  const [root = pushed.digest, child = pushed.digest] = pushed.manifests
  const referrers = [
    await pushReferrer(place, root, 'application/vnd.dev.sigstore.bundle.v0.3+json'),
    await pushReferrer(place, root, 'application/spdx+json'),
    await pushReferrer(place, child, 'application/spdx+json'),
  ]
  const legacy = `${root.replace(':', '-')}.sig`
  await pushArtifact(place, legacy, 'application/vnd.dev.cosign.simplesigning.v1+json', {})
  return { ...pushed, referrers, legacyTags: [legacy] }
}

async function pushReferrer(place: Place, subject: Digest, artifactType: string): Promise<Digest> {
  const { headers } = await ask(place, `manifests/${subject}`, { method: 'HEAD' })
  const size = Number(headers.get('content-length'))
  const mediaType = headers.get('content-type') ?? ''
  const described = { mediaType, digest: subject, size }
  return (await pushArtifact(place, undefined, artifactType, { artifactType, subject: described })).digest
}

async function pushArtifact(
  place: Place,
  tag: string | undefined,
  layerType: string,
  more: Readonly<Record<string, unknown>>,
): Promise<Stored> {
  const content = randomBytes(500)
  const empty = Buffer.from('{}')
  return putManifest(place, tag, {
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: {
      mediaType: 'application/vnd.oci.empty.v1+json',
      digest: await pushBlob(place, empty),
      size: empty.length,
    },
    layers: [{ mediaType: layerType, digest: await pushBlob(place, content), size: content.length }],
    ...more,
  })
}

async function pushPlatform(
  place: Place,
  architecture: string,
  { layers, layerBytes }: { readonly layers: number; readonly layerBytes: number },
): Promise<{ readonly image: Stored; readonly blobs: readonly Digest[] }> {
  const made = Array.from({ length: layers }, (_, number) => layerOf(`${architecture}-${number}`, layerBytes))
  const config = Buffer.from(
    JSON.stringify({
      architecture,
      os: 'linux',
      config: { Cmd: ['/none'] },
      rootfs: { type: 'layers', diff_ids: made.map(({ diffId }) => diffId) },
    }),
  )
  const described: object[] = []
  const blobs: Digest[] = []
  for (const { bytes } of made) {
    const digest = await pushBlob(place, bytes)
    blobs.push(digest)
    described.push({ mediaType: `${OCI}.layer.v1.tar+gzip`, digest, size: bytes.length })
  }
  const configDigest = await pushBlob(place, config)
  const image = await putManifest(place, undefined, {
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: { mediaType: `${OCI}.config.v1+json`, digest: configDigest, size: config.length },
    layers: described,
  })
  return { image, blobs: [...blobs, configDigest] }
}

/** A layer with one file of random bytes, which do not compress, so that nothing is gained by trying. */
function layerOf(name: string, size: number): { readonly bytes: Buffer; readonly diffId: Digest } {
  const content = randomBytes(size)
  const tar = Buffer.concat([
    tarHeader(name, size),
    content,
    Buffer.alloc((512 - (size % 512)) % 512),
    Buffer.alloc(1024),
  ])
  return { bytes: gzipSync(tar, { level: 0 }), diffId: digestOf(tar) }
}

function tarHeader(name: string, size: number): Buffer {
  const header = Buffer.alloc(512)
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`
  header.write(name, 0)
  header.write(octal(0o644, 8), 100)
  header.write(octal(0, 8), 108)
  header.write(octal(0, 8), 116)
  header.write(octal(size, 12), 124)
  header.write(octal(0, 12), 136)
  header.write('        ', 148)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      7,
    ),
    148,
  )
  return header
}

function digestOf(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

async function pushBlob(place: Place, bytes: Buffer): Promise<Digest> {
  const digest = digestOf(bytes)
  const opened = await ask(place, 'blobs/uploads/', { method: 'POST' })
  const location = new URL(opened.headers.get('location') ?? '', `http://${place.host}`)
  location.searchParams.set('digest', digest)
  const sent = await fetch(location, { method: 'PUT', body: new Uint8Array(bytes) })
  if (!sent.ok) throw new Error(`${location} answered ${sent.status}`)
  return digest
}

async function putManifest(
  place: Place,
  tag: string | undefined,
  manifest: { readonly mediaType: string } & Readonly<Record<string, unknown>>,
): Promise<Stored> {
  const bytes = Buffer.from(JSON.stringify(manifest))
  const digest = digestOf(bytes)
  const headers = { 'content-type': manifest.mediaType }
  await ask(place, `manifests/${tag ?? digest}`, { method: 'PUT', headers, body: bytes })
  return { digest, mediaType: manifest.mediaType, size: bytes.length }
}

async function ask({ host, name }: Place, path: string, init: RequestInit): Promise<Response> {
  const accept = { accept: `${OCI}.index.v1+json, ${OCI}.manifest.v1+json` }
  const answer = await fetch(`http://${host}/v2/${name}/${path}`, {
    ...init,
    headers: { ...accept, ...init.headers },
  })
  if (!answer.ok) throw new Error(`${init.method} ${path} answered ${answer.status}: ${await answer.text()}`)
  return answer
}

/** What a tool got wrong of an image, in a few words; empty where all of it arrived. */
export async function faultsOf(
  place: Place,
  tag: string,
  pushed: Pushed,
  hasApi: boolean,
): Promise<readonly string[]> {
  const head = async (path: string, accept = `${OCI}.index.v1+json, ${OCI}.manifest.v1+json`) =>
    fetch(`http://${place.host}/v2/${place.name}/${path}`, { method: 'HEAD', headers: { accept } })
  const faults: string[] = []
  const tagged = await head(`manifests/${tag}`)
  if (tagged.headers.get('docker-content-digest') !== pushed.digest) faults.push('another digest')
  const missing = async (paths: readonly string[]) =>
    (await Promise.all(paths.map((path) => head(path)))).filter(({ ok }) => !ok).length
  const children = await missing(pushed.manifests.map((digest) => `manifests/${digest}`))
  if (children > 0) faults.push(`${children} manifests missing`)
  const blobs = await missing(pushed.blobs.map((digest) => `blobs/${digest}`))
  if (blobs > 0) faults.push(`${blobs} blobs missing`)
  const lost = await missing([
    ...pushed.referrers.map((digest) => `manifests/${digest}`),
    ...pushed.legacyTags.map((one) => `manifests/${one}`),
  ])
  if (lost > 0)
    faults.push(`${lost} of ${pushed.referrers.length + pushed.legacyTags.length} attachments lost`)
  if (lost === 0 && hasApi && !(await areListed(place, pushed))) faults.push('referrers not listed')
  return faults
}

async function areListed({ host, name }: Place, { digest, referrers }: Pushed): Promise<boolean> {
  if (referrers.length === 0) return true
  const answer = await fetch(`http://${host}/v2/${name}/referrers/${digest}`)
  const { manifests = [] } = (await answer.json()) as { manifests?: unknown[] }
  return manifests.length === 2
}
