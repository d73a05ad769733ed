import { type Cluster, findCluster, foundCluster } from './cluster.ts'
import type { Component, ComponentName } from './component.ts'
import { act } from './components/act.ts'
import { buildkit, buildkitOfFoundEngine } from './components/buildkit.ts'
import { containerd } from './components/containerd.ts'
import { docker } from './components/docker.ts'
import { github } from './components/github.ts'
import { helm } from './components/helm.ts'
import { images } from './components/images.ts'
import { kubernetes } from './components/kubernetes.ts'
import { registry } from './components/registry.ts'
import { type Engine, findEngine, foundEngine } from './engine.ts'
import type { Environment, Home } from './home.ts'

/** What the lab uses of what is there already; the rest is its own. */
export interface Found {
  readonly engine?: Engine
  readonly cluster?: Cluster
}

/** Looks for an engine and a cluster that the user named or has. */
export async function findParts(home: Home, env: Environment): Promise<Found> {
  const engine = await findEngine(home, env)
  const cluster = await findCluster(home, env, engine !== undefined)
  return { ...(engine && { engine }), ...(cluster && { cluster }) }
}

/** All components of a lab that uses what was found. */
export function labComponents({ engine, cluster }: Found): readonly Component[] {
  return [
    registry,
    ...(engine && cluster ? [] : [containerd]),
    engine ? foundEngine(engine) : docker,
    engine ? buildkitOfFoundEngine : buildkit,
    cluster ? foundCluster(cluster) : kubernetes,
    helm,
    act,
    images,
    github,
  ]
}

/** The components of these names and all that they need. */
export function withNeeds(
  components: readonly Component[],
  names: readonly ComponentName[],
): readonly Component[] {
  const wanted = new Set<ComponentName>()
  const add = (name: ComponentName) => {
    wanted.add(name)
    for (const need of components.find((component) => component.name === name)?.needs ?? []) add(need)
  }
  for (const name of names) add(name)
  return components.filter((component) => wanted.has(component.name))
}
