import { Marked } from 'marked'
import { escaped, Html } from './html.ts'

// What GitHub lets through of raw HTML, as far as comments and summaries need it
const tags = new Set(
  'details summary br hr sub sup kbd b strong i em del s ins code pre samp var p ul ol li dl dt dd blockquote table thead tbody tfoot tr td th h1 h2 h3 h4 h5 h6 a'.split(
    ' ',
  ),
)
const attributes = /\b(open|align|colspan|rowspan)(?:="([\w-]*)")?(?=[\s/>])/g
const piece = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|</g
const safeAddress = /^(?:https?:\/\/|mailto:|[#/.?]|[\w-]+(?:[/?#]|$))/i

/** Foreign Markdown as a page may show it: GitHub's flavour, no scripts, no styles, no other schemes than the web's. */
export function markdown(source: string, { breaks = false }: { readonly breaks?: boolean } = {}): Html {
  const marked = new Marked({
    gfm: true,
    breaks,
    async: false,
    renderer: {
      html: ({ text }) => harmless(text),
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        return safeAddress.test(href) ? `<a href="${escaped(href)}" rel="nofollow">${text}</a>` : text
      },
      // a picture would be fetched from wherever it says
      image: ({ href, text }) =>
        `<a href="${safeAddress.test(href) ? escaped(href) : '#'}">${escaped(text || href)}</a>`,
    },
  })
  return new Html(marked.parse(source) as string)
}

/** Raw HTML with the known tags kept, the comments dropped and everything else turned into text. */
function harmless(raw: string): string {
  let kept = ''
  let from = 0
  for (const found of raw.matchAll(piece)) {
    kept += raw.slice(from, found.index) + replaced(found)
    from = found.index + found[0].length
  }
  return kept + raw.slice(from)
}

function replaced([whole, closing, name = '', rest = '']: RegExpMatchArray): string {
  if (whole.startsWith('<!--')) return ''
  const tag = name.toLowerCase()
  if (!tags.has(tag)) return escaped(whole)
  if (closing === '/') return `</${tag}>`
  const plain = [...` ${rest} >`.matchAll(attributes)].map(([, key, value]) => ` ${key}="${value ?? ''}"`)
  const address = tag === 'a' ? /\bhref="([^"]*)"/.exec(rest)?.[1] : undefined
  const href = address !== undefined && safeAddress.test(address) ? ` href="${escaped(address)}"` : ''
  return `<${tag}${plain.join('')}${href}>`
}
