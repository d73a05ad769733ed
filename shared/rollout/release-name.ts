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
