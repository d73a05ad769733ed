import { spawn } from 'node:child_process'

/** Identity and time that a commit made by the stand-in carries. */
export type Signature = { readonly name: string; readonly email: string; readonly at: Date }

export class GitFailure extends Error {
  readonly code: number
  constructor(argv: readonly string[], code: number, stderr: string) {
    super(`git ${argv.join(' ')} ended with ${code}: ${stderr.trim()}`)
    this.name = 'GitFailure'
    this.code = code
  }
}

export type GitResult = { readonly code: number; readonly stdout: Buffer; readonly stderr: string }

// A developer's own git configuration (signing, hooks, default branch) must not change what the stand-in answers.
export const gitEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  LC_ALL: 'C',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
}

/** Runs git in a repository and answers whatever its exit status was. */
export function tryGit(
  directory: string,
  argv: readonly string[],
  options: { readonly input?: string | Buffer; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--git-dir', directory, ...argv], {
      env: { ...gitEnvironment, ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', reject)
    // git may well end before it has read its input
    child.stdin.on('error', () => {})
    child.on('close', (code) =>
      resolve({ code: code ?? 1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }),
    )
    child.stdin.end(options.input ?? '')
  })
}

/** Runs git in a repository and answers its output without the last newline, or throws. */
export async function runGit(
  directory: string,
  argv: readonly string[],
  options: { readonly input?: string | Buffer; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { code, stdout, stderr } = await tryGit(directory, argv, options)
  if (code !== 0) throw new GitFailure(argv, code, stderr)
  return stdout.toString().replace(/\n$/, '')
}

export function signedBy(author: Signature, committer: Signature): NodeJS.ProcessEnv {
  return {
    GIT_AUTHOR_NAME: author.name,
    GIT_AUTHOR_EMAIL: author.email,
    GIT_AUTHOR_DATE: author.at.toISOString(),
    GIT_COMMITTER_NAME: committer.name,
    GIT_COMMITTER_EMAIL: committer.email,
    GIT_COMMITTER_DATE: committer.at.toISOString(),
  }
}
