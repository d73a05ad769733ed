/** Runs `stop` once when the container is asked to end; as process 1 nothing else would. */
export function onStop(stop) {
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, stop)
  }
}
