import { addresses, githubUrl, registryAddress } from './addresses.ts'
import { actProgram } from './components/act.ts'
import { builderName } from './components/buildkit.ts'
import { adminKubeconfig } from './components/credentials.ts'
import { dockerConfigFolder, ownDockerHost } from './components/docker.ts'
import { helmPrograms } from './components/helm.ts'
import { nodeImage } from './components/images.ts'
import type { Home } from './home.ts'
import { logPath } from './process.ts'

/** Where everything of a running lab is found. */
export interface Lab {
  readonly home: string
  /** Host and port of the registry, as image references begin. */
  readonly registry: string
  /** One line for each request that the registry answered. */
  readonly registryLog: string
  readonly dockerHost: string
  /** A DOCKER_CONFIG folder with buildx in it and no credentials. */
  readonly dockerConfig: string
  /** A builder for `--builder` that makes indexes and attestations; the current one is the engine's own. */
  readonly builder: string
  /** An administrator's kubeconfig. */
  readonly kubeconfig: string
  /** Where NodePorts answer. */
  readonly nodeIp: string
  /** A base image with Node 24 in it, in the registry. */
  readonly nodeImage: string
  readonly helm3: string
  readonly helm4: string
  readonly kubectl: string
  readonly act: string
  /** The URL of the GitHub stand-in. */
  readonly github: string
  readonly bin: string
  readonly logs: string
}

/** The lab of this home when all of it is its own. */
export function ownLab(home: Home): Lab {
  return {
    home: home.root,
    registry: registryAddress,
    registryLog: logPath(home, 'registry'),
    dockerHost: ownDockerHost(home),
    dockerConfig: dockerConfigFolder(home),
    builder: builderName,
    kubeconfig: adminKubeconfig(home),
    nodeIp: addresses.nodeIp,
    nodeImage,
    ...helmPrograms(home),
    act: actProgram(home),
    github: githubUrl,
    bin: home.bin,
    logs: home.logs,
  }
}
