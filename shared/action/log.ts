import { stripVTControlCharacters } from 'node:util'

/** Where a step says what it does, while it does it. */
export interface Log {
  info(line: string): void
  warning(line: string): void
  error(line: string): void
  /** Foreign text, framed so that no line of it can be taken for a workflow command. */
  quote(title: string, text: string): void
}

/**
 * Frames foreign text: the runner takes a line that begins with `::`, or that contains `##[`
 * anywhere, for a command (actions/runner, ActionCommand.cs), and control characters for colour.
 */
export function quoteLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/).map((line) => `  │ ${neutralise(line)}`)
}

/** One line of foreign text without control characters and without command syntax. */
export function neutralise(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll('##[', '## [')
    .replace(/^\s*::/, (colons) => colons.replace('::', ': :'))
}
