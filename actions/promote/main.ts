/**
 * Entry point of the `promote` action: reads the step's inputs, connects the real registries and, where an
 * environment or a record is named, GitHub, and lets `promote` decide and act. Importing this file runs it.
 */
import { setFlagsFromString } from 'node:v8'

import type { ActionContext } from '../../shared/action/run.ts'
import { runAction } from '../../shared/action/run.ts'
import { type RegistryClient, registryClient } from '../../shared/registry/client.ts'
import { openCredentials, parseRegistryAuth } from '../../shared/registry/credentials.ts'
import { connectGithub } from '../../shared/tools/github.ts'
import { githubCommits } from '../../shared/tools/github-commits.ts'
import { githubRecords } from '../../shared/tools/github-records.ts'
import { type PromoteInputs, readPromoteInputs } from './inputs.ts'
import { type PromotionPorts, readOnly } from './ports.ts'
import { promote } from './promote.ts'
import { OUTPUTS, reportPromotion } from './report.ts'

function openRegistry({ input, env, log, mask, signal }: ActionContext): RegistryClient {
  const given = input.optionalParsed('registry-auth', parseRegistryAuth) ?? []
  for (const { password } of given) mask(password)
  return registryClient({ credentials: openCredentials({ given, env, mask }), log, signal })
}

function connect(token: string, { env, log, signal }: ActionContext): PromotionPorts['github'] {
  const github = connectGithub({
    token,
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    repository: env['GITHUB_REPOSITORY'] ?? '',
    log,
    signal,
  })
  return { records: githubRecords(github), commits: githubCommits(github) }
}

function openPorts(inputs: PromoteInputs, registry: RegistryClient, context: ActionContext): PromotionPorts {
  const { env, log, saveState } = context
  const ports: PromotionPorts = {
    registry,
    github: inputs.githubToken === undefined ? undefined : connect(inputs.githubToken, context),
    run: {
      event: env['GITHUB_EVENT_NAME'] ?? '',
      run: env['GITHUB_RUN_ID'] ?? '',
      attempt: Number(env['GITHUB_RUN_ATTEMPT'] ?? '1'),
      now: new Date(),
    },
    announce: (plan) => {
      for (const line of plan) log.info(line)
    },
    elapsed: () => performance.now(),
    opening: (id) => saveState('deployment-id', id === undefined ? 'opening' : String(id)),
  }
  return inputs.dryRun ? readOnly(ports) : ports
}

/** Names every repository that may be read or written, so that each registry is asked for one token. */
async function expectPlaces(
  { source, destinations }: PromoteInputs,
  registry: RegistryClient,
): Promise<void> {
  const sources =
    source.kind === 'references'
      ? [...source.references.values()].map(({ repository }) => repository)
      : [...source.repositories.values()]
  const targets = [...destinations.values()].flat().map(({ repository }) => repository)
  await Promise.all([
    ...targets.map((repository) => registry.expect(repository, 'pull,push')),
    ...sources.map((repository) => registry.expect(repository, 'pull')),
  ])
}

// Layers pass in many pieces that live for a moment. In a young space that stays at its first size they are collected
// sooner, and less of their memory piles up (ADR 0026). A node that does not know the flag says so, and goes on.
setFlagsFromString('--semi-space-growth-factor=1')

await runAction({
  name: 'promote',
  outputs: OUTPUTS,
  async main(context) {
    const inputs = readPromoteInputs(context.input, context.env['GITHUB_REPOSITORY'] ?? '')
    const registry = openRegistry(context)
    await expectPlaces(inputs, registry)
    const decision = await promote(inputs, openPorts(inputs, registry, context))
    return reportPromotion(inputs, decision, registry.traffic())
  },
})
