type Value = (name: string) => string | undefined

/** A piece of the result, and how much of the text it stood for. */
interface Part {
  readonly text: string
  readonly length: number
}

/** Replaces `$NAME`, `${NAME}`, `${NAME:-word}`, `${NAME:+word}`; undefined where another form is used. */
export function substitute(text: string, value: Value, escapeSign = '\\'): string | undefined {
  let result = ''
  let rest = text
  while (rest !== '') {
    const one = plainPart(rest, escapeSign) ?? namedPart(rest, value) ?? bracedPart(rest, value, escapeSign)
    if (one === undefined) return undefined
    result += one.text
    rest = rest.slice(one.length)
  }
  return result
}

/** Up to the next `$`: quotes go, and what is escaped or stands in single quotes is taken as it is. */
function plainPart(rest: string, escapeSign: string): Part | undefined {
  if (rest.startsWith(escapeSign) && rest.length > 1) return { text: rest[1] ?? '', length: 2 }
  const quoted = /^'([^']*)'/.exec(rest)
  if (quoted !== null) return { text: quoted[1] ?? '', length: quoted[0].length }
  if (rest.startsWith('"')) return { text: '', length: 1 }
  return rest.startsWith('$') ? undefined : { text: rest[0] ?? '', length: 1 }
}

function namedPart(rest: string, value: Value): Part | undefined {
  const [whole, name] = /^\$([A-Za-z_]\w*)/.exec(rest) ?? []
  return whole === undefined || name === undefined
    ? undefined
    : { text: value(name) ?? '', length: whole.length }
}

function bracedPart(rest: string, value: Value, escapeSign: string): Part | undefined {
  const [opening, name = '', operator = ''] = /^\$\{([A-Za-z_]\w*)(:?[-+]|(?=\}))/.exec(rest) ?? []
  const end = opening === undefined ? undefined : closingBrace(rest, opening.length)
  if (opening === undefined || end === undefined) return undefined
  const chosen = choose(operator, value(name), rest.slice(opening.length, end))
  const text = chosen.isWord ? substitute(chosen.text, value, escapeSign) : chosen.text
  return text === undefined ? undefined : { text, length: end + 1 }
}

/** The value or the word after the operator; with a colon an empty value counts as none. */
function choose(operator: string, found: string | undefined, word: string) {
  const isSet = operator.startsWith(':') ? (found ?? '') !== '' : found !== undefined
  if (operator.endsWith('+')) return { isWord: isSet, text: isSet ? word : '' }
  return operator === '' || isSet ? { isWord: false, text: found ?? '' } : { isWord: true, text: word }
}

function closingBrace(text: string, from: number): number | undefined {
  let depth = 1
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith('${', at)) depth += 1
    else if (text[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return undefined
}
