import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

import { DeliveryError } from '../action/errors.ts'
import type { ApiObject, Ask } from './kubernetes-api.ts'
import { ApiRefusal } from './kubernetes-errors.ts'

/** How long a cluster may be away in mid-watch, as while its API server restarts. */
const PATIENCE = 60_000
/** How long a list may take, and a watch say nothing, before it is doubted: a connection that died on its way stays open for minutes. */
const SILENCE = 10_000
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
 * Lists a collection, then follows it; lists again whenever the stream is lost, or has long said nothing. Ends only
 * with the signal, or with the error that the cluster keeps giving.
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
  const { items, metadata } = await listOf<Value>(ask, join(path, query), signal)
  const objects = new Map((items ?? []).map((object) => [keyOf(object), object]))
  changed(objects)
  const since = `watch=1&allowWatchBookmarks=true&timeoutSeconds=300&resourceVersion=${metadata.resourceVersion}`
  await whileItSpeaks(signal, async (watching, spoke) => {
    const { body } = await ask(join(path, query, since), { signal: watching })
    for await (const line of createInterface({ input: body, crlfDelay: Number.POSITIVE_INFINITY })) {
      spoke()
      const news = JSON.parse(line) as WatchLine<Value>
      // 410 Gone: the version is too old, and only a new list helps.
      if (news.type === 'ERROR') return
      if (news.type === 'BOOKMARK') continue
      take(objects, news)
      changed(objects)
    }
  })
}

interface List<Value> {
  readonly items: readonly Value[] | null
  readonly metadata: { readonly resourceVersion: string }
}

async function listOf<Value>(ask: Ask, path: string, signal: AbortSignal): Promise<List<Value>> {
  const within = AbortSignal.timeout(SILENCE)
  try {
    const { body } = await ask(path, { signal: AbortSignal.any([signal, within]) })
    return (await readJson(body)) as List<Value>
  } catch (error) {
    if (signal.aborted || !within.aborted) throw error
    const message = `the cluster did not answer in ${SILENCE / 1_000} s when asked for ${path}`
    throw new DeliveryError('cluster-failed', message, { cause: error })
  }
}

function take<Value extends ApiObject>(
  objects: Map<string, Value>,
  { type, object }: WatchLine<Value>,
): void {
  if (type === 'DELETED') objects.delete(keyOf(object))
  else objects.set(keyOf(object), object)
}

/** Breaks off what has said nothing for too long, and returns then as if it had ended. */
async function whileItSpeaks(
  signal: AbortSignal,
  listen: (signal: AbortSignal, spoke: () => void) => Promise<void>,
): Promise<void> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(), SILENCE)
  try {
    await listen(AbortSignal.any([signal, silence.signal]), () => timer.refresh())
  } catch (error) {
    if (!silence.signal.aborted) throw error
  } finally {
    clearTimeout(timer)
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
