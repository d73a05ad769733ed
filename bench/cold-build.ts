import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { command } from '../lab/command.ts'
import { type Lab, labUp } from '../lab/lab.ts'
import { table } from '../shared/action/markdown.ts'
import { type Job, openJob, runMain } from '../test/acceptance/bundle.ts'
import { HOSTED, openLink } from './link.ts'
import { median, percentile } from './median.ts'

const RUNS = 5
const FORMS = ['on the base', 'linked'] as const
type Form = (typeof FORMS)[number]
const TOOLS = ['docker buildx build --push', 'build-image'] as const
type Tool = (typeof TOOLS)[number]

interface Site {
  readonly lab: Lab
  readonly job: Job
  /** The registry as the builder reaches it. */
  readonly registry: string
  /** Commits another version of the application, and gives its revision. */
  commit(form: Form, mark: string): Promise<string>
}

/**
 * Builds of green-widgets by a BuildKit whose cache is empty, as on a runner that has just started, with the
 * registry behind a link: its Dockerfile, which copies with `--link`, beside the same one without; interleaved.
 */
export async function coldBuilds(): Promise<string> {
  const { lab } = await labUp({ only: ['registry', 'docker', 'buildkit', 'images'] })
  const link = await openLink({ ...HOSTED, to: lab.registry })
  const site = await openSite(lab, link.host)
  const taken = new Map<string, number[]>()
  try {
    // In the first round the image's repository gets the base, which it has ever after.
    for (let round = 0; round <= RUNS; round += 1) {
      for (const [tool, form] of turns(round)) {
        const milliseconds = await buildOnce(site, tool, form, round)
        if (round > 0) taken.set(`${tool} ${form}`, [...(taken.get(`${tool} ${form}`) ?? []), milliseconds])
      }
    }
  } finally {
    await link.close()
    await rm(site.job.folder, { recursive: true, force: true })
  }
  const rows = FORMS.flatMap((form) => TOOLS.map((tool) => rowOf(tool, form, taken)))
  return table(['an empty cache, one file changed', 'copies', `median of ${RUNS}`, 'p95'], rows)
}

function turns(round: number): readonly (readonly [Tool, Form])[] {
  const all = FORMS.flatMap((form) => TOOLS.map((tool) => [tool, form] as const))
  return round % 2 === 0 ? all : all.toReversed()
}

function rowOf(tool: Tool, form: Form, taken: ReadonlyMap<string, readonly number[]>): readonly string[] {
  const all = taken.get(`${tool} ${form}`) ?? []
  const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`
  return [
    tool === 'build-image' ? tool : `\`${tool}\``,
    form,
    seconds(median(all)),
    seconds(percentile(all, 95)),
  ]
}

async function openSite(lab: Lab, registry: string): Promise<Site> {
  const job = await openJob()
  const { workspace } = job
  await cp(join(import.meta.dirname, '../examples/green-widgets'), workspace, { recursive: true })
  const linked = await readFile(join(workspace, 'Dockerfile'), 'utf8')
  if (!linked.includes('COPY --link')) throw new Error('green-widgets copies without --link')
  const git = (...args: readonly string[]) =>
    command('git', ['-c', 'user.name=b', '-c', 'user.email=b@localhost', ...args], { cwd: workspace })
  await git('init', '--quiet', '--initial-branch=main')
  return {
    lab,
    job,
    registry,
    async commit(form, mark) {
      const text = form === 'linked' ? linked : linked.replaceAll('COPY --link', 'COPY')
      await writeFile(join(workspace, 'Dockerfile'), text)
      await writeFile(join(workspace, 'app/behaviour.json'), `${JSON.stringify({ ready: true, mark })}\n`)
      await git('add', '--all')
      await git('commit', '--quiet', '--message', mark)
      return (await git('rev-parse', 'HEAD')).trim()
    },
  }
}

async function buildOnce(site: Site, tool: Tool, form: Form, round: number): Promise<number> {
  const { lab, job, registry } = site
  const revision = await site.commit(form, `${tool} ${form} ${round}`)
  const env = {
    DOCKER_HOST: lab.dockerHost,
    DOCKER_CONFIG: lab.dockerConfig,
    BUILDX_BUILDER: lab.builder,
  }
  // The link is in this process, which must not stand still meanwhile.
  const docker = (...args: readonly string[]) =>
    command('docker', args, { cwd: job.workspace, env: { ...process.env, ...env } })
  await docker('buildx', 'prune', '--all', '--force')
  const base = `NODE_IMAGE=${lab.nodeImage.replace(lab.registry, registry)}`
  const image = `${registry}/bench/cold-build-${process.pid}`
  if (tool === 'build-image') {
    const inputs = { image, target: 'production', 'build-args': base, reuse: 'content' }
    const ending = await runMain(job, 'build-image', { inputs, env: { ...env, GITHUB_SHA: revision } })
    if (ending.outputs['reason-code'] === 'built') return ending.milliseconds
    throw new Error(`expected built, got ${ending.outputs['reason-code']}:\n${ending.log}`)
  }
  const options = ['--push', '--provenance=false', '--quiet', '--target', 'production', '--build-arg', base]
  const started = performance.now()
  await docker('buildx', 'build', ...options, '--tag', `${image}:${revision}`, '.')
  return performance.now() - started
}
