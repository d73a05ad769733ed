// U+200B and U+2060 keep text readable while GitHub finds no mention, reference or keyword in it.
const BREAK = '\u2060'

/**
 * Makes foreign text safe inside Markdown prose and table cells: no HTML, no table or emphasis
 * syntax, no mention, no cross-reference, one line.
 */
export function escapeText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/[\\`*_{}[\]()|~]/g, (sign) => `\\${sign}`)
    .replaceAll('@', `@${BREAK}`)
    .replaceAll('#', `#${BREAK}`)
    .replaceAll(/\b(https?|ftp|www)(:\/\/|\.)/gi, `$1${BREAK}$2`)
    .replaceAll(/\bGH-(?=\d)/gi, `GH-${BREAK}`)
    .trim()
}

/** An inline code span whose fence is longer than any run of backticks inside. */
export function code(text: string): string {
  const line = text
    .replaceAll(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll('|', '\\|')
    .trim()
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
  const safe = /^https?:\/\/[^\s<>()]+$/.test(url)
  return safe ? `[${escapeText(text)}](${url})` : escapeText(text)
}

/** A table of cells that are Markdown already: escape foreign text before. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A folded section. */
export function details(summary: string, body: string): string {
  return `<details><summary>${escapeText(summary)}</summary>\n\n${body}\n\n</details>`
}
