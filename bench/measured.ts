import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** One run of a program. */
export interface Measured {
  /** From start to exit, in milliseconds. */
  readonly wall: number
  /** The most memory that it held at once, in MB; the program alone, without its children. */
  readonly peak: number
  readonly status: number
  readonly output: string
}

interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd?: string
}

/** Runs a program and measures it. */
export async function measure({ file, args, env, cwd }: Program): Promise<Measured> {
  const started = performance.now()
  const child = spawn(file, [...args], { env, ...(cwd === undefined ? {} : { cwd }) })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  const peak = watchPeak(child)
  const status = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? -1))
  })
  return { wall: performance.now() - started, peak: peak(), status, output }
}

/** Reads the kernel's own high-water mark while the process lives: nothing between two looks is lost. */
function watchPeak({ pid }: ChildProcess): () => number {
  let kilobytes = 0
  const look = async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
    kilobytes = Math.max(kilobytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0))
  }
  // Not at once: before the program is loaded the process is a copy of this one.
  const timer = setInterval(look, 15)
  return () => {
    clearInterval(timer)
    return kilobytes / 1024
  }
}
