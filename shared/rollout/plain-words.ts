import type { Terminated } from './objects.ts'

const LIMIT = 200

const EXITS: Readonly<Record<number, string>> = {
  126: 'the program is not executable',
  127: 'the program was not found',
  134: 'aborted',
  137: 'killed',
  139: 'segmentation fault',
  143: 'ended by SIGTERM',
}

/** How a container ended, in words: `exit 137, out of memory`. */
export function describeExit({ exitCode, reason, message }: Terminated): string {
  if (reason === 'OOMKilled') return `exit ${exitCode}, out of memory`
  if (reason === 'StartError' || reason === 'ContainerCannotRun') return describeStart(message ?? reason)
  const words = EXITS[exitCode]
  return words === undefined ? `exit ${exitCode}` : `exit ${exitCode}, ${words}`
}

/** What a runtime says when a container cannot start, without the frames around it. */
export function describeStart(message: string): string {
  return oneLine(/exec: .*?(?=: unknown|$)/.exec(message)?.[0] ?? message)
}

/** What a failed pull comes down to; the registry's words where they say it. */
export function describePull(message: string): string {
  if (isMissing(message)) return 'manifest unknown'
  if (isDenied(message)) return 'pull access denied'
  const [, last] =
    /dial tcp[^:]*: (.*)$/s.exec(message) ??
    /(?:failed to do request|Error response from daemon): (.*)$/s.exec(message) ??
    []
  return oneLine(last ?? message)
}

export function isMissing(message: string): boolean {
  return /manifest unknown|not found|name unknown|no match for platform|repository does not exist/i.test(
    message,
  )
}

export function isDenied(message: string): boolean {
  return /unauthorized|denied|forbidden|authentication required|no basic auth/i.test(message)
}

/** What loaders and runtimes say when a program cannot run at all; nothing of an application's own words. */
const CANNOT_RUN = [
  /exec format error/i,
  /error while loading shared libraries: [\w.+-]+/,
  /cannot execute binary file/i,
  /no such file or directory/i,
  /permission denied/i,
  /Cannot find module '[^']{1,100}'/,
  /ModuleNotFoundError: No module named '[^']{1,100}'/,
  /could not find or load main class [\w.$]{1,100}/i,
  /EADDRINUSE[^\n]{0,60}/,
  /JavaScript heap out of memory|java\.lang\.OutOfMemoryError/,
  /ECONNREFUSED [\w.:[\]-]{1,60}/,
] as const

/** The part of a log that says why the program did not run; undefined where none is known for that. */
export function knownComplaint(log: string): string | undefined {
  const lines = log.trimEnd().split('\n').slice(-20).toReversed()
  for (const line of lines) {
    const found = CANNOT_RUN.map((sign) => sign.exec(line)?.[0]).find((text) => text !== undefined)
    if (found !== undefined) return oneLine(found, 120)
  }
  return undefined
}

/** Foreign text as one short line. */
export function oneLine(text: string, limit = LIMIT): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`
}
