import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { apiServerUrl } from '../addresses.ts'
import { isThere, readIfThere, writeWhole } from '../file.ts'
import type { Home } from '../home.ts'

export const nodeName = 'trunkline-lab'

/** User and groups of each token that the API server knows from its file. */
const identities = {
  admin: { user: 'lab-admin', groups: 'system:masters' },
  kubelet: { user: `system:node:${nodeName}`, groups: 'system:nodes' },
  proxy: { user: 'system:kube-proxy', groups: '' },
  scheduler: { user: 'system:kube-scheduler', groups: '' },
} as const

export type Identity = keyof typeof identities

export interface Credentials {
  readonly folder: string
  readonly tokenFile: string
  readonly serviceAccountKey: string
  readonly certificates: string
  /** The API server's own certificate and its issuer; it writes them at its first start. */
  readonly authority: string
}

const clusterFolder = (home: Home) => join(home.data, 'kubernetes')
const kubeconfigPath = (home: Home, identity: Identity) => join(clusterFolder(home), `${identity}.kubeconfig`)

export const adminKubeconfig = (home: Home) => kubeconfigPath(home, 'admin')
export const identityKubeconfig = kubeconfigPath

/** Makes the tokens and the key of the service accounts once; later starts find them. */
export async function prepareCredentials(home: Home): Promise<Credentials> {
  const folder = clusterFolder(home)
  const credentials = {
    folder,
    tokenFile: join(folder, 'tokens.csv'),
    serviceAccountKey: join(folder, 'service-accounts.key'),
    certificates: join(folder, 'certificates'),
    authority: join(folder, 'certificates', 'apiserver.crt'),
  }
  if (!(await isThere(credentials.tokenFile))) await writeWhole(credentials.tokenFile, tokens(), 0o600)
  if (!(await isThere(credentials.serviceAccountKey))) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const text = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
    await writeWhole(credentials.serviceAccountKey, text, 0o600)
  }
  return credentials
}

/** Writes a kubeconfig for each identity, trusting the certificate that the server has by now. */
export async function writeKubeconfigs(home: Home, credentials: Credentials): Promise<void> {
  const authority = Buffer.from((await readIfThere(credentials.authority)) ?? '').toString('base64')
  const lines = ((await readIfThere(credentials.tokenFile)) ?? '').split('\n')
  for (const identity of Object.keys(identities) as Identity[]) {
    const token = lines.find((line) => line.includes(`,${identities[identity].user},`))?.split(',')[0]
    const path = kubeconfigPath(home, identity)
    const text = kubeconfig(authority, token ?? '')
    if ((await readIfThere(path)) !== text) await writeWhole(path, text, 0o600)
    await chmod(path, 0o600)
  }
}

function tokens(): string {
  return Object.entries(identities)
    .map(([name, { user, groups }]) => `${randomBytes(24).toString('hex')},${user},${name},"${groups}"\n`)
    .join('')
}

// kubectl reads YAML, of which JSON is a part.
function kubeconfig(authority: string, token: string): string {
  const name = 'trunkline-lab'
  return JSON.stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster: { server: apiServerUrl, 'certificate-authority-data': authority } }],
      users: [{ name, user: { token } }],
      contexts: [{ name, context: { cluster: name, user: name } }],
      'current-context': name,
    },
    undefined,
    2,
  )
}
