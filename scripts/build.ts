/** `npm run build`: bundles every action's entries into dist/, one ESM file each. `--out DIR` builds elsewhere. */
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')

/** One bundle: the entry's module and the folder below dist/ that it lands in. */
export interface Entry {
  readonly module: string
  readonly folder: string
}

/** The entries of every action: `main`, and `post` where there is one. */
export async function entries(): Promise<readonly Entry[]> {
  const found: Entry[] = []
  for (const action of (await readdir(join(root, 'actions'))).sort()) {
    const files = await readdir(join(root, 'actions', action))
    if (files.includes('main.ts')) found.push({ module: `actions/${action}/main`, folder: action })
    if (files.includes('post.ts')) found.push({ module: `actions/${action}/post`, folder: `${action}/post` })
  }
  return found
}

/** Emits JavaScript with tsc, then bundles each entry with ncc into `out`. */
export async function build(out: string, progress: (line: string) => void): Promise<void> {
  // Below the repository, so that bundling finds its node_modules.
  await mkdir(join(root, 'build'), { recursive: true })
  const work = await mkdtemp(join(root, 'build', 'bundle-'))
  try {
    await node(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--outDir', work])
    const waiting = [...(await entries())]
    const worker = async () => {
      for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
        const started = performance.now()
        await bundle(work, entry)
        progress(`${entry.folder}: ${Math.round(performance.now() - started)} ms`)
      }
    }
    await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker))
    await rm(out, { recursive: true, force: true })
    await cp(join(work, 'out'), out, { recursive: true })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function bundle(work: string, { module, folder }: Entry): Promise<void> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js')
  const options = ['--out', join(work, 'out', folder), '--license', 'licenses.txt', '--quiet', '--no-cache']
  // ncc writes module paths relative to where it runs: from here they are the same in every build.
  return node([ncc, 'build', join(work, `${module}.js`), ...options], work)
}

async function node(args: readonly string[], cwd = root): Promise<void> {
  await run(process.execPath, [...args], { cwd, maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
    throw new Error(`${args[0]} failed:\n${error.stdout}${error.stderr}`, { cause: error })
  })
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  await build(values.out ?? join(root, 'dist'), console.log)
}
