import { Agent, type IncomingMessage, request } from 'node:http'
import type { Readable } from 'node:stream'

import { DeliveryError } from '../action/errors.ts'
import { clusterHost } from './kubectl-config.ts'
import { type ClusterAccess, type KubectlProxy, startKubectlProxy } from './kubectl-proxy.ts'
import type { ApiAnswer, ApiObject, ApiRequest, Ask } from './kubernetes-api.ts'
import { clusterError, parseStatus } from './kubernetes-errors.ts'
import { followResource } from './kubernetes-watch.ts'

/** One cluster's API. */
export interface Cluster {
  /** The object, or undefined where the API has none. */
  find<Value>(path: string, accept?: string): Promise<Value | undefined>
  /** The objects that a collection has. */
  list<Value = ApiObject>(resource: string, namespace: string, query?: string): Promise<readonly Value[]>
  create(collection: string, object: unknown): Promise<void>
  mergePatch(path: string, patch: unknown): Promise<void>
  /** A container's log, which is text. */
  text(path: string): Promise<string>
  follow<Value extends ApiObject>(
    resource: string,
    namespace: string,
    changed: (objects: ReadonlyMap<string, Value>) => void,
    signal: AbortSignal,
  ): Promise<void>
  close(): Promise<void>
}

interface ClusterOptions {
  readonly signal?: AbortSignal
  /** Told once the proxy runs, so that a `post:` step can end one that was left behind. */
  readonly onProxy?: (proxy: KubectlProxy) => void
}

const API_PATHS: Readonly<Record<string, string>> = {
  deployments: 'apis/apps/v1',
  statefulsets: 'apis/apps/v1',
  daemonsets: 'apis/apps/v1',
  replicasets: 'apis/apps/v1',
  controllerrevisions: 'apis/apps/v1',
  jobs: 'apis/batch/v1',
}

/** Where a namespace's objects of a resource are. */
export function collectionPath(resource: string, namespace: string): string {
  return `/${API_PATHS[resource] ?? 'api/v1'}/namespaces/${encodeURIComponent(namespace)}/${resource}`
}

interface ApiResources {
  readonly resources?: readonly {
    readonly name: string
    readonly kind: string
    readonly namespaced: boolean
  }[]
}

/** Where objects of a custom type like `stable.example.com/v1/Database` are, as the API's discovery tells it. */
async function customPath(ask: Ask, type: string, namespace: string): Promise<string> {
  const [group = '', version = '', kind = ''] = type.split('/')
  const root = `/apis/${encodeURIComponent(group)}/${encodeURIComponent(version)}`
  const { resources = [] } = (await readJson(await ask(root))) as ApiResources
  const found = resources.find(({ name, kind: own }) => own === kind && !name.includes('/'))
  if (found === undefined) throw new DeliveryError('cluster-failed', `the cluster does not know ${type}`)
  const place = found.namespaced ? `/namespaces/${encodeURIComponent(namespace)}` : ''
  return `${root}${place}/${found.name}`
}

/** Opens a cluster; nothing is started before the first request. */
export function openCluster(access: ClusterAccess, options: ClusterOptions = {}): Cluster {
  let starting: Promise<KubectlProxy> | undefined
  const agent = new Agent({ keepAlive: true })
  const proxy = () => {
    starting ??= startKubectlProxy(access, options.signal).then((started) => {
      options.onProxy?.(started)
      return started
    })
    return starting
  }
  let naming: Promise<string | undefined> | undefined
  const host = () => {
    naming ??= clusterHost(access)
    return naming
  }
  const ask: Ask = async (path, asked) => {
    const { socket, complaint } = await proxy()
    const answer = await send({ socketPath: socket, agent }, path, asked)
    const { status, body } = answer
    if (status < 400) return answer
    const said = parseStatus(await readText(body))
    const isDenied = status === 401 || status === 403
    throw clusterError(status, said, { complaint: complaint(), host: isDenied ? await host() : undefined })
  }
  return {
    ...requests(ask),
    async close() {
      agent.destroy()
      await starting?.then(
        (started) => started.close(),
        () => undefined,
      )
    },
  }
}

function requests(ask: Ask): Omit<Cluster, 'close'> {
  const pathOf = async (resource: string, namespace: string) =>
    resource.includes('/') ? customPath(ask, resource, namespace) : collectionPath(resource, namespace)
  return {
    async find<Value>(path: string, accept = 'application/json') {
      try {
        return (await readJson(await ask(path, { accept }))) as Value
      } catch (error) {
        if (error instanceof DeliveryError && isNotFound(error)) return undefined
        throw error
      }
    },
    async list<Value>(resource: string, namespace: string, query = '') {
      const path = (await pathOf(resource, namespace)) + (query === '' ? '' : `?${query}`)
      const { items } = (await readJson(await ask(path))) as { items?: readonly Value[] | null }
      return items ?? []
    },
    async create(collection, object) {
      const body = { type: 'application/json', text: JSON.stringify(object) }
      const answer = await ask(collection, { method: 'POST', body })
      answer.body.resume()
    },
    async mergePatch(path, patch) {
      const body = { type: 'application/merge-patch+json', text: JSON.stringify(patch) }
      const answer = await ask(path, { method: 'PATCH', body })
      answer.body.resume()
    },
    async text(path) {
      return readText((await ask(path)).body)
    },
    async follow(resource, namespace, changed, signal) {
      const path = await pathOf(resource, namespace)
      return followResource(ask, { path, query: queryOf(resource) }, changed, signal)
    },
  }
}

// Only warnings explain a failure, and a busy namespace has thousands of the other kind.
function queryOf(resource: string): string {
  return resource === 'events' ? 'fieldSelector=type%3DWarning' : ''
}

function send(
  connection: { readonly socketPath: string; readonly agent: Agent },
  path: string,
  { method = 'GET', accept = 'application/json', body, signal }: ApiRequest = {},
): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const headers = {
      Host: 'localhost',
      Accept: accept,
      ...(body === undefined
        ? {}
        : { 'Content-Type': body.type, 'Content-Length': Buffer.byteLength(body.text) }),
    }
    const asked = request(
      { ...connection, method, path, headers, ...(signal === undefined ? {} : { signal }) },
      (answer: IncomingMessage) => resolve({ status: answer.statusCode ?? 0, body: answer }),
    )
    asked.on('error', (cause) => {
      reject(
        signal?.aborted === true
          ? signal.reason
          : new DeliveryError('cluster-failed', `the connection to the cluster broke: ${cause.message}`, {
              cause,
            }),
      )
    })
    asked.end(body?.text)
  })
}

async function readJson({ body }: ApiAnswer): Promise<unknown> {
  const text = await readText(body)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DeliveryError('cluster-failed', 'the cluster answered with something that is not JSON', {
      cause,
    })
  }
}

async function readText(body: Readable): Promise<string> {
  body.setEncoding('utf8')
  let text = ''
  for await (const chunk of body) text += String(chunk)
  return text
}

function isNotFound({ cause }: DeliveryError): boolean {
  return typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === 404
}
