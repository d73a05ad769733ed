import { DeliveryError } from '../../shared/action/errors.ts'

/** Why something that had worked before did not this time. */
export interface Hiccup {
  readonly hiccup: string
}

/**
 * Makes a look at a service that is allowed to be away for a moment: what fails before it ever worked, or for lack of
 * rights, is an error, since waiting will not help; what fails later is a hiccup, in words.
 */
export function forgiving<Args extends readonly unknown[], Value extends object>(
  look: (...args: Args) => Promise<Value>,
): (...args: Args) => Promise<Value | Hiccup> {
  let hasWorked = false
  return async (...args) => {
    try {
      const value = await look(...args)
      hasWorked = true
      return value
    } catch (error) {
      if (!hasWorked || !(error instanceof DeliveryError) || isRefusal(error)) throw error
      return { hiccup: error.message }
    }
  }
}

function isRefusal({ cause }: DeliveryError): boolean {
  const status = typeof cause === 'object' && cause !== null && 'status' in cause ? cause.status : undefined
  return status === 401 || status === 403
}
