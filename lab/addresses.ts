/** Where the lab answers. The cluster's networks are bridges of its own: nothing listens towards the outside. */
export const addresses = {
  registry: { host: '127.0.0.1', port: 5000 },
  github: { host: '127.0.0.1', port: 4010 },
  etcd: { client: 'http://127.0.0.1:23790', peer: 'http://127.0.0.1:23800' },
  nodeIp: '10.214.0.1',
  podRange: '10.214.1.0/24',
  serviceRange: '10.214.2.0/24',
  /** The engine's containers and build steps: they reach the machine, and nothing beyond it. */
  engine: { address: '10.214.3.1/24', bridge: 'tl-engine' },
  nodeBridge: 'tl-node',
  podBridge: 'tl-pods',
  /** Names the pod network in CNI's files and in the comments of its firewall rules. */
  network: 'trunkline-lab',
  /** Under this control group lives all that a container of the lab runs. */
  controlGroup: '/trunkline-lab',
} as const

export const registryAddress = `${addresses.registry.host}:${addresses.registry.port}`
export const githubUrl = `http://${addresses.github.host}:${addresses.github.port}`
export const apiServerUrl = `https://${addresses.nodeIp}:6443`
