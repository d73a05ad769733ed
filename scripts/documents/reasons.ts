interface Reason {
  readonly cause: string
  readonly cure: string
}

/**
 * Every reason code under a heading of its own, in the sections of its source: `source` is the file that holds the list, whose
 * comments name the section. Throws for a code that stands in no section.
 */
export function reasonsPage(source: string, reasons: Readonly<Record<string, Reason>>): string {
  const sections = sectionsOf(source)
  const lines: string[] = []
  let current: string | undefined
  for (const [code, { cause, cure }] of Object.entries(reasons)) {
    const section = sections.get(code)
    if (section === undefined) throw new Error(`the reason code ${code} stands in no section of its source`)
    if (section !== current) lines.push(`## ${section}`, '')
    current = section
    lines.push(`### ${code}`, '', `${cause.trim()}<br>`, `**What to do:** ${cure.trim()}`, '')
  }
  return lines.join('\n').trimEnd()
}

/** Which section each code stands in: the nearest comment above it. */
function sectionsOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let section: string | undefined
  for (const line of source.split('\n')) {
    const comment = /^ {2}\/\/ (.+)$/.exec(line)?.[1]
    if (comment !== undefined) section = comment
    const code = /^ {2}'?([a-z][a-z0-9-]*)'?: \{/.exec(line)?.[1]
    if (code !== undefined && section !== undefined) found.set(code, section)
  }
  return found
}
