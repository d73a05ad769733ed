import { randomBytes } from 'node:crypto'
import type { Digest } from '../../../shared/domain/digest.ts'
import { type Pushed, pushBlob, pushManifest, type Target } from './push.ts'

const OCI = 'application/vnd.oci.image'
const ACCEPT = `${OCI}.index.v1+json, ${OCI}.manifest.v1+json`

export interface Attached {
  readonly digest: Digest
  readonly mediaType: string
  readonly size: number
  readonly artifactType: string
  readonly annotations: Readonly<Record<string, string>>
  readonly layers: readonly Digest[]
}

/** Pushes a manifest that names a subject, and no list of it. */
export async function pushReferrer(
  target: Target,
  subject: { readonly digest: Digest; readonly mediaType: string; readonly size: number },
  artifactType = 'application/spdx+json',
): Promise<Attached> {
  const { digest, mediaType, size } = subject
  const layer = randomBytes(100) as Uint8Array<ArrayBuffer>
  const layerDigest = await pushBlob(target, layer)
  const annotations = { 'org.example.made-for': digest.slice(0, 20) }
  const empty = Buffer.from('{}')
  const pushed = await pushManifest(target, {
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    artifactType,
    config: {
      mediaType: 'application/vnd.oci.empty.v1+json',
      digest: await pushBlob(target, empty),
      size: empty.length,
    },
    layers: [{ mediaType: artifactType, digest: layerDigest, size: layer.length }],
    subject: { digest, mediaType, size },
    annotations,
  })
  return { ...pushed, artifactType, annotations, layers: [layerDigest] }
}

/** Writes the list that a registry without the referrers API does not keep by itself. */
export async function pushList(target: Target, subject: Digest, entries: readonly Attached[]): Promise<void> {
  await pushManifest(
    target,
    {
      schemaVersion: 2,
      mediaType: `${OCI}.index.v1+json`,
      manifests: entries.map(({ layers: _, ...entry }) => entry),
    },
    subject.replace(':', '-'),
  )
}

/** Pushes what cosign's older way keeps under a tag: a manifest with a layer for each signature. */
export async function pushSignatures(
  target: Target,
  tag: string,
  signatures: readonly Uint8Array<ArrayBuffer>[],
): Promise<Digest> {
  const config = Buffer.from('{"made":"by hand"}')
  const type = 'application/vnd.dev.cosign.simplesigning.v1+json'
  const layers = []
  for (const signature of signatures) {
    const digest = await pushBlob(target, signature)
    layers.push({ mediaType: type, digest, size: signature.length })
  }
  const { digest } = await pushManifest(
    target,
    {
      schemaVersion: 2,
      mediaType: `${OCI}.manifest.v1+json`,
      config: {
        mediaType: `${OCI}.config.v1+json`,
        digest: await pushBlob(target, config),
        size: config.length,
      },
      layers,
    },
    tag,
  )
  return digest
}

/** The digests that a repository lists as referring to a subject: by the API, or under the fallback tag. */
export async function listed({ host, name }: Target, subject: Digest): Promise<readonly string[]> {
  const headers = { accept: ACCEPT }
  const byApi = await fetch(`http://${host}/v2/${name}/referrers/${subject}`, { headers })
  const answer = byApi.ok
    ? byApi
    : await fetch(`http://${host}/v2/${name}/manifests/${subject.replace(':', '-')}`, { headers })
  if (!answer.ok) return []
  const { manifests } = (await answer.json()) as { manifests: { digest: string }[] | null }
  return (manifests ?? []).map(({ digest }) => digest).sort()
}

/** The entries of the fallback tag, whole. */
export async function fallbackEntries({ host, name }: Target, subject: Digest): Promise<readonly unknown[]> {
  const headers = { accept: ACCEPT }
  const answer = await fetch(`http://${host}/v2/${name}/manifests/${subject.replace(':', '-')}`, { headers })
  return answer.ok ? ((await answer.json()) as { manifests: unknown[] }).manifests : []
}

/** A root as a subject. */
export function asSubject({ digest, mediaType, size }: Pushed) {
  return { digest, mediaType, size }
}
