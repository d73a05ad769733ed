// U+2060 keeps text readable while GitHub finds no mention, reference, keyword, link or emoji in it.
const BREAK = '\u2060'

/**
 * Makes foreign text safe inside Markdown prose, lists and table cells: no HTML, no table, list, emphasis
 * or formula syntax, no mention, no cross-reference, no link, one line.
 */
export function escapeText(text: string): string {
  return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .replaceAll(/[\\`*_{}[\]()|~$]/g, (sign) => `\\${sign}`)
    .replace(/^[-+=]/, (sign) => `\\${sign}`)
    .replace(/^(\d{1,9})(?=[.)\\])/, `$1${BREAK}`)
}

/** Foreign text inside an HTML tag, where GitHub reads no Markdown but still finds mentions and references. */
function escapeHtml(text: string): string {
  return separate(oneLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
}

/** Foreign text with an end that a reader can see, cut before it is escaped: never inside an escape. */
export function shorten(text: string, length: number): string {
  const signs = [...text]
  return signs.length <= length ? text : `${signs.slice(0, length - 1).join('')}…`
}

/** An inline code span whose fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const line = oneLine(text)
  if (line === '') return ''
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`
}

/** A fenced block that its content cannot close. */
export function codeBlock(text: string, language = ''): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${text.replaceAll('\r', '')}\n${fence}`
}

/** A link whose text is escaped and whose address must be http(s); else the text alone. */
export function link(text: string, url: string): string {
  const safe = /^https?:\/\/[^\s<>()|`\\[\]\p{Cc}\p{Cf}]+$/u.test(url)
  return safe ? `[${escapeText(text)}](${url})` : escapeText(text)
}

/** A table of cells that are Markdown already: escape foreign text before; code spans may hold a `|`. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeBars).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A folded section. */
export function details(summary: string, body: string): string {
  return `<details><summary>${escapeHtml(summary)}</summary>\n\n${body}\n\n</details>`
}

// GFM, "Tables": a bar ends the cell, also inside code, unless a backslash stands before it.
function escapeBars(cell: string): string {
  return cell.replaceAll(/(\\*)\|/g, (bar, slashes: string) =>
    slashes.length % 2 === 1 ? bar : `${slashes}\\|`,
  )
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}

function separate(text: string): string {
  return text
    .replaceAll('@', `@${BREAK}`)
    .replaceAll('#', `#${BREAK}`)
    .replaceAll(/\b(https?|ftp|www)(:\/\/|\.)/gi, `$1${BREAK}$2`)
    .replaceAll(/\bGH-(?=\d)/gi, (prefix) => `${prefix}${BREAK}`)
    .replaceAll(/:(?=[\w+-]+:)/g, `:${BREAK}`)
}
