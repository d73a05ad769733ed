import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { DeliveryError } from '../action/errors.ts'
import type { Environment } from '../action/inputs.ts'
import { endChild } from './end-child.ts'

// sockaddr_un.sun_path on Linux holds 107 characters.
const SOCKET_PATH_LIMIT = 107
const STARTING = 15_000
const PROGRAM = 'kubectl'

/** How to reach a cluster: what every program that talks to it is given. */
export interface ClusterAccess {
  /** The whole environment of the children, KUBECONFIG in it. */
  readonly env: Environment
  readonly context: string | undefined
  /** A folder for files that only this job may read. */
  readonly folder: string | undefined
}

/** A running `kubectl proxy`: the API without credentials, on a socket that only this user can open. */
export interface KubectlProxy {
  readonly socket: string
  readonly pid: number
  /** The last line that kubectl itself complained with: the API's own answers do not say why it was not reached. */
  complaint(): string
  close(): Promise<void>
}

/** Starts the proxy and waits until it serves; every kind of kubeconfig login is kubectl's to do. */
export async function startKubectlProxy(access: ClusterAccess, signal?: AbortSignal): Promise<KubectlProxy> {
  signal?.throwIfAborted()
  const folder = await socketFolder(access.folder)
  const socket = join(folder, 'api')
  const child = spawn(PROGRAM, proxyArguments(socket, access.context), {
    env: access.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaint = lastLine(child)
  const close = async () => {
    await endChild(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await serving(child, complaint, signal)
  } catch (error) {
    await close()
    throw error
  }
  return { socket, pid: child.pid ?? 0, complaint, close }
}

/** Ends a proxy that a killed step left behind, if that process is still this proxy. */
export async function endStaleProxy(pid: number, socket: string): Promise<void> {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  if (commandLine.split('\0').includes(`--unix-socket=${socket}`)) process.kill(pid, 'SIGTERM')
}

export function proxyArguments(socket: string, context: string | undefined): readonly string[] {
  return ['proxy', `--unix-socket=${socket}`, ...(context === undefined ? [] : [`--context=${context}`])]
}

async function socketFolder(folder: string | undefined): Promise<string> {
  const name = 'trunkline-api-'
  const isShort = folder !== undefined && join(folder, `${name}XXXXXX`, 'api').length <= SOCKET_PATH_LIMIT
  return mkdtemp(join(isShort ? folder : tmpdir(), name))
}

function serving(child: ChildProcess, complaint: () => string, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new DeliveryError('cluster-failed', `kubectl proxy did not start: ${complaint()}`)),
      STARTING,
    )
    const settle = (act: () => void) => {
      clearTimeout(late)
      signal?.removeEventListener('abort', aborted)
      act()
    }
    const aborted = () => settle(() => reject(signal?.reason))
    signal?.addEventListener('abort', aborted, { once: true })
    child.stdout?.on('data', () => settle(resolve))
    child.on('error', (cause: NodeJS.ErrnoException) => settle(() => reject(notStarted(cause))))
    child.on('close', () => settle(() => reject(refused(complaint()))))
  })
}

function notStarted(cause: NodeJS.ErrnoException): DeliveryError {
  if (cause.code !== 'ENOENT') return new DeliveryError('tool-failed', 'cannot start kubectl', { cause })
  return new DeliveryError('tool-missing', 'kubectl is not on PATH', {
    cause,
    cure: 'Install kubectl in an earlier step',
  })
}

function refused(complaint: string): DeliveryError {
  const cure = complaint.includes('context')
    ? 'Check `kube-context` and the contexts of the kubeconfig'
    : 'Check `kubeconfig`, `kubeconfig-content` or KUBECONFIG'
  return new DeliveryError('cluster-failed', `the kubeconfig cannot be used: ${complaint}`, { cure })
}

/** kubectl's logger prefixes its lines with `E1122 22:01:02.123456    1234 proxy_server.go:147]`. */
function lastLine(child: ChildProcess): () => string {
  let text = ''
  child.stderr?.setEncoding('utf8')
  child.stderr?.on('data', (chunk: string) => {
    text = (text + chunk).slice(-4_096)
  })
  return () => {
    const lines = text.trim().split('\n')
    return (lines.at(-1) ?? '').replace(/^[A-Z]\d{4} [^\]]*\] /, '').replace(/^error: /, '')
  }
}
