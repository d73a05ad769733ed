import type { Repository } from '../../shared/domain/reference.ts'

/** A secret of the build, by where it comes from: its value goes from there to the builder and nowhere else. */
export type SecretSource =
  | { readonly id: string; readonly env: string }
  | { readonly id: string; readonly file: string }

/** One image that the step is to have, and how it is built where it is not there. */
export interface ImageDefinition {
  /** '' where the step has only one. */
  readonly name: string
  readonly repository: Repository
  /** A folder, relative to the workspace. */
  readonly context: string
  /** Path of the Dockerfile, relative to the workspace as the context is. */
  readonly file: string
  readonly target: string | undefined
  /** By name; REVISION without a value has become the revision. */
  readonly buildArgs: ReadonlyMap<string, string>
  /** Folder, or `docker-image://` reference, by name. */
  readonly buildContexts: ReadonlyMap<string, string>
  readonly labels: ReadonlyMap<string, string>
  readonly secrets: readonly SecretSource[]
  readonly ssh: readonly string[]
  /** `os/architecture[/variant]`; none means the builder's own. */
  readonly platforms: readonly string[]
  readonly cacheFrom: readonly string[]
  readonly cacheTo: readonly string[]
}
