/** How a registry wants to be asked (RFC 9110, "WWW-Authenticate"; distribution, spec/auth/token.md). */
export type Challenge =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'bearer'; readonly realm: string; readonly service: string | undefined }

const PARAMETER = /([a-z_]+)=(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/gi

/** Parses the header; Bearer is preferred where both are offered, undefined where neither is. */
export function parseChallenge(text: string): Challenge | undefined {
  const bearer = /(?:^|,)\s*bearer\s+(.*)$/i.exec(text)?.[1]
  if (bearer !== undefined) {
    const parameters = new Map<string, string>()
    for (const [, name = '', quoted, bare] of bearer.matchAll(PARAMETER)) {
      parameters.set(name.toLowerCase(), (quoted ?? bare ?? '').replaceAll(/\\(.)/g, '$1'))
    }
    const realm = parameters.get('realm')
    if (realm !== undefined) return { scheme: 'bearer', realm, service: parameters.get('service') }
  }
  return /(?:^|,)\s*basic\b/i.test(text) ? { scheme: 'basic' } : undefined
}
