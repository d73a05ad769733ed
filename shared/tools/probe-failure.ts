import type { ProbeFailureClass } from '../domain/probe.ts'

interface FailureInWords {
  readonly class: ProbeFailureClass
  readonly message: string
}

type Describe = (at: URL, error: NodeJS.ErrnoException) => string

const NAME_UNKNOWN: Describe = ({ hostname }) => `the name ${hostname} does not resolve`
const CLOSED: Describe = (at) => `${hostAndPort(at)} closed the connection before the answer was complete`
const SELF_SIGNED: Describe = () =>
  'the certificate is self-signed or from an authority that is not trusted here'
const PACKED: Describe = (at) => `${hostAndPort(at)} packs its answer in a way that cannot be unpacked`
const NO_TLS: Describe = (at) => `${hostAndPort(at)} does not speak TLS as asked`

const KNOWN: Readonly<Record<string, readonly [ProbeFailureClass, Describe]>> = {
  ENOTFOUND: ['dns', NAME_UNKNOWN],
  EAI_AGAIN: ['dns', ({ hostname }) => `no name server could resolve ${hostname} just now`],
  ECONNREFUSED: ['refused', (at) => `nothing listens on ${hostAndPort(at)}`],
  ECONNRESET: ['reset', CLOSED],
  EPIPE: ['reset', CLOSED],
  ETIMEDOUT: ['timeout', (at) => `no connection to ${hostAndPort(at)}`],
  EHOSTUNREACH: ['network', (at) => `no route to ${hostAndPort(at)}`],
  ENETUNREACH: ['network', (at) => `no route to ${hostAndPort(at)}`],
  CERT_HAS_EXPIRED: ['certificate', () => 'the certificate has expired'],
  CERT_NOT_YET_VALID: ['certificate', () => 'the certificate is not valid yet'],
  DEPTH_ZERO_SELF_SIGNED_CERT: ['certificate', SELF_SIGNED],
  SELF_SIGNED_CERT_IN_CHAIN: ['certificate', SELF_SIGNED],
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: [
    'certificate',
    () => 'the certificate comes without its issuer, or that is unknown',
  ],
  UNABLE_TO_GET_ISSUER_CERT: ['certificate', SELF_SIGNED],
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['certificate', SELF_SIGNED],
  ERR_TLS_CERT_ALTNAME_INVALID: ['certificate', otherName],
  EPROTO: ['tls', NO_TLS],
  ERR_SSL_WRONG_VERSION_NUMBER: ['tls', NO_TLS],
  ERR_SSL_PACKET_LENGTH_TOO_LONG: ['tls', NO_TLS],
  Z_DATA_ERROR: ['http', PACKED],
  Z_BUF_ERROR: ['http', PACKED],
  FORBIDDEN_ADDRESS: ['forbidden', forbidden],
  PROXY_FAILURE: ['proxy', (_, error) => error.message],
  HPE_HEADER_OVERFLOW: ['http', () => "the answer's headers are larger than 32 KiB"],
}

/** Classifies what node's client reports, and says it in plain words. */
export function describeProbeFailure(error: NodeJS.ErrnoException, at: URL): FailureInWords {
  const code = error.code ?? ''
  const known = KNOWN[code]
  if (known !== undefined) return { class: known[0], message: known[1](at, error) }
  if (code.startsWith('HPE_')) {
    return { class: 'http', message: `${hostAndPort(at)} does not answer in valid HTTP (${code})` }
  }
  if (/^(?:CERT_|UNABLE_)/.test(code)) {
    return { class: 'certificate', message: `the certificate is not accepted (${code})` }
  }
  if (/^(?:ERR_TLS|ERR_SSL)/.test(code)) {
    return { class: 'tls', message: `TLS with ${hostAndPort(at)} failed (${code})` }
  }
  return { class: 'network', message: `cannot reach ${hostAndPort(at)} (${code || error.message})` }
}

export function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port === '' ? (protocol === 'https:' ? 443 : 80) : port}`
}

function otherName({ hostname }: URL, error: NodeJS.ErrnoException): string {
  const { cert } = error as { cert?: { subjectaltname?: string } }
  const names = (cert?.subjectaltname ?? '').replaceAll(/(?:DNS|IP Address):/g, '').slice(0, 200)
  return `the certificate is for ${names || 'another name'}, not for ${hostname}`
}

function forbidden({ hostname }: URL, error: NodeJS.ErrnoException): string {
  const { address } = error as { address?: string }
  const by = address === hostname ? '' : `, which ${hostname} resolves to,`
  return `the address ${address}${by} is where a cloud keeps its machines' credentials: refused unless \`allow-metadata\` is true`
}
