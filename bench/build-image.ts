import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { readIgnoreFile } from '../actions/build-image/ignore-file.ts'
import { type Lab, labUp } from '../lab/lab.ts'
import { versions } from '../lab/versions.ts'
import { table } from '../shared/action/markdown.ts'
import { folderContent } from '../shared/tools/git-context.ts'
import { openJob, runMain } from '../test/acceptance/bundle.ts'
import { coldBuilds } from './cold-build.ts'
import { median, percentile } from './median.ts'

const RUNS = 12
const FILES = 20_000

/**
 * The action from starting its process to its end, beside `docker buildx build --push` of the same context with a
 * warm cache on the same engine and registry; the runs are interleaved, and each of a build has its own commit.
 */
export async function benchBuildImage(): Promise<string> {
  const { lab } = await labUp({ only: ['registry', 'docker'] })
  const world = await openWorld(lab)
  try {
    const times = await measure(world)
    const hashed = await hashing(world)
    return [
      `Docker 20.10 (its own BuildKit), buildx ${versions.buildx}, registry 2.8 on loopback; a context of ${FILES} files in git, one of which differs in each real build. ${RUNS} runs of each, interleaved.`,
      table(
        ['what', 'median', 'p95', 'builder used'],
        [...times].map(([what, { taken, builder }]) => [
          what,
          ms(median(taken)),
          ms(percentile(taken, 95)),
          builder,
        ]),
      ),
      differences(times),
      `The key of the ${FILES} files alone, in the process: median ${ms(median(hashed))}, p95 ${ms(percentile(hashed, 95))}; no file is read.`,
      'Green-widgets, BuildKit, the registry behind 20 ms and 100 Mbit/s, interleaved:',
      await coldBuilds(),
    ].join('\n\n')
  } finally {
    rmSync(world.folder, { recursive: true, force: true })
  }
}

interface Measured {
  readonly taken: number[]
  readonly builder: 'yes' | 'no'
}

const BUILDX_WARM = '`docker buildx build --push`, everything cached'
const SAME_REVISION = 'build-image, the same revision again'
const SAME_CONTENT = 'build-image, another revision with the same content'
const BUILDX_REAL = '`docker buildx build --push`, one file changed'
const REAL = 'build-image, one file changed'

type Cases = readonly (readonly [string, () => Promise<number>])[]

async function measure(world: World): Promise<ReadonlyMap<string, Measured>> {
  const measured = (builder: 'yes' | 'no'): Measured => ({ taken: [], builder })
  const times = new Map([
    [BUILDX_WARM, measured('yes')],
    [SAME_REVISION, measured('no')],
    [SAME_CONTENT, measured('no')],
    [BUILDX_REAL, measured('yes')],
    [REAL, measured('yes')],
  ])
  const interleave = async (casesOf: (run: number) => Cases) => {
    for (let run = 0; run < RUNS; run += 1) {
      for (const [what, once] of rotated(casesOf(run), run)) times.get(what)?.taken.push(await once())
    }
  }
  const first = world.commit('warm')
  buildx(world)
  await action(world, first, 'built', world.docker)
  await interleave((run) => {
    const readme = world.commitReadme(`${run}`)
    return [
      [BUILDX_WARM, async () => buildx(world)],
      [SAME_REVISION, () => action(world, first, 'reused-revision', world.alone)],
      [SAME_CONTENT, () => action(world, readme, 'reused-content', world.alone)],
    ]
  })
  await interleave((run) => [
    [
      BUILDX_REAL,
      async () => {
        world.commit(`for buildx ${run}`)
        return buildx(world)
      },
    ],
    [REAL, () => action(world, world.commit(`for the action ${run}`), 'built', world.docker)],
  ])
  return times
}

function differences(times: ReadonlyMap<string, Measured>): string {
  const of = (what: string) => median(times.get(what)?.taken ?? [])
  const ratio = (what: string) => (of(what) / of(BUILDX_WARM)).toFixed(2)
  return [
    `Beside a build of which everything is cached, the same revision takes ${ratio(SAME_REVISION)} and the same content ${ratio(SAME_CONTENT)} of the time;`,
    `a real build takes ${ms(of(REAL) - of(BUILDX_REAL))} more than buildx alone, for which it is looked up, inspected, tagged and offered to the next commit.`,
  ].join(' ')
}

function rotated<Item>(items: readonly Item[], by: number): readonly Item[] {
  const at = by % items.length
  return [...items.slice(at), ...items.slice(0, at)]
}

interface World {
  readonly lab: Lab
  readonly folder: string
  readonly image: string
  readonly job: Awaited<ReturnType<typeof openJob>>
  /** With the engine. */
  readonly docker: Readonly<Record<string, string>>
  /** With git on PATH and nothing else. */
  readonly alone: Readonly<Record<string, string>>
  commit(text: string): string
  commitReadme(text: string): string
}

async function openWorld(lab: Lab): Promise<World> {
  const job = await openJob()
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=b', '-c', 'user.email=b@localhost', ...args], {
      cwd: job.workspace,
      encoding: 'utf8',
    }).trim()
  const commit = (file: string, text: string) => {
    writeFileSync(join(job.workspace, file), `${text}\n`)
    git('add', file)
    git('commit', '--quiet', '--message', text)
    return git('rev-parse', 'HEAD')
  }
  fill(job.workspace)
  git('init', '--quiet', '--initial-branch=main')
  git('add', '--all')
  git('commit', '--quiet', '--message=all')
  const path = mkdtempSync(join(tmpdir(), 'bench-path-'))
  symlinkSync(execFileSync('which', ['git'], { encoding: 'utf8' }).trim(), join(path, 'git'))
  return {
    lab,
    folder: job.folder,
    image: `${lab.registry}/bench/build-image-${process.pid}`,
    job,
    docker: { DOCKER_HOST: lab.dockerHost, DOCKER_CONFIG: lab.dockerConfig },
    alone: { PATH: path, DOCKER_HOST: 'unix:///nowhere.sock' },
    commit: (text) => commit('app/main.js', text),
    commitReadme: (text) => commit('README.md', text),
  }
}

function fill(workspace: string): void {
  const write = (file: string, text: string) => writeFileSync(join(workspace, file), text)
  mkdirSync(join(workspace, 'app'))
  write('app/main.js', 'first\n')
  write('.dockerignore', '.git\n*.md\n')
  write('Dockerfile', 'FROM scratch\nCOPY vendor /vendor\nCOPY app /app\n')
  for (let folder = 0; folder < FILES / 100; folder += 1) {
    mkdirSync(join(workspace, `vendor/${folder}`), { recursive: true })
    for (let file = 0; file < 100; file += 1) {
      write(`vendor/${folder}/${file}.js`, `export const name = '${folder}/${file}'\n`.repeat(10))
    }
  }
}

function buildx({ job, lab, image }: World): number {
  const args = [
    'buildx',
    'build',
    '--push',
    '--provenance=false',
    '--quiet',
    '--tag',
    `${image}-peer:main`,
    '.',
  ]
  const env = { ...process.env, DOCKER_HOST: lab.dockerHost, DOCKER_CONFIG: lab.dockerConfig }
  const started = performance.now()
  const { status, stderr } = spawnSync('docker', args, { cwd: job.workspace, env, encoding: 'utf8' })
  const taken = performance.now() - started
  if (status !== 0) throw new Error(`buildx ended with ${status}: ${stderr}`)
  return taken
}

/** Runs the bundle; an ending other than the expected is no measurement. */
async function action(
  { job, image }: World,
  revision: string,
  expected: string,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const inputs = { image, reuse: 'content' }
  const ending = await runMain(job, 'build-image', { inputs, env: { ...env, GITHUB_SHA: revision } })
  if (ending.outputs['reason-code'] === expected) return ending.milliseconds
  throw new Error(`expected ${expected}, got ${ending.outputs['reason-code']}:\n${ending.log}`)
}

async function hashing({ job }: World): Promise<readonly number[]> {
  const taken: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now()
    const content = await folderContent(job.workspace, readIgnoreFile('.git\n*.md\n'), { env: process.env })
    taken.push(performance.now() - started)
    if ('unknown' in content || content.files < FILES || content.read > 0)
      throw new Error('not from the index')
  }
  return taken
}

const ms = (value: number) => `${(value / 1_000).toFixed(2)} s`
