import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import type { Digest } from '../domain/digest.ts'
import { type Exclusions, type FolderContent, folderContent } from './git-context.ts'

interface SourcesOptions {
  /** What paths are relative to. */
  readonly workspace: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** As node names it. */
  readonly arch: string
  readonly signal?: AbortSignal
}

// Node's names of architectures in the words of platforms (containerd/platforms).
const ARCHITECTURES: Readonly<Record<string, string>> = {
  x64: 'amd64',
  ia32: '386',
  arm: 'arm/v7',
  ppc64: 'ppc64le',
}

/** The files of a workspace as a build reads them, and the platform of the machine. */
export function openSources({ workspace, env, arch, signal }: SourcesOptions) {
  return {
    native: `linux/${ARCHITECTURES[arch] ?? arch}`,
    async text(path: string): Promise<string | undefined> {
      return readFile(resolve(workspace, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'ENOTDIR') return undefined
        throw error
      })
    },
    content(folder: string, exclusions: Exclusions): Promise<FolderContent | { readonly unknown: string }> {
      return folderContent(resolve(workspace, folder), exclusions, {
        env,
        ...(signal === undefined ? {} : { signal }),
      })
    },
    sha256(text: string): Digest {
      return `sha256:${createHash('sha256').update(text).digest('hex')}`
    },
  }
}
