/** Why a request got no answer that can be judged. */
export type ProbeFailureClass =
  | 'dns'
  | 'refused'
  | 'reset'
  | 'timeout'
  /** The certificate: its name, its time or who vouches for it. */
  | 'certificate'
  /** TLS itself. */
  | 'tls'
  | 'http'
  | 'proxy'
  | 'network'
  /** An address that must not be asked. */
  | 'forbidden'

/** One request on a connection of its own. */
export interface ProbeRequest {
  readonly url: URL
  /** Milliseconds for everything, reading the body included. */
  readonly timeout: number
  /** Whether a redirect within the same scheme is followed, or is the answer itself. */
  readonly follow: boolean
  /** GET where it is not said. */
  readonly method?: string
  /** By name in lower case; they go to the origin of `url` and to no other. */
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** How many redirects are followed; five where it is not said. */
  readonly maxRedirects?: number
  /** The address that is asked, whatever the name resolves to. */
  readonly address?: string
  /** Whether link-local addresses, where clouds keep their metadata, may be asked. */
  readonly allowMetadata?: boolean
}

export interface ProbeCertificate {
  /** The names and addresses that it is for. */
  readonly names: readonly string[]
  /** Milliseconds since 1970. */
  readonly validTo: number
  readonly issuer: string
}

export interface ProbeAnswer {
  readonly kind: 'answer'
  readonly status: number
  /** Names in lower case; a repeated header's values are joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whether the body went on beyond what is read of it. */
  readonly truncated: boolean
  readonly milliseconds: number
  /** Of the last exchange, where that was over TLS. */
  readonly certificate?: ProbeCertificate
}

export interface ProbeFailure {
  readonly kind: 'failure'
  readonly class: ProbeFailureClass
  /** In plain words; names that the server sent may stand in it. */
  readonly message: string
  readonly milliseconds: number
}

/** What one request met. */
export type ProbeOutcome = ProbeAnswer | ProbeFailure
