import { Resolver } from 'node:dns/promises'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { addresses } from '../addresses.ts'
import { runCommand } from '../command.ts'
import type { LabContext } from '../component.ts'
import { containerdSocket, makeControlGroups } from '../containers.ts'
import { writeWhole } from '../file.ts'
import type { Home } from '../home.ts'
import { runningDaemon } from '../process.ts'
import { answers } from '../wait.ts'
import { startKubernetes } from './control-plane.ts'
import { adminKubeconfig, type Credentials, identityKubeconfig, nodeName } from './credentials.ts'

/** Starts the kubelet, the proxy and the name service, and waits until the API says that the node is ready. */
export async function startNode({ home }: LabContext, credentials: Credentials): Promise<boolean> {
  const started = await Promise.all([
    startKubelet(home, credentials),
    startProxy(home, credentials),
    startNames(home),
  ])
  return started.some(Boolean)
}

async function startKubelet(home: Home, credentials: Credentials): Promise<boolean> {
  const containerd = await runningDaemon(home, 'containerd')
  if (!containerd) throw new Error('the kubelet needs containerd, which does not run')
  await makeControlGroups()
  await mkdir(join(home.data, 'kubelet'), { recursive: true })
  const config = join(credentials.folder, 'kubelet.json')
  const text = JSON.stringify(kubeletConfig(home))
  await writeWhole(config, text)
  const args = [
    `--config=${config}`,
    `--kubeconfig=${identityKubeconfig(home, 'kubelet')}`,
    `--root-dir=${join(home.data, 'kubelet')}`,
    `--cert-dir=${join(home.data, 'kubelet', 'pki')}`,
    `--hostname-override=${nodeName}`,
    `--node-ip=${addresses.nodeIp}`,
  ]
  return startKubernetes(home, 'kubelet', args, () => nodeIsReady(home), {
    fingerprint: text + containerd.startedAt,
    inMountsOf: containerd.pid,
  })
}

function kubeletConfig(home: Home): object {
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    address: addresses.nodeIp,
    healthzBindAddress: addresses.nodeIp,
    containerRuntimeEndpoint: `unix://${containerdSocket(home)}`,
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    cgroupDriver: 'cgroupfs',
    cgroupRoot: addresses.controlGroup,
    enforceNodeAllocatable: [],
    failSwapOn: false,
    clusterDomain: 'cluster.local',
    clusterDNS: [addresses.nodeIp],
    podLogsDir: join(home.data, 'pod-logs'),
    volumePluginDir: join(home.data, 'kubelet', 'volume-plugins'),
    serializeImagePulls: false,
    maxParallelImagePulls: 4,
    registryPullQPS: 0,
    eventRecordQPS: 0,
    // A developer's disk is often nearly full, and that is not for the lab to judge.
    imageGCHighThresholdPercent: 100,
    evictionHard: { 'memory.available': '50Mi', 'nodefs.available': '1%', 'imagefs.available': '1%' },
  }
}

async function startProxy(home: Home, credentials: Credentials): Promise<boolean> {
  const config = join(credentials.folder, 'kube-proxy.json')
  const text = JSON.stringify({
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    clientConnection: { kubeconfig: identityKubeconfig(home, 'proxy') },
    mode: 'iptables',
    bindAddress: addresses.nodeIp,
    healthzBindAddress: `${addresses.nodeIp}:10256`,
    metricsBindAddress: `${addresses.nodeIp}:10249`,
    clusterCIDR: addresses.podRange,
    hostnameOverride: nodeName,
    conntrack: { maxPerCore: 0, tcpCloseWaitTimeout: '0s', tcpEstablishedTimeout: '0s' },
    // A NodePort answers on the node's own bridge and on loopback, not towards the outside.
    nodePortAddresses: [`${addresses.nodeIp}/32`, '127.0.0.0/8'],
  })
  await writeWhole(config, text)
  return startKubernetes(
    home,
    'kube-proxy',
    [`--config=${config}`],
    () => answers(`http://${addresses.nodeIp}:10256/healthz`),
    { fingerprint: text },
  )
}

/** Names of services, as every cluster has them; no other name exists for a pod. */
function startNames(home: Home): Promise<boolean> {
  const resolver = new Resolver({ timeout: 500, tries: 1 })
  resolver.setServers([addresses.nodeIp])
  const args = [`--kubeconfig=${adminKubeconfig(home)}`, `--address=${addresses.nodeIp}:53`]
  return startKubernetes(home, 'cluster-dns', args, () =>
    resolver.resolve4('kubernetes.default.svc.cluster.local').then(
      () => true,
      () => false,
    ),
  )
}

/** What the API says of the node may be from before a restart: only a word of this kubelet counts. */
async function nodeIsReady(home: Home): Promise<boolean> {
  const condition = '{.status.conditions[?(@.type=="Ready")]'
  const path = `jsonpath=${condition}.status} ${condition}.lastHeartbeatTime}`
  const args = ['get', 'node', nodeName, '-o', path, `--kubeconfig=${adminKubeconfig(home)}`]
  const result = await runCommand(join(home.bin, 'kubectl', 'kubectl'), [...args, '--request-timeout=2s'])
  const [ready, heartbeat = ''] = result.stdout.trim().split(' ')
  const since = (await runningDaemon(home, 'kubelet'))?.since ?? 0
  return ready === 'True' && Date.parse(heartbeat) + 1_000 > since
}
