import { isScalar, LineCounter, parseDocument, visit } from 'yaml'
import type { Finding } from './finding.ts'

/** The caller's own action, in the caller's checkout: the one thing that `./` can rightly mean in a called workflow. */
export const callersSetup = './.github/trunkline/setup'

/**
 * In a called workflow `uses: ./x` is a folder of the caller's checkout, never of this repository: it works here,
 * in every test, and in no caller.
 */
export function findLocalUses(file: string, text: string): readonly Finding[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  if (!document.hasIn(['on', 'workflow_call'])) return []
  const findings: Finding[] = []
  visit(document, {
    Pair(_, { key, value }) {
      if (!isScalar(key) || key.value !== 'uses' || !isScalar(value)) return
      const uses = String(value.value)
      if (!uses.startsWith('.') || uses === callersSetup) return
      const { line, col } = lines.linePos(value.range?.[0] ?? 0)
      const message = `"${uses}" is looked for in the caller's checkout: write "$/${uses.replace(/^\.\//, '')}"`
      findings.push({ tool: 'local-uses', file, line, column: col, message })
    },
  })
  return findings
}
