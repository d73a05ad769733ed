import { code, table } from '../../shared/action/markdown.ts'
import type { Report } from '../../shared/action/report.ts'
import { shortDigest } from '../../shared/domain/digest.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { formatNamedLines } from '../../shared/domain/images.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import { formatPinned, formatRepository } from '../../shared/domain/reference.ts'
import { type Revision, shortRevision } from '../../shared/domain/revision.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import type { Built, How } from './build.ts'
import type { Measured } from './compare.ts'
import type { BuildInputs } from './inputs.ts'
import { sizeOf } from './size.ts'
import { describeFiles, describeSizes } from './size-report.ts'

/** The outputs beside the common three. */
export const OUTPUTS = [
  'image',
  'digest',
  'tag',
  'revision',
  'built-revision',
  'reused',
  'size',
  'new-bytes',
  'platform-digests',
  'base-digest',
] as const

type BuildOutput = (typeof OUTPUTS)[number]

export interface Facts {
  readonly milliseconds: number
  /** The commit that is checked out, where it is known and something was built. */
  readonly head: Revision | undefined
}

/** An image and its measures, where it was pushed. */
export interface Told {
  readonly built: Built
  readonly measured: Measured | undefined
}

/** Tells what is in the registry now. */
export function reportBuild(
  inputs: BuildInputs,
  told: readonly Told[],
  { milliseconds, head }: Facts,
): Report<BuildOutput> {
  const images = told.map(({ built }) => built)
  const { verdict, reasonCode } = ending(inputs, images)
  const took = formatDuration(milliseconds)
  const headline = `${images.map((one) => headlineOf(inputs, one)).join('; ')} (${took})`
  return {
    verdict,
    reasonCode,
    headline,
    outputs: outputsOf(inputs, told, verdict),
    result: {
      revision: inputs.revision,
      images: told.map(resultOf),
      seconds: Number((milliseconds / 1_000).toFixed(1)),
    },
    summary: [`### Image: ${headline}`, ...told.map((one) => summaryOf(inputs, one))].join('\n\n'),
    warnings: [...images.flatMap(({ warnings }) => warnings), ...strayHead(inputs, images, head)],
  }
}

const REASONS: Readonly<Record<How, ReasonCode>> = {
  built: 'built',
  adopted: 'adopted',
  'reused-content': 'reused-content',
  'reused-revision': 'reused-revision',
}

function ending(
  { push }: BuildInputs,
  images: readonly Built[],
): { readonly verdict: Verdict; readonly reasonCode: ReasonCode } {
  if (images.some(({ refusal }) => refusal !== undefined)) {
    return { verdict: 'refused', reasonCode: 'too-large' }
  }
  const found = (['built', 'adopted', 'reused-content'] as const).find((one) =>
    images.some(({ how }) => how === one),
  )
  const how = found ?? 'reused-revision'
  if (how !== 'built') return { verdict: 'unchanged', reasonCode: REASONS[how] }
  return { verdict: push ? 'changed' : 'passed', reasonCode: 'built' }
}

function headlineOf(
  { revision }: BuildInputs,
  { definition, image, how, builtRevision, refusal }: Built,
): string {
  const what = `${definition.name === '' ? '' : `${definition.name}: `}${shortRevision(revision)}`
  if (refusal !== undefined) return `${what} is refused: ${refusal}`
  if (image === undefined) return `${what} was built, and not pushed`
  const digest = shortDigest(image.digest)
  switch (how) {
    case 'built':
      return `built ${what} as ${digest}`
    case 'adopted':
      return `${what} is ${digest}, which another run pushed meanwhile`
    case 'reused-content':
      return `${what} has the content of ${shortRevision(builtRevision)}, built as ${digest}: nothing was built`
    case 'reused-revision':
      return `${what} was already built as ${digest}: nothing to do`
  }
}

const REUSED: Readonly<Record<How, 'none' | 'revision' | 'content'>> = {
  built: 'none',
  adopted: 'revision',
  'reused-content': 'content',
  'reused-revision': 'revision',
}

function outputsOf(
  inputs: BuildInputs,
  told: readonly Told[],
  verdict: Verdict,
): Readonly<Record<BuildOutput, string>> {
  // What has no tag is not handed on.
  const handed = verdict === 'refused' ? [] : told
  const lines = (value: (built: Built, measured: Measured | undefined) => string | undefined) =>
    formatNamedLines(
      new Map(
        handed.flatMap(({ built, measured }) => {
          const found = value(built, measured)
          return found === undefined ? [] : [[built.definition.name, found] as const]
        }),
      ),
    )
  return {
    image: lines(({ definition: { repository }, image }) => image && formatPinned({ repository, ...image })),
    digest: lines(({ image }) => image?.digest),
    tag: inputs.push && verdict !== 'refused' ? inputs.revision : '',
    revision: inputs.revision,
    'built-revision': lines(({ builtRevision }) => builtRevision),
    reused: lines(({ how }) => REUSED[how]),
    size: lines(({ image }) => (image === undefined ? undefined : String(sizeOf(image)))),
    'new-bytes': lines((_, measured) => newBytes(measured)?.toString()),
    'platform-digests': lines(({ image }) => image && JSON.stringify(platformDigests(image))),
    'base-digest': lines(({ image }) => image?.labels['org.opencontainers.image.base.digest']),
  }
}

/** Of the platform that has the most of them. */
function newBytes(measured: Measured | undefined): number | undefined {
  const known = (measured?.sizes ?? []).flatMap((size) => size.newBytes ?? [])
  return known.length === 0 ? undefined : Math.max(...known)
}

function platformDigests({ platforms }: NonNullable<Built['image']>): Readonly<Record<string, string>> {
  return Object.fromEntries(platforms.map(({ platform, digest }) => [platform, digest]))
}

function resultOf({ built, measured }: Told): Readonly<Record<string, unknown>> {
  const { definition, image, how, builtRevision } = built
  return {
    name: definition.name,
    repository: definition.repository.name,
    digest: image?.digest ?? '',
    'built-revision': builtRevision,
    reused: REUSED[how],
    sizes: (measured?.sizes ?? []).map(({ platform, size, layers, ...rest }) => ({
      platform,
      size,
      layers: layers.length,
      ...rest,
    })),
    ...(measured?.files === undefined
      ? {}
      : { inodes: measured.files.inodes, wasted: measured.files.wasted }),
  }
}

function summaryOf({ revision, sizeReport }: BuildInputs, { built, measured }: Told): string {
  const { definition, image, builtRevision } = built
  const row = [
    code(formatRepository(definition.repository)),
    code(revision),
    code(image?.digest ?? 'not pushed'),
    code(builtRevision),
  ]
  const parts = [table(['Repository', 'Revision', 'Digest', 'Built from'], [row])]
  if (measured !== undefined && sizeReport !== 'none') {
    parts.push(describeSizes(measured.sizes, measured.previous))
    const layers = measured.sizes.flatMap((size) => size.layers)
    if (measured.files !== undefined) parts.push(describeFiles(measured.files, layers))
  }
  return parts.join('\n\n')
}

function strayHead(
  { revision }: BuildInputs,
  images: readonly Built[],
  head: Revision | undefined,
): readonly string[] {
  const isBuilt = images.some(({ how }) => how === 'built' || how === 'adopted' || how === 'reused-content')
  if (!isBuilt || head === undefined || head === revision) return []
  return [
    `commit ${shortRevision(head)} is checked out, but the image is tagged for ${shortRevision(revision)}: the bytes are those of the checkout. For a pull request, check out its head`,
  ]
}
