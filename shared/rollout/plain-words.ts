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

/** Foreign text as one short line. */
export function oneLine(text: string, limit = LIMIT): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`
}
