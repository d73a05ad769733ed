/**
 * Does something that a time ends, in milliseconds, or the signal, with whose reason it then rejects; `late` where the
 * time was up first. What does not listen to its signal is not waited for.
 */
export async function within<Value>(
  milliseconds: number,
  signal: AbortSignal,
  act: (either: AbortSignal) => Promise<Value>,
): Promise<Value | 'late'> {
  signal.throwIfAborted()
  const limit = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)))
  const either = AbortSignal.any([signal, limit])
  const ended = new Promise<never>((_, reject) => {
    either.addEventListener('abort', () => reject(either.reason), { once: true })
  })
  try {
    const value = await Promise.race([act(either), ended])
    signal.throwIfAborted()
    return limit.aborted ? 'late' : value
  } catch (error) {
    signal.throwIfAborted()
    if (limit.aborted) return 'late'
    throw error
  }
}
