/**
 * Cuts `api.github.com.subset.json` out of GitHub's published OpenAPI description:
 *
 *   npm pack @octokit/openapi@23.0.2
 *   tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *   node lab/github/openapi/subset.ts package/generated/api.github.com.json
 *
 * What it changes, and nothing else: keeps the operations listed below with the components they reach;
 * drops prose, examples and webhooks; turns OpenAPI 3.0's `nullable: true` into JSON Schema's
 * `anyOf: [{type: 'null'}, …]`, and drops `discriminator`, neither of which a JSON Schema validator knows.
 */
import { readFileSync, writeFileSync } from 'node:fs'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const repository = '/repos/{owner}/{repo}'
const operations: Record<string, readonly string[]> = {
  '/user': ['get'],
  '/rate_limit': ['get'],
  [repository]: ['get'],
  [`${repository}/actions/jobs/{job_id}`]: ['get'],
  [`${repository}/actions/runs`]: ['get'],
  [`${repository}/actions/runs/{run_id}`]: ['get'],
  [`${repository}/actions/runs/{run_id}/attempts/{attempt_number}`]: ['get'],
  [`${repository}/actions/runs/{run_id}/attempts/{attempt_number}/jobs`]: ['get'],
  [`${repository}/actions/runs/{run_id}/jobs`]: ['get'],
  [`${repository}/actions/workflows/{workflow_id}/dispatches`]: ['post'],
  [`${repository}/branches`]: ['get'],
  [`${repository}/branches/{branch}`]: ['get'],
  [`${repository}/commits`]: ['get'],
  [`${repository}/commits/{commit_sha}/pulls`]: ['get'],
  [`${repository}/commits/{ref}`]: ['get'],
  [`${repository}/commits/{ref}/status`]: ['get'],
  [`${repository}/commits/{ref}/statuses`]: ['get'],
  [`${repository}/compare/{basehead}`]: ['get'],
  [`${repository}/contents/{path}`]: ['get'],
  [`${repository}/deployments`]: ['get', 'post'],
  [`${repository}/deployments/{deployment_id}`]: ['get', 'delete'],
  [`${repository}/deployments/{deployment_id}/statuses`]: ['get', 'post'],
  [`${repository}/deployments/{deployment_id}/statuses/{status_id}`]: ['get'],
  [`${repository}/dispatches`]: ['post'],
  [`${repository}/environments`]: ['get'],
  [`${repository}/environments/{environment_name}`]: ['get', 'put', 'delete'],
  [`${repository}/git/matching-refs/{ref}`]: ['get'],
  [`${repository}/git/ref/{ref}`]: ['get'],
  [`${repository}/git/refs`]: ['post'],
  [`${repository}/git/refs/{ref}`]: ['patch', 'delete'],
  [`${repository}/issues/comments/{comment_id}`]: ['get', 'patch', 'delete'],
  [`${repository}/issues/{issue_number}/comments`]: ['get', 'post'],
  [`${repository}/issues/{issue_number}/lock`]: ['put', 'delete'],
  [`${repository}/pulls`]: ['get', 'post'],
  [`${repository}/pulls/{pull_number}`]: ['get', 'patch'],
  [`${repository}/pulls/{pull_number}/commits`]: ['get'],
  [`${repository}/pulls/{pull_number}/merge`]: ['get', 'put'],
  [`${repository}/statuses/{sha}`]: ['post'],
}

const prose = new Set(['description', 'example', 'examples', 'discriminator', 'tags', 'x-github', 'title'])
/** Under these keys the names are data (a property may well be called `description`). */
const namedByData = new Set([
  'properties',
  'paths',
  'schemas',
  'parameters',
  'responses',
  'headers',
  'content',
])

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function convert(value: Json, namesAreData = false): Json {
  if (Array.isArray(value)) return value.map((item) => convert(item))
  if (!isObject(value)) return value
  const kept: JsonObject = {}
  for (const [key, child] of Object.entries(value)) {
    if (!namesAreData && (prose.has(key) || key === 'nullable')) continue
    kept[key] = convert(child, !namesAreData && namedByData.has(key))
  }
  return !namesAreData && value['nullable'] === true ? orNull(kept) : kept
}

/** A default has to stand outside of `anyOf`, or no validator fills it in. */
function orNull({ default: whenAbsent, ...schema }: JsonObject): JsonObject {
  const values = schema['enum']
  const nonNull = Array.isArray(values) ? { ...schema, enum: values.filter((item) => item !== null) } : schema
  return { anyOf: [{ type: 'null' }, nonNull], ...(whenAbsent === undefined ? {} : { default: whenAbsent }) }
}

/** Every component that `from` reaches through `$ref`, added to `into` by its pointer. */
function reach(description: JsonObject, from: Json, into: Map<string, Json>): void {
  if (Array.isArray(from)) {
    for (const item of from) reach(description, item, into)
    return
  }
  if (!isObject(from)) return
  const pointer = from['$ref']
  if (typeof pointer === 'string' && !into.has(pointer)) {
    const target = convert(follow(description, pointer))
    into.set(pointer, target)
    reach(description, target, into)
  }
  for (const child of Object.values(from)) reach(description, child, into)
}

function follow(description: JsonObject, pointer: string): Json {
  let at: Json | undefined = description
  for (const name of pointer.slice(2).split('/')) {
    at = isObject(at) ? at[name] : undefined
  }
  if (at === undefined) throw new Error(`The description has no ${pointer}`)
  return at
}

function missing(method: string, path: string): never {
  throw new Error(`The description has no ${method} ${path}`)
}

/** The part of a description that the stand-in answers for, as plain JSON Schema. */
export function cutSubset(description: JsonObject): JsonObject {
  const paths: JsonObject = {}
  const reached = new Map<string, Json>()
  for (const [path, methods] of Object.entries(operations)) {
    const described = follow(description, '#/paths') as JsonObject
    const found = described[path]
    if (!isObject(found)) throw new Error(`The description has no path ${path}`)
    paths[path] = Object.fromEntries(
      methods.map((method) => [method, convert(found[method] ?? missing(method, path))]),
    )
  }
  reach(description, paths, reached)
  const components: Record<string, JsonObject> = {}
  for (const [pointer, target] of [...reached].sort(([a], [b]) => a.localeCompare(b))) {
    const [, , kind = '', name = ''] = pointer.split('/')
    components[kind] = { ...components[kind], [name]: target }
  }
  return { openapi: description['openapi'] ?? '3.0.3', info: description['info'] ?? {}, paths, components }
}

const [source] = process.argv.slice(2)
if (import.meta.main && source !== undefined) {
  const description = JSON.parse(readFileSync(source, 'utf8')) as JsonObject
  const target = new URL('api.github.com.subset.json', import.meta.url)
  writeFileSync(target, `${JSON.stringify(cutSubset(description))}\n`)
}
