import { DeliveryError, messageOf } from '../action/errors.ts'
import { type Answer, header, readBytes } from './transport.ts'

/** What was attempted, for the message of what went wrong. */
export interface Attempted {
  readonly registry: string
  /** The repository's name, or '' where the request concerns the registry as a whole. */
  readonly repository: string
  /** Completes "cannot …": `read tag main`. */
  readonly doing: string
  /** How the registry's token service calls it, which tells products apart whatever their host is called. */
  readonly service?: string | undefined
}

const BODY_LIMIT = 64 * 1024

/** A registry's own refusal, with what it said for those who can do something about it. */
export class RegistryError extends DeliveryError {
  readonly status: number
  /** Codes of the distribution specification, in capitals. */
  readonly said: readonly string[]

  constructor(
    code: 'registry-failed' | 'registry-denied',
    message: string,
    { status, said, cure }: { status: number; said: readonly string[]; cure?: string },
  ) {
    super(code, message, cure === undefined ? {} : { cure })
    this.status = status
    this.said = said
  }
}

/** The error of an answer that was not wanted: one readable line, whatever the body holds. */
export async function refusedAnswer(
  answer: Answer,
  attempted: Attempted,
  source: string,
): Promise<DeliveryError> {
  const bytes = await readBytes(answer, BODY_LIMIT).catch(() => Buffer.alloc(0))
  const body = bytes.toString('utf8')
  const words = describeBody(body, header(answer, 'content-type') ?? '')
  const { status } = answer
  const line = `${subject(attempted)}: ${status}${words === '' ? '' : ` ${words}`}`
  const said = registryCodes(body)
  if (status !== 401 && status !== 403) return new RegistryError('registry-failed', line, { status, said })
  const cure = deniedCure(attempted)
  return new RegistryError('registry-denied', `${line} (${source})`, { status, said, cure })
}

/** The codes of the distribution specification in an error's body. */
export function registryCodes(body: string): readonly string[] {
  const json = parseJson(body)
  const errors = isObject(json) && Array.isArray(json['errors']) ? json['errors'] : []
  return errors.filter(isObject).map(({ code }) => String(code).toUpperCase())
}

/** The error of a request that got no answer, or not the whole of it. */
export function brokenExchange(error: unknown, attempted: Attempted): DeliveryError {
  if (error instanceof DeliveryError) return error
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  const known = code === undefined ? undefined : NETWORK[code]
  const why = known === undefined ? oneLine(messageOf(error)) : `${known} (${code})`
  return new DeliveryError('registry-failed', `${subject(attempted)}: ${why}`, {
    cause: error,
    cure: "Check the registry's name and the network of the runner (`HTTPS_PROXY` is not used for registries), and run again",
  })
}

const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection was reset',
  EPIPE: 'the connection was closed',
  ETIMEDOUT: 'no answer in time',
  ENOTFOUND: 'the host name is unknown',
  EAI_AGAIN: 'the host name could not be looked up',
  ENETUNREACH: 'the network is unreachable',
  EHOSTUNREACH: 'the host is unreachable',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate chain is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  EPROTO: 'it does not speak TLS',
}

function subject({ registry, repository, doing }: Attempted): string {
  return `registry ${registry}: cannot ${doing}${repository === '' ? '' : ` in ${repository}`}`
}

/** An error body as one line: the distribution-spec's JSON as `CODE message`, anything else as its text. */
export function describeBody(body: string, contentType: string): string {
  const json = parseJson(body)
  const errors = specErrors(json)
  if (errors !== '') return oneLine(errors)
  const text = /html/i.test(contentType) || /^\s*</.test(body) ? withoutMarkup(body) : body
  return oneLine(text)
}

// distribution-spec v1.1.1, "Error Codes"; token services answer {"details"} or {"error", "error_description"}.
function specErrors(json: unknown): string {
  if (!isObject(json)) return ''
  const { errors } = json
  if (!Array.isArray(errors)) {
    return textsOf([json['error'], json['error_description'] ?? json['message'] ?? json['details']])
  }
  return errors
    .filter(isObject)
    .map((error) => textsOf([error['code'], error['message'] ?? error['detail']]))
    .join('; ')
}

function textsOf(values: readonly unknown[]): string {
  return values.filter((value) => typeof value === 'string' && value !== '').join(' ')
}

function withoutMarkup(html: string): string {
  return html.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>/gi, ' ').replaceAll(/<[^>]*>/g, ' ')
}

function oneLine(text: string): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length <= 300 ? line : `${line.slice(0, 299)}…`
}

/** What to do about a refusal: each registry hides its switch somewhere else. */
export function deniedCure({ registry, service }: Pick<Attempted, 'registry' | 'service'>): string {
  if (registry === 'ghcr.io') {
    return 'Give the job `permissions: packages: write` (`read` to pull), and the repository access in the package\'s settings under "Manage Actions access"'
  }
  if (registry === 'docker.io') {
    return 'Log in with an access token that may read and write (docker/login-action, or `registry-auth: docker.io <user> <token>`)'
  }
  if (/\.dkr\.ecr\.[\w-]+\.amazonaws\.com/.test(registry)) {
    return 'Log in with aws-actions/amazon-ecr-login; the repository must exist, and the role needs ecr:BatchGetImage, ecr:PutImage and the layer upload actions on it'
  }
  if (service === 'harbor-registry') {
    return `In Harbor, give the robot account or user \`Push\` and \`Pull\` on the project (a robot's name begins with \`robot$\`, quote it); the project must exist. Then log in to ${registry}, or pass \`registry-auth\``
  }
  return `Log in to ${registry} in an earlier step, or pass \`registry-auth\` with a line \`${registry} <user> <password>\`; the user must be allowed to read and write the repository`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
