/**
 * Entry point of the `build-image` action: reads the step's inputs, connects registry, git and buildx, and
 * lets `buildImage` find or build the revision's image. Importing this file runs the action.
 */
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'

import type { Environment, InputReader } from '../../shared/action/inputs.ts'
import { quoteLines } from '../../shared/action/log.ts'
import { type ActionContext, runAction } from '../../shared/action/run.ts'
import { registryClient } from '../../shared/registry/client.ts'
import { openCredentials, parseRegistryAuth, type RegistryAuth } from '../../shared/registry/credentials.ts'
import { openBuildx } from '../../shared/tools/buildx.ts'
import { childEnvironment } from '../../shared/tools/child-environment.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { openDockerConfig } from '../../shared/tools/docker-config.ts'
import { type Checkout, openCheckout } from '../../shared/tools/git.ts'
import { type Builder, buildImage } from './build.ts'
import { type BuildInputs, readBuildInputs } from './inputs.ts'
import { planBuild } from './plan.ts'
import { OUTPUTS, reportBuild } from './report.ts'
import { sourceUrl } from './source.ts'

await runAction({
  name: 'build-image',
  outputs: OUTPUTS,
  async main(context) {
    const { input, env, log, mask, signal } = context
    const inputs = readBuildInputs(input, { env, event: await readEvent(env) })
    for (const name of inputs.secretEnvs.values()) mask(env[name] ?? '')
    const logins = readLogins(input, mask)
    const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
    const checkout = openCheckout({ folder: workspace, env, signal })
    const registry = registryClient({
      credentials: openCredentials({ given: logins, env, mask }),
      log,
      signal,
    })
    const cleanups: (() => Promise<void>)[] = []
    try {
      const built = await buildImage(inputs, {
        registry,
        openBuilder: () => openBuilder({ context, inputs, logins, workspace, checkout, cleanups }),
        clock: systemClock,
        log,
      })
      const head = built.reused === 'none' ? await checkout.head() : undefined
      return reportBuild(inputs, built, head)
    } finally {
      registry.close()
      for (const cleanup of cleanups) await cleanup()
    }
  },
})

interface Workbench {
  readonly context: ActionContext
  readonly inputs: BuildInputs
  readonly logins: readonly RegistryAuth[]
  readonly workspace: string
  readonly checkout: Checkout
  readonly cleanups: (() => Promise<void>)[]
}

async function openBuilder(bench: Workbench): Promise<Builder> {
  const { context, inputs, logins, workspace, checkout } = bench
  const { env, log, signal } = context
  const temp = env['RUNNER_TEMP'] ?? tmpdir()
  const config = logins.length === 0 ? undefined : await openDockerConfig({ env, temp, logins })
  if (config !== undefined) bench.cleanups.push(config.remove)
  const [created, remote] = await Promise.all([checkout.commitTime(inputs.revision), checkout.remoteUrl()])
  if (created === undefined) log.info(`${inputs.revision} is not in the checkout: its time is not known`)
  const plan = planBuild(inputs, { created, source: sourceUrl(env, remote) }, env)
  const buildx = openBuildx({
    env: { ...childEnvironment(env), ...(config === undefined ? {} : { DOCKER_CONFIG: config.folder }) },
    workspace,
    temp,
    onLine(line) {
      for (const quoted of quoteLines(line)) log.info(quoted)
    },
    signal,
  })
  return { build: () => buildx.build(plan) }
}

function readLogins(input: InputReader, mask: (secret: string) => void): readonly RegistryAuth[] {
  input.optionalSecret('registry-auth')
  const logins = input.optionalParsed('registry-auth', parseRegistryAuth) ?? []
  for (const { username, password } of logins) {
    mask(password)
    mask(Buffer.from(`${username}:${password}`).toString('base64'))
  }
  return logins
}

async function readEvent(env: Environment): Promise<unknown> {
  const path = env['GITHUB_EVENT_PATH']
  if (path === undefined || path === '') return undefined
  return JSON.parse(await readFile(path, 'utf8'))
}
