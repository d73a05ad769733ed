import { spawn } from 'node:child_process'

import { DeliveryError } from '../action/errors.ts'

export interface Finished {
  /** The exit status, or 128 plus the number's place for a child that a signal ended. */
  readonly status: number
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** The child's whole environment. */
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** Written to the child's standard input, which is closed after it. */
  readonly input?: string | Buffer
  /** How both streams become text; `latin1` keeps every byte apart. */
  readonly encoding?: 'utf8' | 'latin1'
  /** Aborting sends SIGINT, then SIGKILL after `killAfter`. */
  readonly signal?: AbortSignal
  /** Milliseconds between SIGINT and SIGKILL; the runner itself leaves 7.5 s. */
  readonly killAfter?: number
  /** Each line of standard error, as it comes. */
  readonly onErrorLine?: (line: string) => void
}

/** Characters of each stream that are kept: the end matters, and a child must not fill the memory. */
const KEPT = 64 * 1024 * 1024

/** Runs a program with an argument array, no shell, and gives its end whatever it was. */
export function run(file: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env: options.env, cwd: options.cwd, stdio: ['pipe', 'pipe', 'pipe'] })
    const stdout = collect(child.stdout, options)
    const stderr = collect(child.stderr, { ...options, onLine: options.onErrorLine })
    const stop = () => {
      child.kill('SIGINT')
      setTimeout(() => child.kill('SIGKILL'), options.killAfter ?? 6_000).unref()
    }
    if (options.signal?.aborted === true) stop()
    options.signal?.addEventListener('abort', stop, { once: true })
    child.on('error', (cause: NodeJS.ErrnoException) => reject(notStarted(file, cause)))
    child.on('close', (code, signal) => {
      options.signal?.removeEventListener('abort', stop)
      resolve({ status: code ?? 128, signal, stdout: stdout(), stderr: stderr() })
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(options.input ?? '')
  })
}

/** Like `run`, but a child that fails is an error with its last lines. */
export async function mustRun(file: string, args: readonly string[], options: RunOptions): Promise<Finished> {
  const finished = await run(file, args, options)
  if (finished.status !== 0) throw toolFailed(file, args, finished)
  return finished
}

/** The error of a child that failed: the command, its exit and its last lines. */
export function toolFailed(
  file: string,
  args: readonly string[],
  { status, stderr, stdout }: Finished,
): DeliveryError {
  const lines = (stderr.trim() === '' ? stdout : stderr).trim().split('\n').slice(-5).join('\n')
  return new DeliveryError('tool-failed', `${file} ${args.slice(0, 2).join(' ')} exited ${status}: ${lines}`)
}

function notStarted(file: string, cause: NodeJS.ErrnoException): DeliveryError {
  if (cause.code !== 'ENOENT') return new DeliveryError('tool-failed', `cannot start ${file}`, { cause })
  return new DeliveryError('tool-missing', `${file} is not on PATH`, {
    cause,
    cure: `Install ${file} in an earlier step`,
  })
}

interface Collecting extends Pick<RunOptions, 'encoding'> {
  readonly onLine?: ((line: string) => void) | undefined
}

function collect(stream: NodeJS.ReadableStream, { encoding = 'utf8', onLine }: Collecting): () => string {
  const chunks: string[] = []
  let length = 0
  let rest = ''
  stream.setEncoding(encoding)
  stream.on('data', (chunk: string) => {
    chunks.push(chunk)
    length += chunk.length
    while (length > KEPT && chunks.length > 1) length -= chunks.shift()?.length ?? 0
    if (onLine === undefined) return
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) onLine(line)
  })
  return () => {
    if (rest !== '') onLine?.(rest)
    return chunks.join('')
  }
}
