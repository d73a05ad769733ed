import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { readIfThere, writeWhole } from './file.ts'

/** An image of one layer in a folder: `layer.tar.gz` and `image.json`, which describes it. */
export interface ImageFolder {
  readonly layer: string
  readonly description: string
}

interface LayerDescription {
  readonly digest: string
  readonly size: number
  readonly diffId: string
}

export interface ImageSettings {
  readonly Env: readonly string[]
  readonly Entrypoint?: readonly string[]
  readonly Cmd?: readonly string[]
}

const files = (folder: string): ImageFolder => ({
  layer: join(folder, 'layer.tar.gz'),
  description: join(folder, 'image.json'),
})

/** Compresses a root file system into an image folder. */
export async function packLayer(rootTar: string, folder: string): Promise<void> {
  const { layer, description } = files(folder)
  const [plain, packed] = [counter(), counter()]
  await pipeline(
    createReadStream(rootTar),
    plain.through,
    createGzip({ level: 6 }),
    packed.through,
    createWriteStream(layer),
  )
  const text = { digest: packed.digest(), size: packed.size(), diffId: plain.digest() }
  await writeWhole(description, JSON.stringify(text))
}

function counter() {
  const hash = createHash('sha256')
  let size = 0
  const through = new Transform({
    transform(chunk, _, done) {
      hash.update(chunk)
      size += chunk.length
      done(undefined, chunk)
    },
  })
  return { through, size: () => size, digest: () => `sha256:${hash.copy().digest('hex')}` }
}

/** Puts an image folder into a registry under this name; one that is there already is left alone. */
export async function pushImage(
  folder: string,
  to: { readonly registry: string; readonly repository: string; readonly tag: string },
  settings: ImageSettings,
): Promise<boolean> {
  const { layer, description } = files(folder)
  const described = JSON.parse((await readIfThere(description)) ?? '{}') as LayerDescription
  const config = JSON.stringify({
    created: '2024-01-01T00:00:00Z',
    architecture: 'amd64',
    os: 'linux',
    config: settings,
    rootfs: { type: 'layers', diff_ids: [described.diffId] },
    history: [{ created: '2024-01-01T00:00:00Z', created_by: 'trunkline lab' }],
  })
  const manifest = imageManifest(config, described)
  const base = `http://${to.registry}/v2/${to.repository}`
  const manifestUrl = `${base}/manifests/${to.tag}`
  const type = { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }
  const there = await fetch(manifestUrl, { method: 'HEAD', headers: { accept: type['content-type'] } })
  if (there.headers.get('docker-content-digest') === digestOf(manifest)) return false
  await pushBlob(base, described.digest, await readFile(layer))
  await pushBlob(base, digestOf(config), Buffer.from(config))
  await must(fetch(manifestUrl, { method: 'PUT', headers: type, body: manifest }), manifestUrl)
  return true
}

function imageManifest(config: string, layer: LayerDescription): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: {
      mediaType: 'application/vnd.oci.image.config.v1+json',
      digest: digestOf(config),
      size: Buffer.byteLength(config),
    },
    layers: [
      {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: layer.digest,
        size: layer.size,
      },
    ],
  })
}

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

async function pushBlob(base: string, digest: string, content: Buffer): Promise<void> {
  if ((await fetch(`${base}/blobs/${digest}`, { method: 'HEAD' })).ok) return
  const upload = await must(fetch(`${base}/blobs/uploads/`, { method: 'POST' }), base)
  const url = new URL(upload.headers.get('location') ?? '', base)
  url.searchParams.set('digest', digest)
  const headers = { 'content-type': 'application/octet-stream' }
  await must(fetch(url, { method: 'PUT', headers, body: new Uint8Array(content) }), base)
}

async function must(answer: Promise<Response>, what: string): Promise<Response> {
  const response = await answer
  if (!response.ok) throw new Error(`${what} answered ${response.status}: ${await response.text()}`)
  return response
}
