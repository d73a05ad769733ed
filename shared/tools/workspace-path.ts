import { realpath, stat } from 'node:fs/promises'
import { relative, sep } from 'node:path'

import { DeliveryError } from '../action/errors.ts'

/** Refuses a path that leads to nothing. */
export async function mustExist(input: string, path: string): Promise<void> {
  if ((await stat(path).catch(() => undefined)) === undefined) {
    throw new DeliveryError('input-invalid', `input "${input}" must be a path that exists, got "${path}"`, {
      cure: 'Check out the repository in an earlier step, and name the path from its root',
    })
  }
}

/** The path, refused where it leads out of the workspace, links included. */
export async function insideWorkspace(input: string, path: string, workspace: string): Promise<string> {
  await mustExist(input, path)
  const way = relative(await realpath(workspace), await realpath(path))
  if (way === '..' || way.startsWith(`..${sep}`)) {
    throw new DeliveryError('input-invalid', `input "${input}" must stay inside the workspace, got "${path}"`)
  }
  return path
}
