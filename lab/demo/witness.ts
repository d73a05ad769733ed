import { command } from '../command.ts'
import { type EnvironmentOfDemo, urlOf, type World } from './world.ts'

const ACCEPT = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ')

/** Asks the registry itself what a tag points to. */
export async function digestOfTag({ image }: World, tag: string): Promise<string | undefined> {
  const [host, ...name] = image.split('/')
  const url = `http://${host}/v2/${name.join('/')}/manifests/${tag}`
  const answer = await fetch(url, { method: 'HEAD', headers: { accept: ACCEPT } })
  return answer.ok ? (answer.headers.get('docker-content-digest') ?? undefined) : undefined
}

export interface Running {
  readonly digests: readonly string[]
  readonly revisions: readonly string[]
  readonly ready: boolean
}

interface Pod {
  readonly metadata: { readonly deletionTimestamp?: string }
  readonly spec: {
    readonly containers: readonly { readonly env?: readonly { name: string; value?: string }[] }[]
  }
  readonly status: {
    readonly containerStatuses?: readonly { readonly imageID: string; readonly ready: boolean }[]
  }
}

/** Asks the cluster what the web pods of an environment really run. */
export async function running(world: World, { namespace }: EnvironmentOfDemo): Promise<Running> {
  const selector = 'app.kubernetes.io/component=web'
  const list = await kubectl<{ items: readonly Pod[] }>(world, [
    'get',
    'pods',
    '-n',
    namespace,
    '-l',
    selector,
  ])
  const pods = list.items.filter(({ metadata }) => metadata.deletionTimestamp === undefined)
  const states = pods.flatMap(({ status }) => status.containerStatuses ?? [])
  const environment = pods.flatMap(({ spec }) => spec.containers.flatMap(({ env }) => env ?? []))
  return {
    digests: [...new Set(states.map(({ imageID }) => imageID.slice(imageID.indexOf('sha256:'))))],
    revisions: [
      ...new Set(environment.filter(({ name }) => name === 'REVISION').map(({ value }) => value ?? '')),
    ],
    ready: states.length > 0 && states.every(({ ready }) => ready),
  }
}

/** Asks the cluster for the newest helm revision of an environment and its status. */
export async function helmRelease(
  world: World,
  { namespace }: EnvironmentOfDemo,
): Promise<{ readonly revision: number; readonly status: string } | undefined> {
  const selector = `owner=helm,name=${world.place.application}`
  const list = await kubectl<{ items: readonly { metadata: { labels: Record<string, string> } }[] }>(world, [
    'get',
    'secrets',
    '-n',
    namespace,
    '-l',
    selector,
  ])
  return list.items
    .map(({ metadata: { labels } }) => ({
      revision: Number(labels['version']),
      status: labels['status'] ?? '',
    }))
    .sort((one, other) => other.revision - one.revision)[0]
}

export async function namespaceExists(world: World, name: string): Promise<boolean> {
  const { items } = await kubectl<{ items: readonly { metadata: { name: string } }[] }>(world, [
    'get',
    'namespaces',
  ])
  return items.some(({ metadata }) => metadata.name === name)
}

/** Asks the application which revision answers; undefined where nothing does. */
export async function answeredRevision(
  world: World,
  environment: EnvironmentOfDemo,
): Promise<string | undefined> {
  try {
    const answer = await fetch(`${urlOf(world, environment)}/version`, {
      signal: AbortSignal.timeout(2_000),
      keepalive: false,
    })
    const body = (await answer.json()) as { revision?: string }
    return body.revision
  } catch {
    return undefined
  }
}

export interface RecordSeen {
  readonly sha: string
  readonly states: readonly string[]
  readonly succeededAt: Date | undefined
}

/** Asks GitHub's stand-in for the records of an environment, newest first. */
export async function records(
  { github, place }: Pick<World, 'github' | 'place'>,
  environment: EnvironmentOfDemo,
): Promise<readonly RecordSeen[]> {
  const deployments = await github.deployments({
    environment: environment.name,
    task: `deploy:${place.application}`,
  })
  return Promise.all(
    deployments.map(async ({ id, sha }) => {
      const statuses = await github.deploymentStatuses(Number(id))
      const success = statuses.find(({ state }) => state === 'success')
      return {
        sha,
        states: statuses.map(({ state }) => state),
        succeededAt: success === undefined ? undefined : new Date(success.created_at),
      }
    }),
  )
}

async function kubectl<Answer>({ lab }: World, args: readonly string[]): Promise<Answer> {
  const env = { ...process.env, KUBECONFIG: lab.kubeconfig }
  return JSON.parse(await command(lab.kubectl, [...args, '--output', 'json'], { env })) as Answer
}
