import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { startMain } from '../test/acceptance/bundle.ts'
import type { Ground } from './ground.ts'
import { deployment } from './released-objects.ts'
import { CHART, stepOf } from './rollouts.ts'

const run = promisify(execFile)

/** An image that does not exist: milliseconds from the cluster's reason to its name in the log, and to the end. */
export async function doomed(
  ground: Ground,
  grace: number,
): Promise<{ readonly named: number; readonly ended: number }> {
  ground.count += 1
  const mark = `m${ground.count}`
  const release = `doomed-${mark}`
  const { job, inputs } = stepOf(ground, ground.lab.helm4, release, [deployment(release, mark)])
  const image = `${ground.stage.image.split('@')[0]}@sha256:${'b'.repeat(64)}`
  const given = { ...inputs, image, grace: `image-missing=${grace / 1_000}s`, 'on-failure': 'keep' }
  const { child, ended } = await startMain(job, 'helm-upgrade', { inputs: given })
  let namedAt = Number.NaN
  let log = ''
  child.stdout?.on('data', (text: string) => {
    log += text
    if (Number.isNaN(namedAt) && log.includes('manifest unknown')) namedAt = performance.now()
  })
  await ended
  const endedAt = performance.now()
  const reasonAt = ground.reasonAt.get(mark) ?? Number.NaN
  await ground.stage.kubectl('delete', 'deployment', release, '--wait=false')
  return { named: Math.max(0, namedAt - reasonAt), ended: endedAt - reasonAt }
}

/** An image that does not exist, as plain Helm takes it with its own default timeout. */
export async function plainDoomed(
  ground: Ground,
  way: 'plain-3' | 'plain-4',
): Promise<{ readonly milliseconds: number; readonly said: string }> {
  const { lab, stage } = ground
  ground.count += 1
  const release = `doomed-m${ground.count}`
  const values = join(stage.job.folder, `${release}.json`)
  const image = `${stage.image.split('@')[0]}@sha256:${'b'.repeat(64)}`
  await writeFile(values, JSON.stringify({ image, objects: [deployment(release, `m${ground.count}`)] }))
  const args = ['upgrade', '--install', release, CHART, '-n', stage.namespace, '-f', values, '--wait']
  const began = performance.now()
  const said = await run(way === 'plain-3' ? lab.helm3 : lab.helm4, args, {
    env: { ...process.env, KUBECONFIG: lab.kubeconfig },
  }).then(
    ({ stdout }) => /^STATUS: .*$/m.exec(stdout)?.[0] ?? stdout,
    (error: { readonly stderr?: string }) => error.stderr ?? String(error),
  )
  const milliseconds = performance.now() - began
  await stage.kubectl('delete', 'deployment', release, '--wait=false')
  return { milliseconds, said: said.trim().split('\n').at(-1) ?? '' }
}
