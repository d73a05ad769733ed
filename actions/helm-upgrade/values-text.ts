import { DeliveryError, messageOf } from '../../shared/action/errors.ts'

/** A values text as it parses, and its keys that have nothing behind them. */
export interface ReadValues {
  readonly value: unknown
  readonly emptyKeys: readonly string[]
}

/** Refuses `values` that are not a mapping, or that hold a key without a value. */
export function checkValues(text: string, read: (text: string) => ReadValues): void {
  const { value, emptyKeys } = readOrRefuse(text, read)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new DeliveryError('input-invalid', 'input "values" must be a mapping of keys to values')
  }
  // An unset variable leaves `key:` behind, which Helm takes for "delete this key".
  if (emptyKeys.length === 0) return
  throw new DeliveryError(
    'input-invalid',
    `input "values" has a key without a value: ${emptyKeys.join(', ')}`,
    {
      cure: 'Write "" or null where that is meant',
    },
  )
}

function readOrRefuse(text: string, read: (text: string) => ReadValues): ReadValues {
  try {
    return read(text)
  } catch (cause) {
    throw new DeliveryError(
      'input-invalid',
      `input "values" must be YAML: ${messageOf(cause).split('\n')[0]}`,
      { cause },
    )
  }
}
