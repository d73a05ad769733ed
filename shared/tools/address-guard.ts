import dns, { type LookupAddress, type LookupOptions } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Link-local networks, where clouds answer with a machine's credentials, and the providers' addresses elsewhere. */
const METADATA = new BlockList()
METADATA.addSubnet('169.254.0.0', 16, 'ipv4')
METADATA.addSubnet('fe80::', 10, 'ipv6')
METADATA.addAddress('fd00:ec2::254', 'ipv6')
METADATA.addAddress('100.100.100.200', 'ipv4')
METADATA.addAddress('168.63.129.16', 'ipv4')

/** An address that a probe may not ask. */
export class ForbiddenAddress extends Error {
  readonly code = 'FORBIDDEN_ADDRESS'
  readonly address: string

  constructor(address: string) {
    super(`${address} is an address of a cloud's metadata service`)
    this.address = address
  }
}

/** Whether a cloud's metadata service answers there; IPv4 written as IPv6 counts as what it is. */
export function isMetadataAddress(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && METADATA.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** The host of a URL without the brackets of IPv6. */
export function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '')
}

/** Every address that a name resolves to, in the order in which the system gives them. */
export async function resolveAll(hostname: string): Promise<readonly string[]> {
  if (isIP(hostname) !== 0) return [hostname]
  const found = await dns.promises.lookup(hostname, { all: true, order: 'verbatim' })
  return [...new Set(found.map(({ address }) => address))]
}

interface Guard {
  /** Asked instead of what the name resolves to. */
  readonly address?: string
  readonly allowMetadata?: boolean
}

/** A lookup for sockets that gives no forbidden address, whoever controls the name. */
export function guardedLookup({ address, allowMetadata = false }: Guard): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, options, address, (error, found) => {
      const refusal = error ?? (allowMetadata ? null : forbiddenAmong(found))
      const [first] = found
      if (refusal !== null || first === undefined || options.all === true) callback(refusal, [...found])
      else callback(null, first.address, first.family)
    })
  }
}

function lookUp(
  hostname: string,
  options: LookupOptions,
  address: string | undefined,
  found: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
): void {
  if (address !== undefined) found(null, [{ address, family: isIP(address) }])
  else dns.lookup(hostname, { ...options, all: true }, (error, addresses) => found(error, addresses ?? []))
}

function forbiddenAmong(found: readonly LookupAddress[]): ForbiddenAddress | null {
  const forbidden = found.find(({ address }) => isMetadataAddress(address))
  return forbidden === undefined ? null : new ForbiddenAddress(forbidden.address)
}

/** Throws where the URL itself names a forbidden address, since those are never looked up. */
export function refuseMetadata(url: URL, allowMetadata: boolean): void {
  const host = bareHost(url)
  if (!allowMetadata && isMetadataAddress(host)) throw new ForbiddenAddress(host)
}
