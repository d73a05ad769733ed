import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openJob } from '../../test/acceptance/bundle.ts'
import { type Measured, measure } from '../measured.ts'

/** What is promoted, as every tool is told it. */
export interface Task {
  /** `host/name:tag` */
  readonly from: string
  readonly to: string
}

/** A tool that promotes images. */
export interface Tool {
  readonly name: string
  run(task: Task): Promise<Measured>
}

const root = join(import.meta.dirname, '../..')
const PATH = process.env['PATH'] ?? ''

/** This project's bundle, started as the runner starts it, with what action.yml has as defaults. */
export function trunkline(name: string, inputs: Readonly<Record<string, string>> = {}): Tool {
  const defaults = {
    trunk: 'main',
    soak: 'none',
    'allow-rollback': 'false',
    'tag-policy': 'move',
    'if-digest': 'none',
    referrers: 'true',
    verify: 'root',
    record: 'job',
    'dry-run': 'false',
  }
  return {
    name,
    async run({ from, to }) {
      const job = await openJob()
      const given = Object.entries({ ...defaults, ...inputs, image: from, to })
      const variables = given.map(([key, value]) => [`INPUT_${key.toUpperCase()}`, value])
      const output = join(job.folder, 'output')
      const files = { GITHUB_OUTPUT: output, GITHUB_STATE: output, GITHUB_STEP_SUMMARY: output }
      await Promise.all([...new Set(Object.values(files))].map((file) => writeFile(file, '')))
      const env = { ...job.env, ...Object.fromEntries(variables), ...files }
      const measured = await measure({
        file: process.execPath,
        args: [join(root, 'dist/promote/index.js')],
        env,
      })
      await rm(job.folder, { recursive: true, force: true })
      return measured
    },
  }
}

/** A program that is given source and destination; it starts without cache or configuration. */
export function program(name: string, file: string, args: (task: Task) => readonly string[]): Tool {
  return {
    name,
    async run(task) {
      const home = await mkdtemp(join(tmpdir(), 'bench-home-'))
      // Root's skopeo remembers blobs outside of its home.
      await rm('/var/lib/containers/cache', { recursive: true, force: true })
      const measured = await measure({ file, args: args(task), env: { PATH, HOME: home }, cwd: home })
      await rm(home, { recursive: true, force: true })
      return measured
    },
  }
}

/** The engine's way: pull, tag, push, and nothing kept for the next run. */
export function engine(dockerHost: string): Tool {
  const env = { PATH, DOCKER_HOST: dockerHost }
  const docker = (args: readonly string[]) => measure({ file: 'docker', args, env })
  return {
    name: 'docker pull, tag, push',
    async run({ from, to }) {
      const runs: Measured[] = []
      for (const args of [
        ['pull', '-q', from],
        ['tag', from, to],
        ['push', '-q', to],
      ]) {
        runs.push(await docker(args))
      }
      await docker(['rmi', '-f', from, to])
      return {
        wall: runs.reduce((sum, { wall }) => sum + wall, 0),
        peak: Math.max(...runs.map(({ peak }) => peak)),
        status: Math.max(...runs.map(({ status }) => Math.abs(status))),
        output: runs.map(({ output }) => output).join(''),
      }
    },
  }
}
