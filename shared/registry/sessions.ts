import { setTimeout as sleep } from 'node:timers/promises'

import type { Repository } from '../domain/reference.ts'
import type { Credentials } from './credentials.ts'
import type { Place } from './place.ts'
import type { RetryPolicy } from './retry.ts'
import type { Scope } from './scopes.ts'
import { openSession, type Session } from './session.ts'
import { openTransport } from './transport.ts'

export interface RegistryClientOptions {
  readonly credentials: Credentials
  readonly log?: { readonly warning: (line: string) => void }
  readonly signal?: AbortSignal
  /** Registries beside loopback that may be spoken to without TLS, as `host` or `host:port`. */
  readonly allowHttp?: readonly string[]
  readonly idleTimeout?: number
  readonly wait?: (milliseconds: number) => Promise<void>
  readonly random?: () => number
}

const IDLE_TIMEOUT = 60_000
const ATTEMPTS = 4
// As many as a promotion asks at once before it knows what it has to copy.
const EARLY_CONNECTIONS = 4
const RETRY_BUDGET = 20

/** The registries of a client: one session each, one transport and one purse of retries for all. */
export function openSessions(options: RegistryClientOptions) {
  const { credentials, signal, allowHttp = [] } = options
  const transport = openTransport({
    idleTimeout: options.idleTimeout ?? IDLE_TIMEOUT,
    ...(signal === undefined ? {} : { signal }),
  })
  const wait = (milliseconds: number) =>
    sleep(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() =>
      signal?.throwIfAborted(),
    )
  const retry: RetryPolicy = {
    budget: RETRY_BUDGET,
    attempts: ATTEMPTS,
    wait: options.wait ?? wait,
    random: options.random ?? Math.random,
    now: Date.now,
  }
  const opened = new Map<string, Promise<Session>>()
  const session = (registry: string): Promise<Session> => {
    const now = () => performance.now()
    const known =
      opened.get(registry) ?? openSession({ registry, transport, credentials, retry, allowHttp, now })
    opened.set(registry, known)
    return known
  }
  const place = async ({ registry, name }: Repository, access: 'pull' | 'pull,push'): Promise<Place> => {
    return { session: await session(registry), name, scopes: [`repository:${name}:${access}`] }
  }
  const expect = async (repository: Repository, access: 'pull' | 'pull,push'): Promise<void> => {
    const { session, scopes } = await place(repository, access)
    session.expect(scopes)
    session.warm(EARLY_CONNECTIONS)
  }
  const both = async (from: Repository, to: Repository) => {
    const [source, target] = await Promise.all([place(from, 'pull'), place(to, 'pull,push')])
    if (from.registry !== to.registry) return { source, target }
    // One token for both sides; some servers read only the first scope, so the one that writes leads.
    const scopes: readonly Scope[] = [...target.scopes, ...source.scopes]
    return { source: { ...source, scopes }, target: { ...target, scopes } }
  }
  return { place, expect, both, retry, requests: transport.requests, close: transport.close }
}
