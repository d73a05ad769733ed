import type { Digest } from '../domain/digest.ts'
import { type Descriptor, getManifest, type Manifest } from './manifests.ts'
import type { Place } from './place.ts'
import { fallbackTag, listReferrers, readFallback } from './referrers.ts'
import { listTags, type TagPage } from './tags.ts'

/** Something that belongs to a manifest without being below it: a signature, an attestation, a bill of materials. */
export interface Attachment {
  readonly subject: Digest
  readonly manifest: Manifest
  /** Set where it is found by this tag and not by its subject. */
  readonly tag?: string
}

/** What is attached to the manifests of one repository. */
export interface Attachments {
  of(subject: Digest): Promise<readonly Attachment[]>
}

// How cosign names them where it does not use referrers.
const SUFFIXES = ['sig', 'att', 'sbom']

/**
 * Looks for attachments: referrers by the API, or where there is none by the list under the fallback tag, and
 * the tags of the older way. One page of the repository's tags spares asking for each of them, where it shows
 * them all; `knownTag` is one that it must show, or it is not believed.
 */
export function openAttachments(
  place: Place,
  read: (digest: Digest) => Promise<Manifest | undefined>,
  { knownTag, notice }: { readonly knownTag: string | undefined; readonly notice: (line: string) => void },
): Attachments {
  let page: Promise<TagPage | undefined> | undefined
  let probe: Promise<readonly Descriptor[] | undefined> | undefined

  const mayHave = async (tag: string): Promise<boolean> => {
    page ??= listTags(place)
    const shown = await page
    const isBelieved = knownTag === undefined ? shown?.tags.size !== 0 : shown?.tags.has(knownTag)
    return shown === undefined || !shown.isAll || isBelieved !== true || shown.tags.has(tag)
  }
  const referrersOf = async (subject: Digest): Promise<readonly Descriptor[]> => {
    // The first answer tells whether the registry has the API at all.
    const isFirst = probe === undefined
    probe ??= listReferrers(place, subject)
    const listed = isFirst || (await probe) === undefined ? await probe : await listReferrers(place, subject)
    if (listed !== undefined) return listed
    return (await mayHave(fallbackTag(subject))) ? readFallback(place, subject) : []
  }
  const taggedFor = async (subject: Digest): Promise<readonly Attachment[]> => {
    const found = await Promise.all(
      SUFFIXES.map(async (suffix) => {
        const tag = `${fallbackTag(subject)}.${suffix}`
        const isThere = await mayHave(tag)
        const manifest = isThere ? await getManifest(place.session, { ...place, reference: tag }) : undefined
        return manifest === undefined ? undefined : { subject, manifest, tag }
      }),
    )
    return found.filter((one) => one !== undefined)
  }
  const readReferrer = async (subject: Digest, { digest }: Descriptor) => {
    const manifest = await read(digest)
    if (manifest === undefined)
      notice(`${digest}, listed as referring to ${subject}, is gone and is not copied`)
    return manifest === undefined ? [] : [{ subject, manifest }]
  }
  return {
    async of(subject) {
      const [referrers, tagged] = await Promise.all([
        referrersOf(subject).then((found) => Promise.all(found.map((one) => readReferrer(subject, one)))),
        taggedFor(subject),
      ])
      return [...referrers.flat(), ...tagged]
    },
  }
}

/** Everything attached to these manifests, and to what is attached to them; each once, nearest first. */
export async function attachedTo(
  subjects: readonly Digest[],
  attachments: Attachments,
): Promise<readonly Attachment[]> {
  const found: Attachment[] = []
  const asked = new Set<Digest>()
  let next = subjects
  while (next.length > 0) {
    const fresh = [...new Set(next)].filter((digest) => !asked.has(digest))
    for (const digest of fresh) asked.add(digest)
    const level = (await Promise.all(fresh.map((digest) => attachments.of(digest)))).flat()
    found.push(...level)
    next = level.map(({ manifest }) => manifest.digest)
  }
  return found
}
