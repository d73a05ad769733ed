/** Why a request got no answer that can be judged: name, port, connection, time, certificate, protocol, route. */
export type ProbeFailureClass = 'dns' | 'refused' | 'reset' | 'timeout' | 'tls' | 'http' | 'network'

/** One request on a connection of its own. */
export interface ProbeRequest {
  readonly url: URL
  /** Milliseconds for everything, reading the body included. */
  readonly timeout: number
  /** Whether a redirect within the same scheme is followed, or is the answer itself. */
  readonly follow: boolean
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
