import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

import { DeliveryError } from '../action/errors.ts'
import type { ApiObject, Ask } from './kubernetes-api.ts'
import { ApiRefusal } from './kubernetes-errors.ts'

/** How long a cluster may be away in mid-watch, as while its API server restarts. */
const PATIENCE = 60_000
const PAUSES = [100, 250, 500, 1_000, 2_000] as const

interface Collection {
  readonly path: string
  readonly query: string
}

interface WatchLine<Value> {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR'
  readonly object: Value
}

/**
 * Lists a collection, then follows it; lists again whenever the stream is lost. Ends only with the signal,
 * or with the error that the cluster keeps giving.
 */
export async function followResource<Value extends ApiObject>(
  ask: Ask,
  collection: Collection,
  changed: (objects: ReadonlyMap<string, Value>) => void,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0
  let lastGood = performance.now()
  while (!signal.aborted) {
    try {
      await listAndWatch(ask, collection, signal, (objects: ReadonlyMap<string, Value>) => {
        failures = 0
        lastGood = performance.now()
        changed(objects)
      })
    } catch (error) {
      if (signal.aborted) return
      if (isFinal(error) || performance.now() - lastGood > PATIENCE) throw error
      failures += 1
    }
    await sleep(PAUSES[Math.min(failures, PAUSES.length - 1)], undefined, { signal }).catch(() => undefined)
  }
}

/** Refusals do not heal by asking again. */
function isFinal(error: unknown): boolean {
  const refusal = error instanceof DeliveryError ? error.cause : undefined
  if (refusal instanceof ApiRefusal) return [400, 401, 403, 404].includes(refusal.status)
  return error instanceof DeliveryError && error.code === 'tool-missing'
}

async function listAndWatch<Value extends ApiObject>(
  ask: Ask,
  { path, query }: Collection,
  signal: AbortSignal,
  changed: (objects: ReadonlyMap<string, Value>) => void,
): Promise<void> {
  const listed = await ask(join(path, query), { signal })
  const { items, metadata } = (await readJson(listed.body)) as {
    items: readonly Value[] | null
    metadata: { resourceVersion: string }
  }
  const objects = new Map((items ?? []).map((object) => [keyOf(object), object]))
  changed(objects)
  const since = `watch=1&allowWatchBookmarks=true&timeoutSeconds=300&resourceVersion=${metadata.resourceVersion}`
  const { body } = await ask(join(path, query, since), { signal })
  for await (const line of createInterface({ input: body, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { type, object } = JSON.parse(line) as WatchLine<Value>
    // 410 Gone: the version is too old, and only a new list helps.
    if (type === 'ERROR') return
    if (type === 'BOOKMARK') continue
    if (type === 'DELETED') objects.delete(keyOf(object))
    else objects.set(keyOf(object), object)
    changed(objects)
  }
}

function keyOf({ metadata }: ApiObject): string {
  return metadata.uid ?? metadata.name
}

function join(path: string, ...queries: readonly string[]): string {
  const query = queries.filter((part) => part !== '').join('&')
  return query === '' ? path : `${path}?${query}`
}

async function readJson(body: AsyncIterable<unknown>): Promise<unknown> {
  let text = ''
  for await (const chunk of body) text += String(chunk)
  return JSON.parse(text)
}
