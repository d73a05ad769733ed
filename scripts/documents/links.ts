import { posix } from 'node:path'
import { lexer, type Token, type Tokens, walkTokens } from 'marked'
import type { Finding } from '../workflows/finding.ts'

/** What the check needs of the repository. */
export interface Repository {
  /** Whether a file or folder is there, spelled like that. */
  has(path: string): boolean
  /** The text of a Markdown file; undefined for anything else. */
  markdown(path: string): string | undefined
}

/** Links of a document that lead nowhere: a file that is not there, or an anchor that its target does not have. */
export function deadLinks(file: string, text: string, repository: Repository): readonly Finding[] {
  return linksOf(text).flatMap((link) => {
    const message = problem(file, link, repository)
    return message === undefined ? [] : [{ tool: 'links', file, ...positionOf(text, link), message }]
  })
}

/** The anchors that GitHub gives a document's headings, and those that it sets itself. */
export function anchorsOf(text: string): ReadonlySet<string> {
  const tokens = allTokens(text)
  const own = tokens.flatMap((token) => (token.type === 'html' ? attributes(token.raw, 'id|name') : []))
  const times = new Map<string, number>()
  const headings = tokens.flatMap((token) => {
    if (token.type !== 'heading') return []
    const slug = slugOf(plainText((token as Tokens.Heading).tokens))
    const before = times.get(slug) ?? 0
    times.set(slug, before + 1)
    return [before === 0 ? slug : `${slug}-${before}`]
  })
  return new Set([...own, ...headings])
}

function attributes(html: string, names: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\b(?:${names})="([^"\\s]+)`, 'g'))].map(([, value = '']) => value)
}

/** A heading's anchor as GitHub makes it. */
export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-')
}

/** Every address that a document links to or shows, in Markdown and in HTML. */
export function linksOf(text: string): readonly string[] {
  return allTokens(text).flatMap((token) => {
    if (token.type === 'link' || token.type === 'image') return [(token as Tokens.Link).href]
    return token.type === 'html' ? attributes(token.raw, 'href|src|srcset') : []
  })
}

function allTokens(text: string): readonly Token[] {
  const found: Token[] = []
  void walkTokens(lexer(text), (token) => void found.push(token))
  return found
}

function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'tokens' in token && token.tokens ? plainText(token.tokens) : 'text' in token ? token.text : '',
    )
    .join('')
}

function problem(file: string, link: string, repository: Repository): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return foreignProblem(link)
  const [path = '', anchor] = decodeURI(link).split('#', 2)
  const target = path === '' ? file : posix.normalize(posix.join(posix.dirname(file), path))
  if (target.startsWith('..')) return `${link} leads out of the repository`
  if (!repository.has(target.replace(/\/$/, ''))) return `${link} leads to ${target}, which is not there`
  const text = anchor === undefined ? undefined : repository.markdown(target)
  if (anchor === undefined || text === undefined || anchorsOf(text).has(anchor)) return undefined
  return `${link}: ${target} has no heading for #${anchor}`
}

function foreignProblem(link: string): string | undefined {
  return /^(https:|mailto:)/.test(link) ? undefined : `${link} is not https`
}

function positionOf(text: string, link: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.max(0, text.indexOf(link))).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
