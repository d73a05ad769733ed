/** Parses an http or https address; `mask` is told every form in which its credentials could show up. */
export function parseTargetUrl(text: string, mask: (secret: string) => void): URL {
  // What stands before an "@" may be a password: it must not come back in a message.
  const shown = text.replace(/\/\/.*@/, '//***@')
  if (!URL.canParse(text)) throw new TypeError(`an address like https://shop.example/version, got "${shown}"`)
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new TypeError(`an http or https address, got "${shown}"`)
  }
  maskCredentials(url, shown, mask)
  url.hash = ''
  return url
}

/** The address as it may be printed: without user and password. */
export function showUrl(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}${url.search}`
}

function maskCredentials({ username, password }: URL, shown: string, mask: (secret: string) => void): void {
  if (username === '' && password === '') return
  const [user, secret] = [decode(username, shown), decode(password, shown)]
  const basic = Buffer.from(`${user}:${secret}`).toString('base64')
  const alone = password === '' ? [username, user] : [password, secret]
  for (const form of new Set([...alone, basic])) mask(form)
}

function decode(text: string, shown: string): string {
  try {
    return decodeURIComponent(text)
  } catch (cause) {
    throw new TypeError(`an address with percent-encoded user and password, got "${shown}"`, { cause })
  }
}
