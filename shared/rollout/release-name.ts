// Helm, chartutil/validate_name.go.
const RELEASE = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
// RFC 1123, a label.
const NAMESPACE = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/

/** Parses the name of a helm release; `--` separates an application from its environment. */
export function parseReleaseName(text: string): string {
  if (RELEASE.test(text) && text.length <= 53) return text
  throw new TypeError(
    `a helm release's name of lower-case letters, digits, "-" and ".", at most 53, got "${text}"`,
  )
}

export function parseNamespace(text: string): string {
  if (NAMESPACE.test(text)) return text
  throw new TypeError(`a namespace of lower-case letters, digits and "-", at most 63, got "${text}"`)
}

/** Checks the wish for a Helm version, with or without its archive's digest; what moves, like `latest`, is refused. */
export function parseHelmVersion(text: string): string {
  if (/^v?\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?(?:@sha256:[0-9a-f]{64})?$/.test(text)) return text
  throw new TypeError(
    `an exact version like 4.1.4, or 4.1.4@sha256:… with its archive's digest, got "${text}"`,
  )
}
