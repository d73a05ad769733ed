/**
 * Entry point of the `smoke` action: reads the step's inputs, connects the real network, engine, cluster and
 * clock and lets `smoke` ask until the targets passed or the deadline came. Importing this file runs the action.
 */
import { type ActionContext, runAction } from '../../shared/action/run.ts'
import { boundedMatch } from '../../shared/tools/bounded-match.ts'
import { childEnvironment } from '../../shared/tools/child-environment.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { dockerContainers } from '../../shared/tools/docker-containers.ts'
import { dockerEngine } from '../../shared/tools/docker-engine.ts'
import { httpProber } from '../../shared/tools/http-probe.ts'
import { type OpenedKubeconfig, openKubeconfig } from '../../shared/tools/kubeconfig.ts'
import { type Cluster, collectionPath, openCluster } from '../../shared/tools/kubernetes.ts'
import { openPortForward } from '../../shared/tools/port-forward.ts'
import { run } from '../../shared/tools/process.ts'
import { parseYamlTexts } from '../../shared/tools/yaml.ts'
import { readSmokeInputs, type SmokeInputs } from './inputs.ts'
import { lastAnswers, OUTPUTS, reportSmoke } from './report.ts'
import { smoke } from './smoke.ts'
import { openTries, type TryPorts } from './tries.ts'
import type { PodPorts } from './try-pods.ts'

/** Milliseconds between asking a command to end and ending it. */
const KILL_AFTER = 500

await runAction({
  name: 'smoke',
  outputs: OUTPUTS,
  async main(context) {
    const { input, env, mask, log, signal } = context
    const inputs = readSmokeInputs(input, { env, mask, parseYaml: parseYamlTexts })
    const reach = lazyCluster(inputs, context)
    const ports: TryPorts = {
      prober: httpProber(env),
      match: boundedMatch(),
      now: systemClock.now,
      monotonic: systemClock.monotonic,
      engine: dockerContainers(dockerEngine(env)),
      run: ([file = '', ...args], until) =>
        run(file, args, { env: childEnvironment(env), signal: until, killAfter: KILL_AFTER }),
      ...podPorts(reach),
    }
    const open = (check: SmokeInputs['checks'][number]) => openTries(check, inputs.checks, ports)
    try {
      const results = await smoke(inputs, { open, clock: systemClock, random: Math.random, log }, signal)
      for (const { title, text } of lastAnswers(results)) log.quote(title, text)
      return reportSmoke(results, systemClock.now())
    } finally {
      await reach.close()
    }
  },
})

interface LazyCluster {
  access(): Promise<OpenedKubeconfig>
  cluster(): Promise<Cluster>
  close(): Promise<void>
}

/** The cluster, opened by the first target that needs it. */
function lazyCluster(inputs: SmokeInputs, context: ActionContext): LazyCluster {
  let opening: Promise<{ access: OpenedKubeconfig; cluster: Cluster }> | undefined
  const opened = () => {
    opening ??= openKubeconfig(inputs, context).then((access) => ({
      access,
      cluster: openCluster(access, { signal: context.signal }),
    }))
    return opening
  }
  return {
    access: async () => (await opened()).access,
    cluster: async () => (await opened()).cluster,
    async close() {
      const found = await opening?.catch(() => undefined)
      await found?.cluster.close()
      await found?.access.remove()
    },
  }
}

function podPorts(reach: LazyCluster): Pick<PodPorts, 'cluster' | 'forward'> {
  return {
    cluster: {
      list: async (resource, namespace) => (await reach.cluster()).list(resource, namespace),
      service: async (name, namespace) =>
        (await reach.cluster()).find(`${collectionPath('services', namespace)}/${name}`),
    },
    forward: async (pod, until) => openPortForward(await reach.access(), pod, until),
  }
}
