import { DeliveryError, messageOf } from '../../shared/action/errors.ts'
import { parseDockerfile } from '../../shared/domain/dockerfile.ts'
import type { ImageDefinition } from './definition.ts'
import { cleanPath, type IgnoreRules, readIgnoreFile } from './ignore-file.ts'
import type { Sources } from './ports.ts'
import { mayRead, type Reads, readsOf } from './stages.ts'

/** How an image is made, as far as its Dockerfile tells before a builder reads it. */
export interface Recipe {
  readonly dockerfile: string
  readonly reads: Reads
  /** The frontend's image, where the Dockerfile names one. */
  readonly syntax: string | undefined
  readonly ignore: IgnoreRules
  /** Why its bytes cannot be known beforehand, a sentence each. */
  readonly obstacles: readonly string[]
}

/** Reads the Dockerfile and what belongs to it; throws where there is none. */
export async function readRecipe(definition: ImageDefinition, sources: Sources): Promise<Recipe> {
  const { file, context, target, buildArgs, buildContexts, platforms } = definition
  const dockerfile = await sources.text(file)
  if (dockerfile === undefined) {
    throw new DeliveryError('build-failed', `there is no Dockerfile at ${file}`, {
      cure: 'Check out the repository before this step; paths are relative to the workspace',
    })
  }
  const parsed = parseDockerfile(dockerfile)
  const reads = readsOf(parsed, {
    target,
    buildArgs,
    contexts: new Set(buildContexts.keys()),
    platforms: platforms.length === 0 ? [sources.native] : platforms,
    native: sources.native,
  })
  const { ignore, problem } = await readIgnore(file, context, sources)
  const mayCarry = !ignore.isIgnored('.git') && mayRead(reads.sources, '.git')
  const carriesGit = mayCarry && (await hasGit(context, sources))
  return {
    dockerfile,
    reads,
    syntax: buildArgs.get('BUILDKIT_SYNTAX') ?? parsed.syntax,
    ignore,
    obstacles: [
      ...reads.obstacles,
      ...(problem === undefined ? [] : [problem]),
      ...(carriesGit
        ? [
            'the folder .git can be copied into the image and differs in every commit: add .git to .dockerignore',
          ]
        : []),
    ],
  }
}

/** Whether the context is a checkout's root: of a clone, or of a submodule, whose `.git` is a file. */
async function hasGit(context: string, sources: Sources): Promise<boolean> {
  const place = cleanPath(`${context}/.git`)
  return ((await sources.text(`${place}/HEAD`)) ?? (await sources.text(place))) !== undefined
}

// BuildKit, frontend/dockerui: a file of the Dockerfile's own name comes before the context's.
async function readIgnore(
  file: string,
  context: string,
  sources: Sources,
): Promise<{ readonly ignore: IgnoreRules; readonly problem?: string }> {
  const text =
    (await sources.text(`${file}.dockerignore`)) ??
    (await sources.text(cleanPath(`${context}/.dockerignore`))) ??
    ''
  try {
    return { ignore: readIgnoreFile(text) }
  } catch (error) {
    return { ignore: readIgnoreFile(''), problem: `.dockerignore: ${messageOf(error)}` }
  }
}
