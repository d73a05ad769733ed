import type { Digest } from '../../shared/domain/digest.ts'
import type { ImageDefinition } from './definition.ts'

/** The label that holds the whole key; the tag holds its first 40 digits. */
export const KEY_LABEL = 'dev.trunkline.content-key'
/** The build argument that holds the commit: it differs in every commit by design, so no key has it. */
export const REVISION_ARG = 'REVISION'

const KEY_VERSION = '1'

/** What the bytes of an image depend on, beside what is in its definition. */
export interface Ingredients {
  /** Of the context's files, by name in the build; '' is the main one. */
  readonly contexts: ReadonlyMap<string, { readonly digest: string; readonly files: number }>
  readonly dockerfile: Digest
  /** What the images that are read stand for now, by reference. */
  readonly images: ReadonlyMap<string, Digest>
  /** Where no platform is asked for: the one of the machine. */
  readonly native: string
  readonly provenance: string
  readonly sbom: string
}

/** One line of what goes into a key, as it is hashed and printed. */
export type KeyLine = readonly [what: string, value: string]

/** All that goes into a key, in a fixed order: the same lines mean the same key. */
export function keyLines(definition: ImageDefinition, ingredients: Ingredients): readonly KeyLine[] {
  const { contexts, dockerfile, images, native, provenance, sbom } = ingredients
  const { platforms, target, buildArgs, labels, secrets, ssh } = definition
  return [
    ['key version', KEY_VERSION],
    ...sorted(contexts, ({ digest, files }, name) => [
      name === '' ? 'context' : `context ${name}`,
      `${digest} (${files} ${files === 1 ? 'file' : 'files'})`,
    ]),
    ['dockerfile', dockerfile],
    ['target', target ?? 'the last stage'],
    ['platforms', platforms.length === 0 ? `${native}, as the machine` : [...platforms].sort().join(', ')],
    ...sorted(buildArgs, (value, name) => (name === REVISION_ARG ? undefined : [`build-arg ${name}`, value])),
    ...sorted(labels, (value, name) => [`label ${name}`, value]),
    // By name only: a secret's value stands in no key and in no log.
    ...secrets.map(({ id }): KeyLine => ['secret', id]).sort(byText),
    ...ssh.map((id): KeyLine => ['ssh', id.split('=')[0] ?? id]).sort(byText),
    ...sorted(images, (digest, reference) => [`image ${reference}`, digest]),
    ['provenance', provenance],
    ['sbom', sbom],
  ]
}

/** The text whose SHA-256 is the key. */
export function keyText(lines: readonly KeyLine[]): string {
  return JSON.stringify(lines)
}

export function keyTag(key: string): string {
  return `content-${key.slice(0, 40)}`
}

function sorted<Value>(
  values: ReadonlyMap<string, Value>,
  line: (value: Value, name: string) => KeyLine | undefined,
): readonly KeyLine[] {
  return [...values]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, value]) => {
      const found = line(value, name)
      return found === undefined ? [] : [found]
    })
}

function byText([, one]: KeyLine, [, other]: KeyLine): number {
  return one < other ? -1 : 1
}
