import { code, details, escapeText } from '../../shared/action/markdown.ts'
import type { ObjectChange } from '../../shared/rollout/manifest-diff.ts'
import type { UpgradeResult } from './ports.ts'

const MOST_OBJECTS = 100

type Plan = Extract<UpgradeResult, { readonly kind: 'planned' }>

export function planHeadline(release: string, { changes, isSame, previous }: Plan): string {
  if (changes === undefined)
    return `${release} renders; what is live could not be read, so nothing is compared`
  if (isSame || changes.length === 0) return `${release} would stay as it is`
  const count = (change: ObjectChange['change']) => changes.filter((one) => one.change === change).length
  const parts = (['added', 'changed', 'removed'] as const).flatMap((change) =>
    count(change) === 0 ? [] : [`${count(change)} ${change}`],
  )
  const from = previous === 0 ? 'a first install' : `helm revision ${previous}`
  return `${release} against ${from}: ${parts.join(', ')}`
}

/** What changes, object by object, folded; nothing where nothing does. */
export function changeLines(changes: readonly ObjectChange[]): readonly string[] {
  if (changes.length === 0) return []
  const lines = changes
    .slice(0, MOST_OBJECTS)
    .flatMap(({ change, object, fields }) => [
      `- ${change}: ${escapeText(object)}`,
      ...fields.map((field) => `  - ${code(field)}`),
    ])
  const more = changes.length > MOST_OBJECTS ? [`- and ${changes.length - MOST_OBJECTS} more`] : []
  return [details(`What changes (${changes.length})`, [...lines, ...more].join('\n'))]
}
