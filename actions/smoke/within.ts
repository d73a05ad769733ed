/** Does something that a time ends, in milliseconds, or the signal, with whose reason it then rejects; `late` where the time was up first. */
export async function within<Value>(
  milliseconds: number,
  signal: AbortSignal,
  act: (either: AbortSignal) => Promise<Value>,
): Promise<Value | 'late'> {
  signal.throwIfAborted()
  const limit = AbortSignal.timeout(Math.max(1, Math.ceil(milliseconds)))
  try {
    const value = await act(AbortSignal.any([signal, limit]))
    signal.throwIfAborted()
    return limit.aborted ? 'late' : value
  } catch (error) {
    signal.throwIfAborted()
    if (limit.aborted) return 'late'
    throw error
  }
}
