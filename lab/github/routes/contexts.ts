import type { Repository } from '../state.ts'

export type Context = { readonly context: string; readonly state: string }

/** The statuses and jobs of a commit, newest word of each; nothing where all that is required is green. */
export function unmetContexts(
  repository: Repository,
  sha: string,
  required: readonly string[] | undefined,
): readonly Context[] | undefined {
  const statuses = repository.statuses.filter((status) => status.sha === sha)
  const jobs = repository.runs.filter((run) => run.headSha === sha).flatMap((run) => run.jobs)
  const found = new Map<string, string>([
    ...statuses.map(({ context, state }) => [context, state] as const),
    ...jobs.map(({ name, conclusion }) => [name, conclusion ?? 'pending'] as const),
  ])
  const wanted = required ?? [...found.keys()]
  const contexts = wanted.map((context) => ({ context, state: found.get(context) ?? 'pending' }))
  return contexts.every(({ state }) => state === 'success' || state === 'neutral') ? undefined : contexts
}
