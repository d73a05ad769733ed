/** What a check holds against a line; lines and columns count from one. */
export interface Finding {
  readonly tool: string
  /** Relative to the repository. */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** `file:line:column: message [tool]`, as editors understand it. */
export function formatFinding({ tool, file, line, column, message }: Finding): string {
  return `${file}:${line}:${column}: ${message} [${tool}]`
}

/** By file, then by line. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column)
}
