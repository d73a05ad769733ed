import { readPromoteInputs } from '../../../actions/promote/inputs.ts'
import type { Comparison, Hold, PromotionPorts, RunEvidence } from '../../../actions/promote/ports.ts'
import type { DeliveryError } from '../../../shared/action/errors.ts'
import { InputReader } from '../../../shared/action/inputs.ts'
import type { Digest } from '../../../shared/domain/digest.ts'
import type { RecordPayload } from '../../../shared/domain/record.ts'
import { parseRepository } from '../../../shared/domain/reference.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import { FakeRecords } from '../../fakes/records.ts'
import { FakeRegistry } from '../../fakes/registry.ts'

/** Commits of a trunk, oldest first. */
export const [OLD, MIDDLE, NEW, ASIDE] = ['a', 'b', 'c', 'd'].map((sign) =>
  parseRevision(sign.repeat(40)),
) as [
  ReturnType<typeof parseRevision>,
  ReturnType<typeof parseRevision>,
  ReturnType<typeof parseRevision>,
  ReturnType<typeof parseRevision>,
]
const TRUNK: readonly string[] = [OLD, MIDDLE, NEW]

export const SHOP = parseRepository('r.example/shop')
export const PROD = parseRepository('r.example/prod/shop')
export const LABEL = 'org.opencontainers.image.revision'

/** The digest that a test's build made of a revision. */
export function digestFor(revision: string, name = ''): Digest {
  return `sha256:${`${name}${revision}`
    .replaceAll(/[^0-9a-f]/g, '0')
    .slice(0, 12)
    .padEnd(64, '0')}`
}

const DEFAULTS = {
  trunk: 'main',
  soak: 'none',
  'allow-rollback': 'false',
  record: 'job',
  'dry-run': 'false',
  'github-token': 'token',
  'tag-policy': 'move',
  'if-digest': 'none',
  referrers: 'true',
  verify: 'root',
}

/** Reads inputs as action.yml would give them. */
export function inputsOf(given: Readonly<Record<string, string>>) {
  const env = Object.entries({ ...DEFAULTS, ...given }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ])
  return readPromoteInputs(new InputReader(Object.fromEntries(env), () => undefined), 'acme/shop')
}

/** A registry with an image of every commit, records, and what GitHub says of runs and commits. */
export class Setting {
  readonly registry = new FakeRegistry()
  readonly hours = { now: 0 }
  readonly records = new FakeRecords(() => this.now())
  readonly runs = new Map<string, RunEvidence>()
  readonly announced: string[] = []
  readonly opened: (number | undefined)[] = []
  hold: Hold | undefined
  event = 'push'

  constructor() {
    for (const revision of [...TRUNK, ASIDE]) {
      this.registry.push(
        { repository: SHOP, tag: revision, digest: digestFor(revision) },
        { [LABEL]: revision },
      )
    }
  }

  now(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.hours.now * 3_600_000)
  }

  /** A deployment that ended some hours ago by now. */
  async deployed(
    environment: string,
    revision: string,
    more: Partial<RecordPayload> & { state?: 'success' | 'failure'; event?: string; branch?: string } = {},
  ) {
    const { state = 'success', event = 'push', branch = 'main', ...payload } = more
    const run = String(this.records.kept.length + 100)
    this.runs.set(run, { event, headBranch: branch })
    const id = await this.records.open({
      environment,
      production: false,
      payload: {
        schema: 1,
        application: 'shop',
        direction: 'forward',
        reason: null,
        revision: parseRevision(revision),
        builtRevision: null,
        previousRevision: null,
        images: { '': digestFor(revision) },
        run,
        attempt: 1,
        ...payload,
      },
    })
    await this.records.status(id, { state, description: 'v1' })
    return id
  }

  /** Questions that GitHub does not answer. */
  readonly unanswered = new Map<string, DeliveryError>()

  private asked<Answer>(question: string, answer: Answer): Answer {
    const error = this.unanswered.get(question)
    if (error !== undefined) throw error
    return answer
  }

  ports(): PromotionPorts {
    const { registry, records, runs } = this
    return {
      registry,
      github: {
        records: {
          walk: records.walk,
          open: records.open,
          hold: async () => this.asked('hold', this.hold),
          runEvidence: async (run) => this.asked('runEvidence', runs.get(run)),
        },
        commits: {
          compare: async (base, head) => this.asked('compare', compare(base === 'main' ? NEW : base, head)),
          commit: async (text) => {
            const fitting = [...TRUNK, ASIDE].filter((sha) => sha.startsWith(text))
            return fitting.length === 1 ? { sha: fitting[0] ?? '' } : undefined
          },
        },
      },
      run: { event: this.event, run: '77', attempt: 1, now: this.now() },
      announce: (plan) => this.announced.push(...plan),
      elapsed: () => 0,
      opening: (id) => this.opened.push(id),
    }
  }
}

function compare(base: string, head: string): Comparison {
  if (base === head) return { status: 'identical', aheadBy: 0, behindBy: 0 }
  const steps = TRUNK.indexOf(head) - TRUNK.indexOf(base)
  if (base === ASIDE || head === ASIDE) return { status: 'diverged', aheadBy: 1, behindBy: 1 }
  return steps >= 0
    ? { status: 'ahead', aheadBy: steps, behindBy: 0 }
    : { status: 'behind', aheadBy: 0, behindBy: -steps }
}
