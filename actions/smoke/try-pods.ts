import { messageOf } from '../../shared/action/errors.ts'
import type { KubernetesObject } from '../../shared/rollout/objects.ts'
import type { Check } from './check.ts'
import type { Trial } from './course.ts'
import { forgiving } from './forgiving.ts'
import { type Pods, type PodTarget, podsToAsk, type Seen, type ServiceObject } from './pods.ts'
import type { Tries } from './smoke.ts'
import type { KubernetesName } from './subject.ts'
import { type HttpPorts, tryUrl } from './try-http.ts'
import { inTurn } from './turn.ts'
import { within } from './within.ts'

/** Milliseconds after which the pods are looked up again. */
const FRESH_FOR = 1_000

/** The cluster as a smoke needs it. */
export interface PodCluster {
  list<Value extends KubernetesObject>(resource: string, namespace: string): Promise<readonly Value[]>
  service(name: string, namespace: string): Promise<ServiceObject | undefined>
}

/** A way to one port of one pod. */
export interface Forward {
  /** The port of this machine that leads there. */
  readonly port: number
  /** Whether it still leads there. */
  isOpen(): boolean
  /** What went wrong on the pod's side, in words; undefined where nothing did. */
  complaint(): Promise<string | undefined>
  close(): Promise<void>
}

/** Opens a way to a pod; rejects where there is none. */
export type OpenForward = (
  pod: PodTarget & { readonly namespace: string },
  signal: AbortSignal,
) => Promise<Forward>

export interface PodPorts extends HttpPorts {
  readonly cluster: PodCluster
  readonly forward: OpenForward
  readonly monotonic: () => number
}

/** Tries the ready pods of the new revision in turn, each through a port-forward of its own. */
export function triesOfPods(check: Check, of: KubernetesName, ports: PodPorts): Tries {
  const next = inTurn()
  const forwards = openForwards(check.namespace, ports)
  const look = forgiving(lookedUp(check, of, ports))
  return {
    async once(timeout, signal) {
      const began = ports.monotonic()
      const pods = await within(timeout, signal, look)
      const took = () => ports.monotonic() - began
      if (pods === 'late') return lost(took(), 'timeout', 'the cluster does not answer in time')
      if ('hiccup' in pods) return lost(took(), 'network', pods.hiccup)
      if (pods.kind === 'none') {
        return { milliseconds: took(), judgement: { kind: 'unexpected', problem: pods.problem } }
      }
      const all = pods.targets.map(({ pod }) => pod)
      await forwards.closeAllBut(all)
      const pod = next(all)
      const target = pods.targets.find((one) => one.pod === pod) as PodTarget
      const limits = { timeout: Math.max(1, timeout - took()), signal }
      const trial = await tryPod(check, of, target, { ports, forwards, limits })
      return { ...trial, instance: trial.instance ?? target.pod, coverage: { of: target.pod, all } }
    },
    close: () => forwards.closeAllBut([]),
  }
}

interface PodTry {
  readonly ports: PodPorts
  readonly forwards: Forwards
  readonly limits: { readonly timeout: number; readonly signal: AbortSignal }
}

async function tryPod(
  check: Check,
  of: KubernetesName,
  target: PodTarget,
  { ports, forwards, limits }: PodTry,
): Promise<Trial> {
  const began = ports.monotonic()
  const forward = await within(limits.timeout, limits.signal, (either) => forwards.to(target, either)).catch(
    (error: unknown) => {
      limits.signal.throwIfAborted()
      return { problem: messageOf(error) }
    },
  )
  const took = ports.monotonic() - began
  const noWay = `no port-forward to pod ${target.pod}`
  if (forward === 'late') return lost(took, 'timeout', `${noWay} in time`)
  if ('problem' in forward) return lost(took, 'refused', `${noWay}: ${forward.problem}`)
  const url = new URL(`http://127.0.0.1:${forward.port}${of.path}`)
  const timeout = Math.max(1, limits.timeout - took)
  const { trial } = await tryUrl(check, url, ports, { timeout, signal: limits.signal })
  const { judgement } = trial
  const complaint = judgement.kind === 'no-answer' ? await forward.complaint() : undefined
  if (complaint !== undefined) {
    // kubectl ends a forward whose pod refused: the next attempt has one of its own.
    await forward.close()
    return lost(trial.milliseconds, 'refused', `pod ${target.pod}: ${complaint}`)
  }
  if (!('problem' in judgement)) return trial
  const problem = judgement.problem.replaceAll(`127.0.0.1:${forward.port}`, `port ${target.port}`)
  return { ...trial, judgement: { ...judgement, problem: `pod ${target.pod}: ${problem}` } }
}

function lost(milliseconds: number, kind: 'timeout' | 'refused' | 'network', problem: string): Trial {
  return { milliseconds, judgement: { kind: 'no-answer', class: kind, problem } }
}

interface Forwards {
  to(target: PodTarget, signal: AbortSignal): Promise<Forward>
  closeAllBut(pods: readonly string[]): Promise<void>
}

/** One port-forward a pod, kept from one attempt to the next: each request through it is a connection of its own. */
function openForwards(namespace: string, { forward }: PodPorts): Forwards {
  const open = new Map<string, Forward>()
  return {
    async to(target, signal) {
      const known = open.get(target.pod)
      if (known?.isOpen() === true) return known
      await known?.close()
      open.delete(target.pod)
      const opened = await forward({ ...target, namespace }, signal)
      open.set(target.pod, opened)
      return opened
    },
    async closeAllBut(pods) {
      const gone = [...open].filter(([pod]) => !pods.includes(pod))
      for (const [pod] of gone) open.delete(pod)
      await Promise.all(gone.map(([, one]) => one.close()))
    },
  }
}

/** The pods to ask, looked up at most once a second. */
function lookedUp(check: Check, of: KubernetesName, { cluster, monotonic }: PodPorts): () => Promise<Pods> {
  let last: { readonly at: number; readonly pods: Pods } | undefined
  return async () => {
    if (last !== undefined && monotonic() - last.at < FRESH_FOR) return last.pods
    const pods = podsToAsk(of, check.namespace, await look(cluster, of, check.namespace))
    last = { at: monotonic(), pods }
    return pods
  }
}

async function look(cluster: PodCluster, of: KubernetesName, namespace: string): Promise<Seen> {
  const list = <Name extends Exclude<keyof Seen, 'service'>>(resource: Name, wanted: boolean) =>
    wanted ? cluster.list<Seen[Name][number]>(resource, namespace) : Promise.resolve([])
  const isService = of.kind === 'service'
  const [service, pods, replicasets, deployments, statefulsets, daemonsets, controllerrevisions] =
    await Promise.all([
      isService ? cluster.service(of.name, namespace) : undefined,
      list('pods', true),
      list('replicasets', isService || of.kind === 'deployment'),
      list('deployments', isService || of.kind === 'deployment'),
      list('statefulsets', isService || of.kind === 'statefulset'),
      list('daemonsets', isService || of.kind === 'daemonset'),
      list('controllerrevisions', isService || of.kind === 'daemonset'),
    ])
  return { service, pods, replicasets, deployments, statefulsets, daemonsets, controllerrevisions }
}
