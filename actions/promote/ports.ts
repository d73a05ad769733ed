import type { Digest } from '../../shared/domain/digest.ts'
import type { DeploymentRecord, RecordPayload } from '../../shared/domain/record.ts'
import type { Reference, Repository } from '../../shared/domain/reference.ts'
import type { Revision } from '../../shared/domain/revision.ts'

/** An image in the repository where it lies. */
export interface Image {
  readonly repository: Repository
  readonly digest: Digest
}

/** What went over the wire to registries. */
export interface Traffic {
  readonly requests: number
  readonly bytesCopied: number
  readonly blobsMounted: number
}

/** Registries, as a promotion needs them. */
export interface PromotionRegistry {
  /** Undefined where the reference stands for nothing. */
  resolve(reference: Reference): Promise<{ readonly digest: Digest } | undefined>
  imageLabels(image: Image): Promise<Readonly<Record<string, string>>>
  copy(image: Image, to: Repository): Promise<unknown>
  tag(image: Image, tag: string): Promise<void>
  traffic(): Traffic
}

export interface Hold {
  readonly id: number
  readonly reason: string
  readonly actor: string
  readonly createdAt: string
}

export interface RunEvidence {
  readonly event: string
  readonly headBranch: string | null
}

/** Deployment records and holds, as a promotion needs them. */
export interface PromotionRecords {
  /** Newest first. */
  walk(application: string, environment: string): AsyncIterable<DeploymentRecord>
  /** Gives the id of the record; undefined where nothing is written. */
  open(record: {
    readonly environment: string
    readonly payload: RecordPayload
    readonly production: boolean
  }): Promise<number | undefined>
  hold(application: string, environment: string): Promise<Hold | undefined>
  runEvidence(run: string): Promise<RunEvidence | undefined>
}

export interface Comparison {
  readonly status: 'ahead' | 'behind' | 'identical' | 'diverged' | 'unknown'
  readonly aheadBy: number
  readonly behindBy: number
}

/** The order of commits. */
export interface PromotionCommits {
  /** How `head` stands to `base`. */
  compare(base: Revision, head: Revision): Promise<Comparison>
}

/** What a promotion to an environment asks of GitHub; a plain one asks nothing. */
export interface PromotionGithub {
  readonly records: PromotionRecords
  readonly commits: PromotionCommits
}

/** What is known of the run that promotes. */
export interface RunContext {
  readonly event: string
  readonly run: string
  readonly attempt: number
  readonly now: Date
}

export interface PromotionPorts {
  readonly registry: PromotionRegistry
  readonly github: PromotionGithub | undefined
  readonly run: RunContext
  /** Called before a record is opened, and again with its id as soon as there is one. */
  readonly opening: (id?: number) => void
}

/** The same ports with nothing written: a dry run decides on what it reads. */
export function readOnly(ports: PromotionPorts): PromotionPorts {
  const { registry, github } = ports
  const traffic = () => registry.traffic()
  return {
    ...ports,
    registry: {
      resolve: (reference) => registry.resolve(reference),
      imageLabels: (image) => registry.imageLabels(image),
      copy: async () => undefined,
      tag: async () => undefined,
      traffic,
    },
    github: github && {
      commits: github.commits,
      records: {
        walk: (application, environment) => github.records.walk(application, environment),
        hold: (application, environment) => github.records.hold(application, environment),
        runEvidence: (run) => github.records.runEvidence(run),
        open: async () => undefined,
      },
    },
    opening: () => undefined,
  }
}
