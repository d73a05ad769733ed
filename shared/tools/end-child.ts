import type { ChildProcess } from 'node:child_process'

/** Milliseconds between SIGTERM and SIGKILL. */
const KILL_AFTER = 2_000

/** Ends a child by SIGTERM, by SIGKILL where it stays, and resolves once it is gone; safe to call twice. */
export function endChild(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve()
  return new Promise((resolve) => {
    const kill = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER)
    child.once('exit', () => {
      clearTimeout(kill)
      resolve()
    })
    child.kill('SIGTERM')
  })
}
