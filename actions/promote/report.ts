import { code, escapeText, table } from '../../shared/action/markdown.ts'
import { emptyOutputs, type Report } from '../../shared/action/report.ts'
import { shortDigest } from '../../shared/domain/digest.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import { formatImages, formatNamedLines, type Images } from '../../shared/domain/images.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import { formatRepository } from '../../shared/domain/reference.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import type { Verdict } from '../../shared/domain/verdict.ts'
import { type Decision, isStopped, type Promoted, type Stopped } from './decision.ts'
import type { Gate } from './gate.ts'
import type { PromoteInputs } from './inputs.ts'
import { describeStep, type Step } from './plan.ts'
import type { Traffic } from './ports.ts'
import { previousSection } from './undo.ts'

/** The outputs beside the common three. */
export const OUTPUTS = [
  'image',
  'digest',
  'revision',
  'built-revision',
  'previous-digest',
  'previous-revision',
  'direction',
  'deployment-id',
  'requests',
  'bytes-copied',
  'blobs-mounted',
] as const

type PromoteOutput = (typeof OUTPUTS)[number]

export function reportPromotion(
  inputs: PromoteInputs,
  decision: Decision,
  traffic: Traffic,
): Report<PromoteOutput> {
  return isStopped(decision)
    ? reportStopped(inputs, decision, traffic)
    : reportPromoted(inputs, decision, traffic)
}

/** What a later step could deploy stays empty, so that one without an `if:` fails on it. */
function reportStopped(
  inputs: PromoteInputs,
  { refusal, gates, previousRevision }: Stopped,
  traffic: Traffic,
): Report<PromoteOutput> {
  const { reasonCode, message } = refusal
  // A gate that could not be asked stops a promotion as a closed one does, but nobody has refused it.
  const verdict = reasonCode === 'permission-missing' || reasonCode === 'github-failed' ? 'failed' : 'refused'
  return {
    verdict,
    reasonCode,
    headline: `${titleOf(inputs)}: ${message}`,
    outputs: { ...emptyOutputs(OUTPUTS), ...counts(traffic), 'previous-revision': previousRevision ?? '' },
    result: { environment: inputs.lane?.environment ?? null, gates: gates.map(gateResult) },
    summary: [
      `### ${escapeText(titleOf(inputs))}: ${verdict} (${reasonCode})`,
      escapeText(message),
      ...gatesSection(gates),
    ].join('\n\n'),
  }
}

function reportPromoted(inputs: PromoteInputs, promoted: Promoted, traffic: Traffic): Report<PromoteOutput> {
  const { verdict, reasonCode } = endingOf(inputs, promoted)
  const { revision, direction, steps, gates } = promoted
  return {
    verdict,
    reasonCode,
    headline: headlineOf(inputs, promoted),
    outputs: outputsOf(promoted, traffic),
    result: {
      environment: inputs.lane?.environment ?? null,
      direction: direction ?? null,
      revision: revision ?? null,
      'previous-revision': promoted.previousRevision ?? null,
      digests: Object.fromEntries([...promoted.images].map(([name, { digest }]) => [name, digest])),
      'deployment-id': promoted.deployment ?? null,
      phases: Object.fromEntries(
        promoted.phases.map(({ name, milliseconds }) => [name, Math.round(milliseconds)]),
      ),
      gates: gates.map(gateResult),
    },
    summary: [
      `### ${escapeText(titleOf(inputs))}: ${verdict} (${reasonCode})`,
      escapeText(headlineOf(inputs, promoted)),
      ...planSection(steps),
      ...gatesSection(gates),
      `${trafficLine(traffic)} ${phasesLine(promoted)}`,
      ...previousSection(inputs, promoted),
    ].join('\n\n'),
  }
}

function endingOf(
  { dryRun }: PromoteInputs,
  promoted: Promoted,
): { verdict: Verdict; reasonCode: ReasonCode } {
  if (dryRun) return { verdict: 'unchanged', reasonCode: 'dry-run' }
  if (promoted.direction !== undefined) {
    return { verdict: 'changed', reasonCode: isSameImage(promoted) ? 'same-image' : 'promoted' }
  }
  return promoted.steps.every(({ done }) => done)
    ? { verdict: 'unchanged', reasonCode: 'already-there' }
    : { verdict: 'changed', reasonCode: 'promoted' }
}

function isSameImage({ images, previousDigests, revision, previousRevision }: Promoted): boolean {
  if (previousRevision === undefined || revision === previousRevision) return false
  return [...images].every(([name, { digest }]) => previousDigests.get(name) === digest)
}

function outputsOf(promoted: Promoted, traffic: Traffic): Record<PromoteOutput, string> {
  const { images, revision, builtRevisions, previousDigests, previousRevision } = promoted
  const digests: Images<string> = new Map([...images].map(([name, { digest }]) => [name, digest]))
  return {
    image: formatImages(images),
    digest: formatNamedLines(digests),
    revision: revision ?? '',
    'built-revision': oneOrNamed(builtRevisions),
    'previous-digest': formatNamedLines(previousDigests),
    'previous-revision': previousRevision ?? '',
    direction: promoted.direction ?? '',
    'deployment-id': promoted.deployment === undefined ? '' : String(promoted.deployment),
    ...counts(traffic),
  }
}

/** One value where all images agree, else a line for each. */
function oneOrNamed(values: Images<string>): string {
  const different = new Set(values.values())
  const [only = ''] = different
  return different.size <= 1 ? only : formatNamedLines(values)
}

function counts({ requests, bytesCopied, blobsMounted }: Traffic) {
  return {
    requests: String(requests),
    'bytes-copied': String(bytesCopied),
    'blobs-mounted': String(blobsMounted),
  }
}

function titleOf({ lane, application }: PromoteInputs): string {
  return lane === undefined ? 'Promotion' : `Promotion of ${application} to ${lane.environment}`
}

function headlineOf({ lane, dryRun }: PromoteInputs, promoted: Promoted): string {
  const { images, revision, direction, previousRevision, deployment, steps } = promoted
  const what =
    revision === undefined
      ? [...images.values()].map(({ digest }) => shortDigest(digest)).join(', ')
      : shortRevision(revision)
  if (lane === undefined) {
    const moved = steps.filter(({ done }) => !done).length
    if (moved === 0) return `${what} is at every destination already`
    return dryRun ? `${what} would be written to ${moved} places` : `${what} is at every destination now`
  }
  const from = previousRevision === undefined ? '' : `, before it ${shortRevision(previousRevision)}`
  const record = deployment === undefined ? '' : `, deployment ${deployment}`
  const may = dryRun ? 'may go to' : 'goes to'
  return `${what} ${may} ${lane.environment} (${direction}${from}${record})`
}

function planSection(steps: readonly Step[]): string[] {
  if (steps.length === 0) return []
  const rows = steps.map((step) => [
    step.kind === 'copy' ? 'copy by digest' : 'tag',
    code(`${formatRepository(step.image.repository)}@${shortDigest(step.image.digest)}`),
    code(describeStep(step)),
    step.kind === 'tag' && step.previous !== undefined ? code(shortDigest(step.previous)) : '',
    step.done ? 'there already' : 'to do',
  ])
  return [table(['Step', 'Image', 'Destination', 'Before', 'Plan'], rows)]
}

function gatesSection(gates: readonly Gate[]): string[] {
  if (gates.length === 0) return []
  const rows = gates.map(({ name, closed, evidence }) => [
    name,
    closed === undefined ? 'open' : `**closed** (${closed})`,
    escapeText(evidence),
  ])
  return [table(['Gate', 'State', 'Evidence'], rows)]
}

function gateResult({ name, closed, evidence }: Gate) {
  return { name, open: closed === undefined, evidence: evidence.slice(0, 300) }
}

function trafficLine({ requests, bytesCopied, blobsMounted, attached }: Traffic): string {
  const along = attached === 0 ? '' : `, ${attached} signatures, attestations and the like beside the image`
  return `${requests} requests to registries, ${bytesCopied} bytes copied, ${blobsMounted} blobs mounted${along}.`
}

function phasesLine({ phases }: Promoted): string {
  const parts = phases.map(({ name, milliseconds }) => `${name} ${formatDuration(milliseconds)}`)
  return parts.length === 0 ? '' : `Time: ${parts.join(', ')}.`
}
