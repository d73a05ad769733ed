import { DeliveryError } from '../action/errors.ts'

/** What the API says when it refuses (Kubernetes API reference, `Status`). */
export interface ApiStatus {
  readonly message: string
  readonly reason?: string
}

/** An answer of the API that is an error, kept as a cause so that callers can tell which one it was. */
export class ApiRefusal extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Reads a `Status`; a proxy in between may answer with plain text. */
export function parseStatus(text: string): ApiStatus {
  try {
    const value: unknown = JSON.parse(text)
    if (
      typeof value === 'object' &&
      value !== null &&
      'message' in value &&
      typeof value.message === 'string'
    ) {
      return 'reason' in value && typeof value.reason === 'string'
        ? { message: value.message, reason: value.reason }
        : { message: value.message }
    }
  } catch {
    return { message: text.trim().slice(0, 200) }
  }
  return { message: text.trim().slice(0, 200) }
}

/** One line on what the cluster refused, and what to do about it. */
export function clusterError(status: number, { message }: ApiStatus, complaint: string): DeliveryError {
  const cause = new ApiRefusal(status, message === '' ? complaint : message)
  switch (status) {
    case 401:
      return new DeliveryError('cluster-failed', 'the cluster does not accept the credentials (401)', {
        cause,
        cure: 'Renew the token or certificate of the kubeconfig',
      })
    case 403:
      return new DeliveryError('cluster-failed', `the cluster refuses: ${message}`, {
        cause,
        cure: missingRight(message),
      })
    case 502:
      return new DeliveryError(
        'cluster-failed',
        `the cluster was not reached: ${unreached(complaint, message)}`,
        {
          cause,
          cure: 'Check the server of the kubeconfig and the network',
        },
      )
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

function unreached(complaint: string, message: string): string {
  const words = complaint === '' ? message : complaint
  const [, reason] = /(?:proxy error|error while proxying request): (.*)$/.exec(words) ?? []
  return (reason ?? words).trim()
}
