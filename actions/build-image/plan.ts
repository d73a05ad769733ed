import { formatReference, formatRepository } from '../../shared/domain/reference.ts'
import { KEY_LABEL } from './content-key.ts'
import type { ImageDefinition, SecretSource } from './definition.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildPlan, Origin } from './ports.ts'

export interface Planned {
  readonly origin: Origin
  /** The content's key, where it is known. */
  readonly key: string | undefined
  /** The image that the target stands on, where it is known. */
  readonly base: { readonly reference: string; readonly digest: string } | undefined
  readonly pushesByDigest: boolean
  readonly runTag: string
}

type Named = readonly (readonly [string, string])[]

/** Plans the one call of the builder. */
export function planBuild(definition: ImageDefinition, inputs: BuildInputs, planned: Planned): BuildPlan {
  const { file, target, buildArgs, buildContexts, secrets, ssh, platforms } = definition
  const names = describe(inputs, planned)
  return {
    args: [
      ...option('--builder', inputs.builder === undefined ? [] : [inputs.builder]),
      ...output(definition, inputs, planned),
      ...attestations(inputs),
      ...option('--platform', platforms.length === 0 ? [] : [platforms.join(',')]),
      // What the key was made from is what the registry has, not what the machine happens to have.
      ...(planned.key === undefined ? [] : ['--pull']),
      ...option('--label', pairs([...definition.labels, ...names])),
      ...option(
        '--annotation',
        pairs(names).map((text) => `${annotated(definition, inputs)}${text}`),
      ),
      ...option('--file', [file]),
      ...option('--target', target === undefined ? [] : [target]),
      ...option('--build-arg', pairs([...buildArgs])),
      ...option('--build-context', pairs([...buildContexts])),
      ...option('--secret', secrets.map(secretOption)),
      ...option('--ssh', ssh),
      ...caches(definition),
    ],
    context: definition.context,
    dockerfile: file,
    environment: epoch(planned.origin),
    pushes: inputs.push,
    secretEnvs: secrets.flatMap((secret) => ('env' in secret ? [secret.env] : [])),
  }
}

// OCI image-spec, annotations.md: the pre-defined keys.
function describe({ revision }: BuildInputs, { origin, key, base }: Planned): Named {
  const { source, created, version } = origin
  const names: readonly (readonly [string, string | undefined])[] = [
    ['org.opencontainers.image.revision', revision],
    ['org.opencontainers.image.source', source],
    // The commit's time, not the build's: the same commit makes the same image.
    ['org.opencontainers.image.created', created?.toISOString()],
    ['org.opencontainers.image.version', version],
    ['org.opencontainers.image.base.name', base?.reference],
    ['org.opencontainers.image.base.digest', base?.digest],
    [KEY_LABEL, key],
  ]
  return names.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))
}

function output(
  { repository }: ImageDefinition,
  { push }: BuildInputs,
  { pushesByDigest, runTag }: Planned,
): readonly string[] {
  if (!push) return pushesByDigest ? ['--output', 'type=cacheonly'] : []
  if (!pushesByDigest) return ['--push', '--tag', formatReference({ repository, tag: runTag })]
  const name = formatRepository(repository)
  const fields = `type=image,name=${name},push-by-digest=true,name-canonical=true,push=true`
  return ['--output', `${fields},oci-mediatypes=true,rewrite-timestamp=true`]
}

function attestations({ provenance, sbom }: BuildInputs): readonly string[] {
  return [
    // Without a word of it buildx adds one of its own, which makes an index of a single image.
    provenance === 'none' ? '--provenance=false' : `--provenance=mode=${provenance}`,
    ...(sbom === 'false' ? [] : [sbom === 'true' ? '--sbom=true' : `--sbom=generator=${sbom}`]),
  ]
}

/** Whether the build makes an index, which has annotations of its own. */
function annotated({ platforms }: ImageDefinition, { provenance, sbom }: BuildInputs): string {
  return platforms.length > 1 || provenance !== 'none' || sbom !== 'false' ? 'index,manifest:' : ''
}

function caches({ name, cacheFrom, cacheTo }: ImageDefinition): readonly string[] {
  const named = (line: string) => line.replaceAll('{name}', name === '' ? 'image' : name)
  // A cache that cannot be written is a pity, not a failure.
  const forgiven = (line: string) => (/^type=inline/.test(line) ? line : `${line},ignore-error=true`)
  return [
    ...option('--cache-from', cacheFrom.map(named)),
    ...option('--cache-to', cacheTo.map(named).map(forgiven)),
  ]
}

function secretOption(secret: SecretSource): string {
  return 'env' in secret ? `id=${secret.id},env=${secret.env}` : `id=${secret.id},src=${secret.file}`
}

function pairs(values: Named): readonly string[] {
  return values.map(([name, value]) => `${name}=${value}`)
}

function option(name: string, values: readonly string[]): readonly string[] {
  return values.flatMap((value) => [name, value])
}

function epoch({ created }: Origin): Readonly<Record<string, string>> {
  return created === undefined ? {} : { SOURCE_DATE_EPOCH: String(created.getTime() / 1_000) }
}
