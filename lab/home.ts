import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where everything of the lab lies: one folder outside the repository, so that a clean checkout keeps it. */
export interface Home {
  readonly root: string
  /** Installed programs, one folder per tool and version stamp. */
  readonly bin: string
  /** What installing leaves behind that is worth keeping: layers of the base images. */
  readonly build: string
  /** Sockets, process records and the lab's state: worthless once nothing runs. */
  readonly run: string
  readonly logs: string
  readonly data: string
}

export type Environment = Readonly<Record<string, string | undefined>>

// The kernel allows 108 bytes for a unix socket's path, and the longest name below is `run/containerd.sock.ttrpc`.
const longestRoot = 80

/** The home that the environment names; a path too long for a unix socket is refused. */
export function labHome(env: Environment): Home {
  const root =
    env['TRUNKLINE_LAB_HOME'] || join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'trunkline-lab')
  if (!root.startsWith('/') || root.length > longestRoot) {
    throw new Error(
      `the lab's home must be an absolute path of at most ${longestRoot} characters, got ${root}: set TRUNKLINE_LAB_HOME`,
    )
  }
  return homeAt(root)
}

export function homeAt(root: string): Home {
  const folder = (name: string) => join(root, name)
  return {
    root,
    bin: folder('bin'),
    build: folder('build'),
    run: folder('run'),
    logs: folder('logs'),
    data: folder('data'),
  }
}
