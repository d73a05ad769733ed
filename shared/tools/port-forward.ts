import { type ChildProcess, spawn } from 'node:child_process'

import { DeliveryError } from '../action/errors.ts'
import { endChild } from './end-child.ts'
import type { ClusterAccess } from './kubectl-proxy.ts'

const PROGRAM = 'kubectl'
/** Milliseconds that kubectl is given to say why a connection broke. */
const COMPLAINT_WITHIN = 300

/** One port of one pod. */
interface PodPort {
  readonly namespace: string
  readonly pod: string
  readonly port: number
}

/**
 * Starts `kubectl port-forward` to a pod and gives the local port that leads there. Each connection to it is
 * one of its own in the pod. Rejects with kubectl's own words where there is no way.
 */
export async function openPortForward(
  access: ClusterAccess,
  { namespace, pod, port }: PodPort,
  signal: AbortSignal,
) {
  signal.throwIfAborted()
  const context = access.context === undefined ? [] : [`--context=${access.context}`]
  const args = [
    'port-forward',
    `--namespace=${namespace}`,
    ...context,
    '--address=127.0.0.1',
    `pod/${pod}`,
    `:${port}`,
  ]
  const child = spawn(PROGRAM, args, { env: access.env, stdio: ['ignore', 'pipe', 'pipe'] })
  const complaints = linesOf(child)
  const close = () => endChild(child)
  try {
    return {
      port: await forwarding(child, complaints, signal),
      isOpen: () => child.exitCode === null && child.signalCode === null,
      complaint: () => lastComplaint(child, complaints, port),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

function forwarding(
  child: ChildProcess,
  complaints: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    const aborted = () => reject(signal.reason)
    signal.addEventListener('abort', aborted, { once: true })
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const [, port] = /Forwarding from 127\.0\.0\.1:(\d+)/.exec(said) ?? []
      if (port === undefined) return
      signal.removeEventListener('abort', aborted)
      resolve(Number(port))
    })
    child.on('error', (cause: NodeJS.ErrnoException) => {
      const missing = cause.code === 'ENOENT'
      reject(
        new DeliveryError(
          missing ? 'tool-missing' : 'tool-failed',
          `kubectl ${missing ? 'is not on PATH' : 'cannot be started'}`,
          {
            cause,
          },
        ),
      )
    })
    child.on('close', () =>
      reject(new DeliveryError('cluster-failed', complaints.at(-1) ?? 'kubectl port-forward ended')),
    )
  })
}

function linesOf(child: ChildProcess): string[] {
  const lines: string[] = []
  let rest = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts.filter((line) => line.trim() !== '').map((line) => line.replace(/^error: /, '')))
    lines.splice(0, Math.max(0, lines.length - 20))
  })
  return lines
}

/**
 * What was said of a connection that could not be made (by the node, by way of its runtime): it comes on another
 * stream than the broken connection, so a moment later.
 */
async function lastComplaint(
  child: ChildProcess,
  lines: readonly string[],
  port: number,
): Promise<string | undefined> {
  if (lines.length === 0 && child.exitCode === null) {
    await new Promise((resolve) => {
      const late = setTimeout(resolve, COMPLAINT_WITHIN)
      child.stderr?.once('data', () => setImmediate(resolve, clearTimeout(late)))
    })
  }
  if (lines.some((line) => /connection refused/i.test(line))) return `nothing listens on port ${port}`
  return (
    lines
      .findLast((line) => !/lost connection/i.test(line))
      ?.replace(/^E\d{4} [^\]]*\] /, '')
      .slice(0, 200) ?? lines.at(-1)
  )
}
