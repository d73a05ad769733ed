import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

import { DeliveryError } from '../action/errors.ts'
import { type Cluster, collectionPath } from './kubernetes.ts'
import { parseRelease, type ReleaseContent } from './release-content.ts'

const unzip = promisify(gunzip)
const zip = promisify(gzip)

const METADATA_ONLY = 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1'
const OWN_LABELS = new Set(['name', 'owner', 'status', 'version', 'createdAt', 'modifiedAt'])

/** One helm revision as the labels of its Secret tell it. */
interface StoredRevision {
  readonly number: number
  readonly status: string
  readonly labels: Readonly<Record<string, string>>
}

interface ReleaseSecret {
  readonly metadata: { readonly resourceVersion: string; readonly labels?: Readonly<Record<string, string>> }
  readonly data?: { readonly release?: string }
}

interface Amendment {
  readonly status?: 'failed'
  readonly description: string
}

/** Helm's own record of a helm release, read and corrected in the release's Secrets, without starting Helm. */
export interface HelmStorage {
  history(): Promise<readonly StoredRevision[]>
  content(number: number): Promise<ReleaseContent>
  /** Sets status and description as Helm itself would after a failure; nothing in the cluster is touched. */
  markFailed(number: number, description: string): Promise<void>
  /** Sets the description that `helm history` shows. */
  describe(number: number, description: string): Promise<void>
  /** Sets labels; null takes one off. */
  label(number: number, labels: Readonly<Record<string, string | null>>): Promise<void>
}

export function helmStorage(cluster: Cluster, namespace: string, release: string): HelmStorage {
  const path = (number: number) =>
    `${collectionPath('secrets', namespace)}/sh.helm.release.v1.${encodeURIComponent(release)}.v${number}`
  const read = async (number: number): Promise<ReleaseSecret> => {
    const secret = await cluster.find<ReleaseSecret>(path(number))
    if (secret !== undefined) return secret
    throw new DeliveryError('cluster-failed', `helm revision ${number} of ${release} is not in ${namespace}`)
  }
  const amend = async (number: number, change: Amendment) => {
    const { metadata, data } = await read(number)
    const text = amendRelease(await decodeRelease(data?.release ?? ''), change)
    await cluster.mergePatch(path(number), {
      // The version makes the cluster refuse where Helm wrote meanwhile.
      metadata: {
        resourceVersion: metadata.resourceVersion,
        ...(change.status === undefined ? {} : { labels: { status: change.status } }),
      },
      data: { release: await encodeRelease(text) },
    })
  }
  return {
    async history() {
      const selector = encodeURIComponent(`owner=helm,name=${release}`)
      const listed = await cluster.find<{ items?: readonly ReleaseSecret[] | null }>(
        `${collectionPath('secrets', namespace)}?labelSelector=${selector}`,
        METADATA_ONLY,
      )
      return (listed?.items ?? []).map(storedRevision).toSorted((a, b) => a.number - b.number)
    },
    async content(number) {
      return parseRelease(await decodeRelease((await read(number)).data?.release ?? ''))
    },
    markFailed: (number, description) => amend(number, { status: 'failed', description }),
    describe: (number, description) => amend(number, { description }),
    async label(number, labels) {
      await cluster.mergePatch(path(number), { metadata: { labels } })
    },
  }
}

/** A Secret's data is base64, and Helm keeps base64 of gzip of JSON in it. */
export async function decodeRelease(data: string): Promise<string> {
  const inner = Buffer.from(Buffer.from(data, 'base64').toString('latin1'), 'base64')
  return (await unzip(inner)).toString('utf8')
}

export async function encodeRelease(text: string): Promise<string> {
  return Buffer.from((await zip(text, { level: 9 })).toString('base64'), 'latin1').toString('base64')
}

/**
 * Changes status and description inside the release's JSON as text: parsing and writing it again would change
 * numbers of the values that do not fit JavaScript's. Quotes inside strings are escaped, so `"status":"` outside
 * of a string is the key itself.
 */
export function amendRelease(release: string, { status, description }: Amendment): string {
  const start = release.indexOf('"info":{')
  if (start < 0) throw new DeliveryError('tool-failed', "the helm release's record has no info")
  const info = release
    .slice(start)
    .replace(/"description":"(?:[^"\\]|\\.)*"/, () => `"description":${JSON.stringify(description)}`)
  const amended =
    status === undefined ? info : info.replace(/"status":"[^"]*"/, () => `"status":${JSON.stringify(status)}`)
  return release.slice(0, start) + amended
}

function storedRevision({ metadata }: ReleaseSecret): StoredRevision {
  const labels = metadata.labels ?? {}
  const custom = Object.entries(labels).filter(([name]) => !OWN_LABELS.has(name))
  return {
    number: Number(labels['version']),
    status: labels['status'] ?? 'unknown',
    labels: Object.fromEntries(custom),
  }
}
