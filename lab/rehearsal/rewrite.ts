import { type Document, isMap, isScalar, parseDocument, visit } from 'yaml'

export interface Suite {
  /** `owner/name` under which the runner finds the staged copy. */
  readonly repository: string
  readonly ref: string
}

/** Where the staged copy keeps the action that stands in for actions/checkout. */
export const checkoutFolder = 'lab/rehearsal/checkout'

/**
 * A workflow or action as act 0.2.89 accepts it. act knows neither `$/`, nor `concurrency.queue`, nor
 * `environment.deployment`, and its built-in checkout copies the working tree whatever `ref` says.
 */
export function rewriteForAct(text: string, suite: Suite): string {
  const document = parseDocument(text)
  const [problem] = document.errors
  if (problem) throw new Error(`cannot stage a file that is not YAML: ${problem.message}`)
  const changed = [
    ...rewriteUses(document, suite),
    ...dropKey(document, 'concurrency', 'queue'),
    ...dropKey(document, 'environment', 'deployment'),
  ]
  return changed.length === 0 ? text : document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** What act is to run for a `uses:` value; undefined where it can run that itself. */
export function rewriteReference(uses: string, { repository, ref }: Suite): string | undefined {
  if (uses.startsWith('$/')) return `${repository}/${uses.slice(2)}@${ref}`
  return /^actions\/checkout@/.test(uses) ? `${repository}/${checkoutFolder}@${ref}` : undefined
}

function rewriteUses(document: Document, suite: Suite): readonly string[] {
  const rewritten: string[] = []
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return
      const reference = rewriteReference(String(value.value), suite)
      if (reference === undefined) return
      value.value = reference
      delete value.comment
      rewritten.push(reference)
    },
  })
  return rewritten
}

/** Drops `key` from the workflow's own `section` and from that of each job, and nowhere else. */
function dropKey(document: Document, section: string, key: string): readonly string[] {
  const jobs = document.get('jobs')
  const holders: unknown[] = [document.contents, ...(isMap(jobs) ? jobs.items.map(({ value }) => value) : [])]
  return holders
    .filter((holder) => {
      const found = isMap(holder) ? holder.get(section) : undefined
      return isMap(found) && found.delete(key)
    })
    .map(() => `${section}.${key}`)
}
