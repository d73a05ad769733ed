import { dirname, join } from 'node:path'
import { addresses, apiServerUrl } from '../addresses.ts'
import { ensureDaemon, type LabContext } from '../component.ts'
import type { Home } from '../home.ts'
import { readStamp } from '../install.ts'
import { answers } from '../wait.ts'
import { adminKubeconfig, type Credentials, identityKubeconfig, writeKubeconfigs } from './credentials.ts'
import { makeNodeAddress } from './network.ts'

/** Starts etcd, the API server, the controllers and the scheduler; true if any was not running. */
export async function startControlPlane(context: LabContext, credentials: Credentials): Promise<boolean> {
  const { home } = context
  await makeNodeAddress(home)
  const etcd = await startEtcd(home)
  const server = await startApiServer(home, credentials)
  await writeKubeconfigs(home, credentials)
  const others = await Promise.all([startControllers(home, credentials), startScheduler(home)])
  return etcd || server || others.some(Boolean)
}

export const kubernetesProgram = (home: Home, name: string) => join(home.bin, 'kubernetes', name)

async function startEtcd(home: Home): Promise<boolean> {
  const { client, peer } = addresses.etcd
  const args = [
    '--name=lab',
    `--data-dir=${join(home.data, 'etcd')}`,
    `--listen-client-urls=${client}`,
    `--advertise-client-urls=${client}`,
    `--listen-peer-urls=${peer}`,
    `--initial-advertise-peer-urls=${peer}`,
    `--initial-cluster=lab=${peer}`,
    // What this would protect against is a loss of power, after which a lab is made anew.
    '--unsafe-no-fsync',
    '--log-level=warn',
  ]
  const file = join(home.bin, 'etcd', 'etcd')
  const fingerprint = (await readStamp(dirname(file))) ?? ''
  return ensureDaemon(home, { name: 'etcd', file, args, fingerprint }, () => answers(`${client}/health`))
}

function startApiServer(home: Home, credentials: Credentials): Promise<boolean> {
  const args = [
    `--etcd-servers=${addresses.etcd.client}`,
    `--bind-address=${addresses.nodeIp}`,
    `--advertise-address=${addresses.nodeIp}`,
    '--secure-port=6443',
    `--cert-dir=${credentials.certificates}`,
    `--token-auth-file=${credentials.tokenFile}`,
    '--authorization-mode=Node,RBAC',
    '--enable-admission-plugins=NodeRestriction',
    '--allow-privileged=true',
    `--service-cluster-ip-range=${addresses.serviceRange}`,
    '--service-account-issuer=https://kubernetes.default.svc.cluster.local',
    `--service-account-key-file=${credentials.serviceAccountKey}`,
    `--service-account-signing-key-file=${credentials.serviceAccountKey}`,
    '--kubelet-preferred-address-types=InternalIP',
  ]
  return startKubernetes(home, 'kube-apiserver', args, () => answers(`${apiServerUrl}/readyz`))
}

function startControllers(home: Home, credentials: Credentials): Promise<boolean> {
  const args = [
    `--kubeconfig=${adminKubeconfig(home)}`,
    `--bind-address=${addresses.nodeIp}`,
    `--cert-dir=${credentials.certificates}`,
    '--leader-elect=false',
    `--service-account-private-key-file=${credentials.serviceAccountKey}`,
    `--root-ca-file=${credentials.authority}`,
  ]
  return startKubernetes(home, 'kube-controller-manager', args, () =>
    answers(`https://${addresses.nodeIp}:10257/healthz`),
  )
}

function startScheduler(home: Home): Promise<boolean> {
  const args = [
    `--kubeconfig=${identityKubeconfig(home, 'scheduler')}`,
    `--bind-address=${addresses.nodeIp}`,
    '--leader-elect=false',
  ]
  return startKubernetes(home, 'kube-scheduler', args, () =>
    answers(`https://${addresses.nodeIp}:10259/healthz`),
  )
}

export async function startKubernetes(
  home: Home,
  name: string,
  args: readonly string[],
  ready: () => Promise<boolean>,
  extra: { readonly fingerprint?: string; readonly inMountsOf?: number } = {},
): Promise<boolean> {
  const program = kubernetesProgram(home, name)
  const fingerprint = `${await readStamp(dirname(program))} ${extra.fingerprint ?? ''}`
  const daemon =
    extra.inMountsOf === undefined
      ? { name, file: program, args, fingerprint }
      : {
          name,
          file: '/usr/bin/nsenter',
          args: ['--target', String(extra.inMountsOf), '--mount', '--', program, ...args],
          fingerprint,
        }
  return ensureDaemon(home, daemon, ready)
}
