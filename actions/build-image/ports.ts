import type { Digest } from '../../shared/domain/digest.ts'
import type { Reference, Repository } from '../../shared/domain/reference.ts'
import type { ImageDefinition } from './definition.ts'

export interface Pinned {
  readonly repository: Repository
  readonly digest: Digest
}

export interface Layer {
  readonly digest: Digest
  /** Compressed bytes, as a node downloads them. */
  readonly size: number
  readonly mediaType: string
  /** What made it, as the image's history says. */
  readonly instruction: string
}

/** One image of an index, or the only one. */
export interface PlatformImage {
  readonly platform: string
  readonly digest: Digest
  /** Configuration and layers, compressed. */
  readonly size: number
  readonly layers: readonly Layer[]
}

/** An image as its manifests and configurations tell, without a pull. */
export interface Inspected {
  readonly digest: Digest
  /** Annotations of the root and labels, as one. */
  readonly labels: Readonly<Record<string, string>>
  /** Attestations are not among them. */
  readonly platforms: readonly PlatformImage[]
}

/** What a build asks of the registry. */
export interface ImageRegistry {
  resolve(reference: Reference): Promise<{ readonly digest: Digest } | undefined>
  /** Undefined where a part of it is gone. */
  inspect(image: Pinned): Promise<Inspected | undefined>
  tag(image: Pinned, tag: string): Promise<void>
}

/** The workspace, as far as a key needs it. */
export interface Sources {
  /** Undefined where there is no such file. */
  text(path: string): Promise<string | undefined>
  /** Undefined platform of the machine; `os/architecture`. */
  readonly native: string
  content(
    folder: string,
    exclusions: {
      readonly isIgnored: (path: string) => boolean
      readonly closes: (folder: string) => boolean
    },
  ): Promise<{ readonly digest: string; readonly files: number } | { readonly unknown: string }>
  sha256(text: string): Digest
}

/** What the checkout says about the revision, as far as it knows it. */
export interface Origin {
  /** When the commit was made. */
  readonly created: Date | undefined
  readonly source: string | undefined
  /** The name of the version, where a tag started the run. */
  readonly version: string
}

/** One call of a builder. */
export interface BuildPlan {
  /** After `docker buildx build`, without the context. */
  readonly args: readonly string[]
  readonly context: string
  readonly dockerfile: string
  readonly environment: Readonly<Record<string, string>>
  /** Environment variables whose values the builder is given as secrets. */
  readonly secretEnvs: readonly string[]
  readonly pushes: boolean
}

export interface Made {
  /** As the builder says; undefined where nothing was pushed. */
  readonly digest: Digest | undefined
  readonly warnings: readonly string[]
}

/** Builds, and pushes where the plan says so. */
export interface Builder {
  /** Whether it pushes without a tag, so that nobody sees the image before it is whole. */
  readonly pushesByDigest: boolean
  build(plan: BuildPlan): Promise<Made>
}

export interface BuildPorts {
  /** What a bake file says of a target, as `docker buildx bake --print` does; starts no builder. */
  readonly bake: (file: string, target: string) => Promise<unknown>
  readonly registry: ImageRegistry
  readonly sources: Sources
  readonly origin: () => Promise<Origin>
  /** Asked for only where something has to be built: no builder starts for what is there. */
  readonly openBuilder: (definitions: readonly ImageDefinition[]) => Promise<Builder>
  /** A tag that nobody else uses, for builders that push only to tags. */
  readonly runTag: string
  readonly clock: { monotonic(): number; now(): Date }
  readonly log: { info(line: string): void; warning(line: string): void }
}
