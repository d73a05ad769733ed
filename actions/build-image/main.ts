/**
 * Entry point of the `build-image` action: reads the step's inputs, connects registry, git and buildx, and
 * lets `buildImages` find or build the revision's images. Importing this file runs the action.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'

import type { Environment, InputReader } from '../../shared/action/inputs.ts'
import { quoteLines } from '../../shared/action/log.ts'
import { type ActionContext, runAction } from '../../shared/action/run.ts'
import type { Repository } from '../../shared/domain/reference.ts'
import { type RegistryClient, registryClient } from '../../shared/registry/client.ts'
import { openCredentials, parseRegistryAuth, type RegistryAuth } from '../../shared/registry/credentials.ts'
import { inspectImage } from '../../shared/registry/inspect.ts'
import { layerEntries } from '../../shared/registry/layer-entries.ts'
import { openBuildx } from '../../shared/tools/buildx.ts'
import { printBake } from '../../shared/tools/buildx-bake.ts'
import { builderDriver } from '../../shared/tools/buildx-builder.ts'
import { childEnvironment } from '../../shared/tools/child-environment.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { openDockerConfig } from '../../shared/tools/docker-config.ts'
import { type Checkout, openCheckout } from '../../shared/tools/git.ts'
import { openSources } from '../../shared/tools/workspace-sources.ts'
import { buildImages } from './build.ts'
import { measureAll } from './compare.ts'
import { type BuildInputs, earlierOfEvent, readBuildInputs } from './inputs.ts'
import type { Builder, BuildPlan, Layer, Pinned } from './ports.ts'
import { OUTPUTS, reportBuild } from './report.ts'
import { sourceUrl } from './source.ts'

// Commits that were skipped or superseded have no image: some are passed over.
const PARENTS_ASKED = 10
// What BuildKit needs to reach the Actions cache, which no other child is given.
const RUNNER_CACHE = [
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_CACHE_URL',
  'ACTIONS_RESULTS_URL',
  'ACTIONS_CACHE_SERVICE_V2',
] as const

await runAction({
  name: 'build-image',
  outputs: OUTPUTS,
  async main(context) {
    const { input, env, log, mask, signal } = context
    const event = await readEvent(env)
    const inputs = readBuildInputs(input, { env, event })
    for (const name of secretNames(inputs)) mask(env[name] ?? '')
    const logins = readLogins(input, mask)
    const workspace = env['GITHUB_WORKSPACE'] ?? process.cwd()
    const checkout = openCheckout({ folder: workspace, env, signal })
    const credentials = openCredentials({ given: logins, env, mask })
    const client = registryClient({ credentials, log, signal })
    const registry = { ...client, inspect: (image: Pinned) => inspectImage(client, image) }
    const cleanups: (() => Promise<void>)[] = []
    const began = systemClock.monotonic()
    try {
      const images = await buildImages(inputs, {
        registry,
        sources: openSources({ workspace, env, arch: process.arch, signal }),
        bake: (file, target) => printBake({ env: childEnvironment(env), workspace, signal }, file, target),
        origin: () => originOf(inputs, checkout, env, log),
        openBuilder: () => openBuilder({ context, inputs, logins, workspace, cleanups }),
        runTag: runTag(env),
        clock: systemClock,
        log,
      })
      const told = await measureAll(images, inputs, {
        registry,
        earlier: async () => [
          ...earlierOfEvent(event),
          ...(await checkout.firstParents(inputs.revision, PARENTS_ASKED)),
        ],
        layerEntries: (repository, layer) => openLayer(client, repository, layer),
        log,
      })
      const isReused = images.every(({ how }) => how === 'reused-revision')
      const head = isReused ? undefined : await checkout.head()
      return reportBuild(inputs, told, { milliseconds: systemClock.monotonic() - began, head })
    } finally {
      client.close()
      for (const cleanup of cleanups) await cleanup()
    }
  },
})

async function* openLayer(client: RegistryClient, repository: Repository, layer: Layer) {
  yield* layerEntries(await client.openBlob(repository, layer), layer.mediaType)
}

interface Workbench {
  readonly context: ActionContext
  readonly inputs: BuildInputs
  readonly logins: readonly RegistryAuth[]
  readonly workspace: string
  readonly cleanups: (() => Promise<void>)[]
}

async function openBuilder({ context, inputs, logins, workspace, cleanups }: Workbench): Promise<Builder> {
  const { env, log, signal } = context
  const temp = env['RUNNER_TEMP'] ?? tmpdir()
  const config = logins.length === 0 ? undefined : await openDockerConfig({ env, temp, logins })
  if (config !== undefined) cleanups.push(config.remove)
  const childEnv = {
    ...childEnvironment(env),
    ...(config === undefined ? {} : { DOCKER_CONFIG: config.folder }),
  }
  const driver = await builderDriver({ env: childEnv, name: inputs.builder, signal })
  const buildx = openBuildx({
    env: childEnv,
    workspace,
    temp,
    onLine(line) {
      for (const quoted of quoteLines(line)) log.info(quoted)
    },
    wait: (milliseconds) => systemClock.wait(milliseconds, signal),
    signal,
  })
  return {
    pushesByDigest: driver !== 'docker',
    build(plan) {
      const names = [...plan.secretEnvs, ...(usesRunnerCache(plan) ? RUNNER_CACHE : [])]
      const secrets = names.map((name) => [name, env[name] ?? ''] as const)
      for (const [, value] of secrets) context.mask(value)
      return buildx.build({ ...plan, environment: { ...plan.environment, ...Object.fromEntries(secrets) } })
    },
  }
}

function usesRunnerCache({ args }: BuildPlan): boolean {
  return args.some((argument) => /^type=gha(?:,|$)/.test(argument))
}

async function originOf(
  { revision }: BuildInputs,
  checkout: Checkout,
  env: Environment,
  log: ActionContext['log'],
) {
  const [created, remote] = await Promise.all([checkout.commitTime(revision), checkout.remoteUrl()])
  if (created === undefined) log.info(`${revision} is not in the checkout: its time is not known`)
  const isTag = env['GITHUB_REF_TYPE'] === 'tag'
  const version = (isTag ? env['GITHUB_REF_NAME'] : undefined) ?? revision
  return { created, source: sourceUrl(env, remote), version }
}

/** A tag that no other run, attempt or step has. */
function runTag(env: Environment): string {
  const { GITHUB_RUN_ID: run = 'local', GITHUB_RUN_ATTEMPT: attempt = '1' } = env
  return `run-${run}-${attempt}-${randomBytes(3).toString('hex')}`
}

function secretNames({ images }: BuildInputs): ReadonlySet<string> {
  const secrets = [...images.values()].flatMap((definition) => definition.secrets)
  return new Set(secrets.flatMap((secret) => ('env' in secret ? [secret.env] : [])))
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
