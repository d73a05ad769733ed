import { DeliveryError } from '../action/errors.ts'

/** What the API says when it refuses (Kubernetes API reference, `Status`), or what stood there instead. */
interface ApiStatus {
  readonly message: string
  /** Whether the API itself answered: a proxy that cannot reach it answers with plain text. */
  readonly isFromApi: boolean
}

/** An answer of the API that is an error, kept as a cause so that callers can tell which one it was. */
export class ApiRefusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function parseStatus(text: string): ApiStatus {
  const message = messageIn(text)
  return { message: message ?? text.trim().slice(0, 200), isFromApi: message !== undefined }
}

function messageIn(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const hasMessage = typeof value === 'object' && value !== null && 'message' in value
    return hasMessage && typeof value.message === 'string' ? value.message : undefined
  } catch {
    return undefined
  }
}

/** What is known of a refusal beside the API's own words. */
interface Circumstances {
  /** kubectl's own last words. */
  readonly complaint: string
  /** Host and port of the API; undefined where kubectl could not say. */
  readonly host?: string | undefined
}

/** One line on what the cluster refused, and what to do about it. */
export function clusterError(
  status: number,
  { message, isFromApi }: ApiStatus,
  { complaint, host }: Circumstances,
): DeliveryError {
  const cluster = host === undefined ? 'the cluster' : `the cluster at ${host}`
  const cause = new ApiRefusal(status, message === '' ? complaint : message)
  if (status >= 500 && !isFromApi) return unreached(message === '' ? complaint : message, cause)
  switch (status) {
    case 401:
      return new DeliveryError('cluster-failed', `${cluster} does not accept the credentials (401)`, {
        cause,
        cure: 'Renew the token or certificate of the kubeconfig',
      })
    case 403:
      return new DeliveryError('cluster-failed', `${cluster} refuses: ${message}`, {
        cause,
        cure: missingRight(message),
      })
    default:
      return new DeliveryError('cluster-failed', `the cluster answered ${status}: ${message}`, { cause })
  }
}

/** `pods is forbidden: User "x" cannot list resource "pods" in API group "" in the namespace "y"` as a rule to add. */
function missingRight(message: string): string {
  const [, verb, resource, group] =
    /cannot (\w+) resource "([^"]+)" in API group "([^"]*)"/.exec(message) ?? []
  if (verb === undefined || resource === undefined) return 'Give the user the right that the message names'
  return `Add to its Role: apiGroups: ["${group ?? ''}"], resources: ["${resource}"], verbs: ["${verb}"]`
}

/** kubectl's own words, without the frame that its proxy puts around them. */
function unreached(words: string, cause: ApiRefusal): DeliveryError {
  const [, reason] = /(?:proxy error|error while proxying request): (.*)$/s.exec(words) ?? []
  const why = (reason ?? words).trim()
  return new DeliveryError('cluster-failed', `the cluster was not reached: ${why}`, {
    cause,
    cure: why.includes('x509')
      ? 'Check the certificate authority of the kubeconfig'
      : 'Check the server of the kubeconfig and the network',
  })
}
