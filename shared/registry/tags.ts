import type { Place } from './place.ts'
import { drain, readBytes } from './transport.ts'

/** The tags of a repository, as far as one page shows them. */
export interface TagPage {
  readonly tags: ReadonlySet<string>
  /** Whether there are no others (distribution-spec v1.1, "Listing Tags": a shorter page without Link is the last). */
  readonly isAll: boolean
}

const PAGE = 500
const LIMIT = 1024 * 1024
const NO_LIST = [400, 401, 403, 404, 405, 501]

/** Reads the first page of a repository's tags; undefined where the registry does not show it. */
export async function listTags({ session, name, scopes }: Place): Promise<TagPage | undefined> {
  const answer = await session.request({
    method: 'GET',
    target: `/v2/${name}/tags/list?n=${PAGE}`,
    repository: name,
    scopes,
    doing: 'list tags',
    accept: [200, ...NO_LIST],
    readUpTo: LIMIT,
  })
  if (answer.status !== 200) {
    drain(answer)
    return undefined
  }
  const tags = parseTags(await readBytes(answer, LIMIT))
  if (tags === undefined) return undefined
  return { tags: new Set(tags), isAll: answer.headers['link'] === undefined && tags.length < PAGE }
}

function parseTags(bytes: Buffer): readonly string[] | undefined {
  try {
    const { tags } = JSON.parse(bytes.toString('utf8')) as { tags?: unknown }
    return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : undefined
  } catch {
    return undefined
  }
}
