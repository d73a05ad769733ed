import { formatReference } from '../../shared/domain/reference.ts'
import type { BuildInputs } from './inputs.ts'

/** What the checkout says about the revision, as far as it knows it. */
export interface Origin {
  /** When the commit was made. */
  readonly created: Date | undefined
  readonly source: string | undefined
}

export interface BuildPlan {
  /** After `docker buildx build`, without the context. */
  readonly args: readonly string[]
  readonly context: string
  readonly dockerfile: string
  readonly environment: Readonly<Record<string, string>>
}

/** Plans the one call of the builder; `env` holds the secrets that the inputs name. */
export function planBuild(
  inputs: BuildInputs,
  { created, source }: Origin,
  env: Readonly<Record<string, string | undefined>>,
): BuildPlan {
  const names = Object.entries({
    'org.opencontainers.image.revision': inputs.revision,
    'org.opencontainers.image.source': source,
    // The commit's time, not the build's: the same commit makes the same image.
    'org.opencontainers.image.created': created?.toISOString(),
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  return {
    args: [
      '--push',
      // The Engine's own builder refuses attestations, and they would make an index of a single image.
      '--provenance=false',
      ...option('--tag', [formatReference({ repository: inputs.image, tag: inputs.revision })]),
      ...option('--label', names),
      ...option('--annotation', names),
      ...option('--file', [inputs.file]),
      ...option('--target', inputs.target === undefined ? [] : [inputs.target]),
      ...option(
        '--build-arg',
        [...inputs.buildArgs].map(([name, value]) => `${name}=${value}`),
      ),
      ...option(
        '--secret',
        [...inputs.secretEnvs].map(([id, name]) => `id=${id},env=${name}`),
      ),
    ],
    context: inputs.context,
    dockerfile: inputs.file,
    environment: { ...epoch(created), ...secrets(inputs, env) },
  }
}

function option(name: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [name, value])
}

function epoch(created: Date | undefined): Readonly<Record<string, string>> {
  return created === undefined ? {} : { SOURCE_DATE_EPOCH: String(created.getTime() / 1_000) }
}

function secrets(
  { secretEnvs }: BuildInputs,
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries([...secretEnvs.values()].map((name) => [name, env[name] ?? '']))
}
