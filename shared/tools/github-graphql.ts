import { DeliveryError } from '../action/errors.ts'

/** What GraphQL answered, and what of it the token may not read. */
export interface GraphqlParts<Data> {
  readonly data: Data
  readonly denied: DeliveryError | undefined
}

interface GraphqlError {
  readonly message?: string
  readonly type?: string
  readonly path?: readonly (string | number)[]
}

/** A refusal comes with status 200, and beside whatever could be answered: here it is an error. */
export function graphqlData<Data>(answer: unknown): Data {
  const { data, denied } = graphqlParts<Data>(answer)
  if (denied !== undefined) throw denied
  return data
}

/** Throws where nothing was answered. */
export function graphqlParts<Data>(answer: unknown): GraphqlParts<Data> {
  const { data, errors = [] } = (answer ?? {}) as {
    data?: (Data & Readonly<Record<string, unknown>>) | null
    errors?: readonly GraphqlError[]
  }
  const denied = denialIn(errors)
  const isEmpty = data == null || Object.values(data).every((value) => value === null)
  if (!isEmpty) return { data, denied }
  if (denied !== undefined) throw denied
  if (data != null && errors.length === 0) return { data, denied }
  const messages = errors.map(({ message = '' }) => message).join('; ')
  throw new DeliveryError('github-failed', `GitHub's GraphQL answered without data: ${messages}`)
}

function denialIn(errors: readonly GraphqlError[]): DeliveryError | undefined {
  const refused = errors.filter(
    ({ type, message = '' }) => type === 'FORBIDDEN' || /not accessible by/i.test(message),
  )
  if (refused.length === 0) return undefined
  const scopes = [...new Set(refused.map(scopeOf))]
  const messages = [...new Set(refused.map(({ message = '' }) => message))].join('; ')
  return new DeliveryError(
    'permission-missing',
    `the token may not read ${scopes.map((scope) => scope.replace('-', ' ')).join(' and ')}: ${messages}`,
    {
      cure: `Add to the job's \`permissions:\` the line ${scopes.map((scope) => `\`${scope}: read\``).join(' and ')}`,
    },
  )
}

/** GraphQL names no permission, but the field that was refused. */
function scopeOf({ path = [] }: GraphqlError): string {
  if (path.some((part) => part === 'deployments')) return 'deployments'
  const isCommit = path.at(-1) === 'object' || path.at(-1) === 'history' || path.at(-1) === 'defaultBranchRef'
  return isCommit ? 'contents' : 'pull-requests'
}
