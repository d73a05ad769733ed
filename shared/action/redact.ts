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
