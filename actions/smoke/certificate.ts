import type { ProbeCertificate } from '../../shared/domain/probe.ts'

const DAY = 86_400_000

/** What a certificate has to be, beside valid for the host, which it always has to be. */
export interface CertificateTest {
  /** Days for which it is still valid at least. */
  readonly minDays: number
  /** Names that it is for, all of them. */
  readonly names: readonly string[]
}

/** What is wrong with a certificate; an answer without TLS has none, and is blamed only where names are asked for. */
export function brokenCertificate(
  certificate: ProbeCertificate | undefined,
  { minDays, names }: CertificateTest,
  now: number,
): string | undefined {
  if (certificate === undefined)
    return names.length === 0 ? undefined : 'answers without TLS, so without a certificate'
  const days = daysLeft(certificate, now)
  if (days < minDays)
    return `has a certificate that expires in ${inDays(days)}, on ${dateOf(certificate)}; at least ${inDays(minDays)} are asked for`
  const missing = names.filter((name) => !certificate.names.some((pattern) => covers(pattern, name)))
  if (missing.length === 0) return undefined
  return `has a certificate for ${certificate.names.slice(0, 5).join(', ')}, not for ${missing.join(', ')}`
}

/** Whole days until the certificate expires. */
export function daysLeft({ validTo }: ProbeCertificate, now: number): number {
  return Math.floor((validTo - now) / DAY)
}

/** The day on which a certificate expires, as `2027-01-31`. */
export function dateOf({ validTo }: ProbeCertificate): string {
  return new Date(validTo).toISOString().slice(0, 10)
}

export function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}

// RFC 6125, section 6.4.3: the wildcard stands for one whole label, the first.
function covers(pattern: string, name: string): boolean {
  const [one, other] = [pattern.toLowerCase(), name.toLowerCase()]
  return one === other || (one.startsWith('*.') && other.replace(/^[^.]+/, '*') === one)
}
