import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { Lab } from '../../lab/lab.ts'
import { type Job, openJob } from './bundle.ts'

/** A job with a commit checked out that has these files, and one beside them that differs in every call. */
export async function checkout(
  lab: Pick<Lab, 'dockerHost' | 'dockerConfig'>,
  files: Readonly<Record<string, string>>,
): Promise<Job> {
  const job = await openJob({ DOCKER_HOST: lab.dockerHost, DOCKER_CONFIG: lab.dockerConfig })
  for (const [name, text] of Object.entries({ 'hello.txt': randomBytes(8).toString('hex'), ...files })) {
    await mkdir(dirname(join(job.workspace, name)), { recursive: true })
    await writeFile(join(job.workspace, name), text)
  }
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], { cwd: job.workspace })
  return { ...job, env: { ...job.env, GITHUB_SHA: gitIn(job).commit() } }
}

/** Git in a job's workspace. */
export function gitIn({ workspace }: Job) {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', ...args], {
      cwd: workspace,
      encoding: 'utf8',
    }).trim()
  return {
    /** Makes the last commit anew as of that time. */
    commitAt(time: string) {
      const env = { ...process.env, GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: time }
      const args = ['-c', 'user.name=Octo', '-c', 'user.email=octo@example.com', 'commit', '--quiet']
      execFileSync('git', [...args, '--amend', '--reset-author', '--no-edit'], { cwd: workspace, env })
      return git('rev-parse', 'HEAD')
    },
    /** Commits all there is, and gives the revision. */
    commit() {
      git('add', '--all')
      git('commit', '--quiet', '--message=a commit')
      return git('rev-parse', 'HEAD')
    },
  }
}

/** A PATH on which git is, and nothing else. */
export async function onlyGit({ folder }: Job): Promise<string> {
  const path = await mkdtemp(join(folder, 'path-'))
  await symlink(execFileSync('which', ['git'], { encoding: 'utf8' }).trim(), join(path, 'git'))
  return path
}
