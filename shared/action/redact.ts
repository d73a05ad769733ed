/** Replaces every remembered secret: outputs, summary and log must be clean even where no runner masks. */
export function redactor(): {
  readonly redact: (text: string) => string
  readonly remember: (secret: string) => void
} {
  const secrets = new Set<string>()
  return {
    remember: (secret) => secrets.add(secret),
    redact: (text) => [...secrets].reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
  }
}

/** The same value with every string in it redacted, however deep it stands. */
export function redactDeep(value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return redact(value)
  if (Array.isArray(value)) return value.map((item) => redactDeep(item, redact))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactDeep(item, redact)]))
}
