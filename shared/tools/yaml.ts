import { isScalar, parse, parseAllDocuments, parseDocument, visit } from 'yaml'

// `silent` would have the package return what it made of broken text, and drop every document but the first.
const STRICT = { uniqueKeys: true, logLevel: 'error' } as const

/** Parses one YAML document; throws where it is broken, or not alone. */
export function parseYaml(text: string): unknown {
  return parse(text, STRICT)
}

/**
 * Parses one document that is Helm's to judge, as far as it goes: Helm's own parser minds less, so what is
 * broken for this one may have been deployed.
 */
export function parseYamlAsFarAsItGoes(text: string): unknown {
  return parse(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })
}

/** Parses a stream of documents; throws at the first that is broken. */
export function parseYamlDocuments(text: string): readonly unknown[] {
  const documents = parseAllDocuments(text, { version: '1.1', uniqueKeys: false, logLevel: 'silent' })
  if ('empty' in documents) return []
  return documents.map((document) => {
    const broken = document.errors[0]
    if (broken !== undefined) throw broken
    return document.toJS() as unknown
  })
}

/** Parses a values text, and names the keys that have nothing behind them: neither a value nor the word null. */
export function readValuesText(text: string): {
  readonly value: unknown
  readonly emptyKeys: readonly string[]
} {
  const document = parseDocument(text, STRICT)
  const broken = document.errors[0]
  if (broken !== undefined) throw broken
  const emptyKeys: string[] = []
  visit(document, {
    Pair(_, { key, value }) {
      const isEmpty = value === null || (isScalar(value) && value.value === null && value.source === '')
      if (isEmpty) emptyKeys.push(String(isScalar(key) ? key.value : key))
    },
  })
  return { value: document.toJS() as unknown, emptyKeys }
}

/** Parses one YAML document with every scalar as the text that stands there: `0123456` and `1e5` stay what they are. */
export function parseYamlTexts(text: string): unknown {
  const document = parseDocument(text, { ...STRICT, schema: 'failsafe' })
  const broken = document.errors[0]
  if (broken !== undefined) throw broken
  return document.toJS() as unknown
}
