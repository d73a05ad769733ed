import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { callersSetup } from './local-uses.ts'

/** The workflows that have a variant for cloud logins, and where it stands. */
export const oidcVariants: ReadonlyMap<string, string> = new Map(
  ['deliver', 'deploy', 'promote'].map((name) => [
    `.github/workflows/${name}.yml`,
    `.github/workflows/${name}-oidc.yml`,
  ]),
)

/**
 * The same workflow with `id-token: write` in each job that logs in through the caller's setup, or calls a workflow
 * that does. A called job that asks for more than its caller grants fails the whole run at its start, so who has no
 * cloud to log in to must not be asked for it.
 */
export function oidcVariant(file: string, text: string): string {
  const document = parseDocument(text)
  const jobs = document.get('jobs')
  if (!isMap(jobs)) throw new Error(`${file} has no jobs`)
  for (const job of jobs.items as Pair<Scalar, YAMLMap>[]) {
    if (job.value !== null && logsIn(job.value)) grantToken(job.value)
  }
  callVariants(document)
  document.commentBefore = ` Generated from ${file} by \`npm run variants\`: the same, with a token for cloud logins in .github/trunkline/setup.`
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function logsIn(job: YAMLMap): boolean {
  if (oidcVariants.has(String(job.get('uses') ?? '').slice(2))) return true
  const steps = job.get('steps')
  return isSeq(steps) && steps.items.some((step) => isMap(step) && step.get('uses') === callersSetup)
}

function grantToken(job: YAMLMap): void {
  const permissions = job.get('permissions')
  if (!isMap(permissions)) throw new Error('a job that logs in says what it may do')
  const level = new Scalar('write')
  level.comment = ' logs in to the cloud'
  permissions.set('id-token', level)
}

function callVariants(document: Document): void {
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return
      const variant = oidcVariants.get(String(value.value).slice(2))
      if (variant !== undefined) value.value = `$/${variant}`
    },
  })
}
