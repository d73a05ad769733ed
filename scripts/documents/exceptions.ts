import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { cell, table } from './section.ts'

export interface Exception {
  readonly linter: string
  readonly rule: string
  readonly where: string
  readonly reason: string
}

/** The exceptions in zizmor's configuration; throws for one that has no comment to say why. */
export function zizmorExceptions(text: string): readonly Exception[] {
  const rules = parseDocument(text).get('rules')
  if (!isMap(rules)) return []
  return rules.items.flatMap(({ key, value }) => {
    const rule = String(isScalar(key) ? key.value : key)
    const ignored = isMap(value) ? value.get('ignore', true) : undefined
    if (isSeq(ignored))
      return [exception(rule, ignored.items.map(String).join(', '), ignored.commentBefore, ignored)]
    const policies = isMap(value) ? value.getIn(['config', 'policies'], true) : undefined
    return isMap(policies) ? policyExceptions(rule, policies) : []
  })
}

function policyExceptions(rule: string, policies: YAMLMap): readonly Exception[] {
  return policies.items
    .filter(({ key }) => isScalar(key) && key.value !== '*')
    .map(({ key, value }, at) => {
      const own = isScalar(key) ? key.commentBefore : undefined
      const where = `\`${String(isScalar(key) ? key.value : key)}\`: ${String(value)}`
      return exception(rule, where, own ?? (at === 0 ? policies.commentBefore : undefined))
    })
}

function exception(
  rule: string,
  where: string,
  comment: string | null | undefined,
  seq?: { items: unknown[] },
): Exception {
  const first = seq?.items[0]
  const said = comment ?? (isScalar(first) ? first.commentBefore : undefined)
  if (!said) throw new Error(`.github/zizmor.yml: the exception of ${rule} says no reason`)
  const reason = said
    .split('\n')
    .map((line) => line.trim())
    .join(' ')
  return { linter: 'zizmor', rule, where, reason }
}

export function exceptionsTable(exceptions: readonly Exception[]): string {
  const rows = exceptions.map(({ linter, rule, where, reason }) => [
    linter,
    `\`${rule}\``,
    cell(where),
    cell(reason),
  ])
  return table(['Linter', 'Rule', 'Where', 'Why'], rows)
}
