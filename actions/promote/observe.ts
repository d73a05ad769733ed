import { DeliveryError } from '../../shared/action/errors.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import { type DeploymentRecord, lastWord } from '../../shared/domain/record.ts'
import type { Release } from './binding.ts'
import { type Evidence, findSuccess } from './evidence.ts'
import type { Gate } from './gate.ts'
import type { Lane } from './inputs.ts'
import type { Comparison, Hold, PromotionGithub } from './ports.ts'

/** What the gates are decided from. */
export interface Observed {
  readonly hold: Hold | undefined
  /** The newest record of the environment that succeeded. */
  readonly live: DeploymentRecord | undefined
  /** How the release stands to the live one; undefined where nothing is live. */
  readonly order: Comparison | undefined
  /** A success where `requires` looks; undefined where it does not. */
  readonly required: Evidence | undefined
  /** An earlier success in the environment itself; looked for only where the release is not ahead. */
  readonly earlier: Evidence | undefined
  /** How the release stands to the trunk: behind it or the same is on it. */
  readonly trunk: Comparison | undefined
  /** What GitHub did not answer, by the gate that needed it. */
  readonly unasked: ReadonlyMap<Gate['name'], DeliveryError>
  readonly now: Date
}

/** What is asked about: bound to its revision, or only said to be. */
export type Claim = Pick<Release, 'images' | 'revision'>

interface Question {
  readonly lane: Lane
  readonly application: string
  readonly release: Claim
  readonly now: Date
}

/** Asks GitHub everything that the gates need, at once where one answer does not need another. */
export async function observe(question: Question, github: PromotionGithub): Promise<Observed> {
  const { lane, application, now } = question
  const { records, commits } = github
  const unasked = new Map<Gate['name'], DeliveryError>()
  const ask = async <Answer>(gate: Gate['name'], answer: Promise<Answer>) => {
    try {
      return await answer
    } catch (error) {
      // A gate that cannot be asked is closed; a step that was cancelled is not asked for gates.
      if (!(error instanceof DeliveryError) || !UNASKED.has(error.code)) throw error
      unasked.set(gate, error)
      return undefined
    }
  }
  const [hold, standing, trunk, required] = await Promise.all([
    ask('hold', records.hold(application, lane.environment)),
    ask('order', observeOrder(question, github)),
    ask('trunk', commits.compare(lane.trunk, question.release.revision)),
    lane.requires === undefined
      ? undefined
      : ask(
          'requires',
          findSuccess(wanted(question, lane.requires, new Date(now.getTime() - lane.soak)), records),
        ),
  ])
  const { live, order } = standing ?? { live: undefined, order: undefined }
  const isBackward = order !== undefined && !isForward(order)
  const earlier =
    isBackward && lane.allowRollback
      ? await ask('rollback', findSuccess(wanted(question, lane.environment, now), records))
      : undefined
  return { hold, live, order, trunk, required, earlier, unasked, now }
}

const UNASKED: ReadonlySet<ReasonCode> = new Set(['permission-missing', 'github-failed'])

export function isForward({ status }: Comparison): boolean {
  return status === 'ahead' || status === 'identical'
}

async function observeOrder({ lane, application, release }: Question, { records, commits }: PromotionGithub) {
  const live = await newestSuccess(records.walk(application, lane.environment))
  const order = live === undefined ? undefined : await compared(live, release, commits)
  return { live, order }
}

async function compared(
  { payload }: DeploymentRecord,
  { revision }: Claim,
  commits: PromotionGithub['commits'],
): Promise<Comparison> {
  if (payload.revision === revision) return { status: 'identical', aheadBy: 0, behindBy: 0 }
  return commits.compare(payload.revision, revision)
}

async function newestSuccess(
  records: AsyncIterable<DeploymentRecord>,
): Promise<DeploymentRecord | undefined> {
  for await (const record of records) {
    if (lastWord(record)?.state === 'success') return record
  }
  return undefined
}

function wanted({ lane, application, release }: Question, environment: string, notAfter: Date) {
  const { revision } = release
  return { application, environment, revision, images: digestsOf(release), trunk: lane.trunk, notAfter }
}

/** The release's digests as records keep them. */
export function digestsOf({ images }: Pick<Release, 'images'>): Readonly<Record<string, Digest>> {
  return Object.fromEntries([...images].map(([name, { digest }]) => [name, digest]))
}
