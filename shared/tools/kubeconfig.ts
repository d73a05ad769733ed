import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { DeliveryError } from '../action/errors.ts'
import type { Environment } from '../action/inputs.ts'
import { childEnvironment } from './child-environment.ts'
import type { ClusterAccess } from './kubectl-proxy.ts'
import { parseYaml } from './yaml.ts'

/** The inputs that say which cluster; all optional, the first that is given wins. */
export interface ClusterInputs {
  readonly kubeconfigContent: string | undefined
  readonly kubeconfig: string | undefined
  readonly kubeContext: string | undefined
}

export interface Surroundings {
  readonly env: Environment
  readonly mask: (secret: string) => void
}

/** Access to the cluster, and the folder that holds what must not outlive the step. */
export interface OpenedKubeconfig extends ClusterAccess {
  readonly folder: string
  remove(): Promise<void>
}

/**
 * Makes the kubeconfig ready for children: content goes to a file that only this user can read, under
 * RUNNER_TEMP; a path is checked; with neither, KUBECONFIG and the programs' own defaults hold.
 */
export async function openKubeconfig(
  { kubeconfigContent, kubeconfig, kubeContext }: ClusterInputs,
  { env, mask }: Surroundings,
): Promise<OpenedKubeconfig> {
  const content = kubeconfigContent === undefined ? undefined : decodeKubeconfig(kubeconfigContent)
  for (const secret of content === undefined ? [] : secretsOf(content)) mask(secret)
  if (content === undefined && kubeconfig !== undefined) await mustBeFile(kubeconfig)
  const folder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'trunkline-cluster-'))
  const file = content === undefined ? kubeconfig : join(folder, 'kubeconfig')
  if (content !== undefined) await writeFile(join(folder, 'kubeconfig'), content, { mode: 0o600 })
  return {
    env: { ...childEnvironment(env), ...(file === undefined ? {} : { KUBECONFIG: file }) },
    context: kubeContext,
    folder,
    remove: () => removeKubeconfig(folder),
  }
}

/** Removes the folder; safe to call twice, and from a `post:` step that knows only its path. */
export async function removeKubeconfig(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** Plain or base64, as people keep it in a secret; throws without ever repeating the content. */
export function decodeKubeconfig(content: string): string {
  const plain = isKubeconfig(content) ? content : Buffer.from(content, 'base64').toString('utf8')
  if (isKubeconfig(plain)) return plain
  throw new DeliveryError(
    'input-invalid',
    'input "kubeconfig-content" must be a kubeconfig, plain or in base64: it is no YAML with clusters',
  )
}

/** What must not be printed: tokens, keys and passwords, and their decoded forms. */
export function secretsOf(content: string): readonly string[] {
  const users = asRecord(parseYaml(content))['users']
  if (!Array.isArray(users)) return []
  return users
    .map((user: unknown) => asRecord(asRecord(user)['user']))
    .flatMap((user) =>
      ['token', 'password', 'client-key-data', 'client-certificate-data'].map((key) => user[key]),
    )
    .filter((value): value is string => typeof value === 'string' && value.length > 3)
    .flatMap((value) => [value, ...decodedKey(value)])
}

function decodedKey(value: string): readonly string[] {
  const text = Buffer.from(value, 'base64').toString('utf8')
  return text.includes('-----BEGIN') ? [text] : []
}

function isKubeconfig(text: string): boolean {
  try {
    return Array.isArray(asRecord(parseYaml(text))['clusters'])
  } catch {
    return false
  }
}

async function mustBeFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() === true) return
  throw new DeliveryError(
    'input-invalid',
    `input "kubeconfig" must be the path of a kubeconfig file, got "${path}"`,
  )
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
