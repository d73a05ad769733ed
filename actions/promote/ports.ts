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
  /** Signatures, attestations and the like that were copied. */
  readonly attached: number
}

/** What a reference stands for, with what its root says of itself where that costs nothing. */
export interface Seen {
  readonly digest: Digest
  readonly annotations: Readonly<Record<string, string>>
}

/** How an image is copied. */
export interface CopyOptions {
  /** Copies what is attached too. */
  readonly attachments: boolean
  /** The image is there already: only what is attached to it is looked after. */
  readonly isThere: boolean
  /** The root is left to the tag that is written next, where nothing attached must come after it. */
  readonly leavesRoot: boolean
  /** Looks for every part afterwards. */
  readonly isDeep: boolean
}

/** Registries, as a promotion needs them. */
export interface PromotionRegistry {
  /** Undefined where the reference stands for nothing; `finishes` asks though the run is cancelled. */
  resolve(
    reference: Reference,
    options?: { readonly finishes?: boolean },
  ): Promise<{ readonly digest: Digest } | undefined>
  /** The same with the root's annotations. */
  inspect(reference: Reference): Promise<Seen | undefined>
  imageLabels(image: Image): Promise<Readonly<Record<string, string>>>
  copy(image: Image, to: Repository, options?: CopyOptions): Promise<unknown>
  tag(image: Image, tag: string): Promise<void>
  /** Takes a tag away; false where the registry does not do that. */
  untag(repository: Repository, tag: string): Promise<boolean>
  traffic(): Traffic
  /** All that was written so far, by name. */
  written(): readonly string[]
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
  /** How `head` stands to `base`, a revision or a branch. */
  compare(base: string, head: Revision): Promise<Comparison>
  /** The commit that a revision, whole or its beginning, stands for; undefined where there is none or several. */
  commit(sha: string): Promise<{ readonly sha: string } | undefined>
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
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number
  /** Shows the plan before any of it is carried out, a line a step. */
  readonly announce: (plan: readonly string[]) => void
  /** Called before a record is opened, and again with its id as soon as there is one. */
  readonly opening: (id?: number) => void
}

/** The same ports with nothing written: a dry run decides on what it reads. */
export function readOnly(ports: PromotionPorts): PromotionPorts {
  const { registry, github } = ports
  return {
    ...ports,
    registry: {
      resolve: (reference, options) => registry.resolve(reference, options),
      inspect: (reference) => registry.inspect(reference),
      imageLabels: (image) => registry.imageLabels(image),
      copy: async () => undefined,
      tag: async () => undefined,
      untag: async () => true,
      traffic: () => registry.traffic(),
      written: () => registry.written(),
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
