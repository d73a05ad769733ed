import type { Images } from '../../shared/domain/images.ts'
import { type DeploymentRecord, isSuccessful, lastWord } from '../../shared/domain/record.ts'
import type { Repository } from '../../shared/domain/reference.ts'
import { type Revision, shortRevision } from '../../shared/domain/revision.ts'
import type { PromotionRecords, PromotionRegistry } from './ports.ts'
import { type Refusal, refusal } from './refusal.ts'
import type { Found, SourceImage, Version } from './version.ts'

interface RecordedVersion {
  readonly version: Extract<Version, { kind: 'previous' | 'live' | 'soaked' }>
  readonly application: string
  readonly repositories: Images<Repository>
  /** A soaked release succeeded no later than this. */
  readonly notAfter: Date
}

/** Looks a version up in the records: what is live in an environment, what was live there before, or has soaked. */
export async function resolveRecorded(
  { version, application, repositories, notAfter }: RecordedVersion,
  { records, registry }: { readonly records: PromotionRecords; readonly registry: PromotionRegistry },
): Promise<Found | Refusal> {
  const { kind, environment } = version
  const walked = records.walk(application, environment)
  const record = await (kind === 'soaked' ? findSoaked(walked, notAfter) : findRelease(walked, kind))
  if (record === 'soaking') {
    return refusal(
      'soaking',
      `no release of ${application} has been well in ${environment} for long enough yet`,
    )
  }
  if (record === undefined) {
    const what =
      kind === 'previous' ? 'had no other release before the live one' : 'has no successful deployment'
    return refusal('version-not-found', `${environment} ${what} of ${application}`)
  }
  const clash = kind === 'previous' ? await tagCalled('previous', repositories, registry) : undefined
  if (clash !== undefined) {
    return refusal(
      'version-ambiguous',
      `"previous" is a tag of ${clash.name} and means ${shortRevision(record.payload.revision)} of the records`,
    )
  }
  return recordedImages(record, repositories)
}

async function findRelease(
  records: AsyncIterable<DeploymentRecord>,
  kind: 'previous' | 'live',
): Promise<DeploymentRecord | undefined> {
  let live: DeploymentRecord | undefined
  for await (const record of records) {
    if (lastWord(record)?.state !== 'success') continue
    if (kind === 'live') return record
    if (live !== undefined && record.payload.revision !== live.payload.revision) return record
    live ??= record
  }
  return undefined
}

/**
 * The newest release whose success is old enough. What was rolled back from is passed over, down to the release that
 * the rollback went to: somebody had a reason.
 */
async function findSoaked(
  records: AsyncIterable<DeploymentRecord>,
  notAfter: Date,
): Promise<DeploymentRecord | 'soaking' | undefined> {
  let isAny = false
  for await (const record of stillWanted(records)) {
    isAny = true
    const succeeded = lastWord(record)?.createdAt ?? record.createdAt
    if (new Date(succeeded) <= notAfter) return record
  }
  return isAny ? 'soaking' : undefined
}

/** Successes, newest first, without what a rollback left behind. */
async function* stillWanted(records: AsyncIterable<DeploymentRecord>): AsyncIterable<DeploymentRecord> {
  let backTo: Revision | undefined
  for await (const record of records) {
    const { revision, direction } = record.payload
    if (!isSuccessful(record) || (backTo ?? revision) !== revision) continue
    backTo = direction === 'rollback' ? revision : undefined
    yield record
  }
}

async function tagCalled(
  tag: string,
  repositories: Images<Repository>,
  registry: PromotionRegistry,
): Promise<Repository | undefined> {
  for (const repository of repositories.values()) {
    if ((await registry.resolve({ repository, tag })) !== undefined) return repository
  }
  return undefined
}

function recordedImages({ payload }: DeploymentRecord, repositories: Images<Repository>): Found | Refusal {
  const images = new Map<string, SourceImage>()
  for (const [name, repository] of repositories) {
    const digest = payload.images[name]
    if (digest === undefined) {
      const what = name === '' ? repository.name : `the image "${name}"`
      return refusal(
        'version-not-found',
        `the record of ${shortRevision(payload.revision)} does not name ${what}`,
      )
    }
    images.set(name, { repository, digest })
  }
  return { images, revision: payload.revision }
}
