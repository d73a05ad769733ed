import { DeliveryError } from '../action/errors.ts'

/** One address that takes messages as JSON; the address is a secret, and stands in no error. */
export interface Webhook {
  /** Sends once, within ten seconds; follows no redirect, since that would hand the secret on. */
  send(message: Readonly<Record<string, unknown>>): Promise<void>
}

const LIMIT = 10_000

export function connectWebhook(url: string, signal: AbortSignal): Webhook {
  return {
    async send(message) {
      const answer = await post(url, message, signal)
      await answer.body?.cancel()
      if (answer.ok) return
      throw new DeliveryError('webhook-failed', `the webhook answered ${answer.status}`)
    },
  }
}

async function post(url: string, message: unknown, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'trunkline' },
      body: JSON.stringify(message),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT)]),
    })
  } catch (error) {
    if (signal.aborted) throw new DeliveryError('cancelled', 'cancelled while telling the webhook')
    // The cause may repeat the address.
    const code = (error as { cause?: { code?: unknown } }).cause?.code
    const why = typeof code === 'string' ? code : 'no answer in time'
    throw new DeliveryError('webhook-failed', `the webhook was not reached: ${why}`)
  }
}
