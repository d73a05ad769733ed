import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { freePort } from '../../lab/free-port.ts'
import { type Lab, labUp } from '../../lab/lab.ts'
import { openNotes } from '../../shared/action/notes.ts'
import type { ReasonCode } from '../../shared/domain/reason-code.ts'
import { type Bench, startBench } from '../adapters/github/stand-in.ts'
import { type RegistryProxy, startProxy } from '../adapters/registry/proxy.ts'
import { pushImage } from '../adapters/registry/push.ts'
import { type RealRegistry, startRegistry } from '../adapters/registry/real-registry.ts'
import { note } from '../unit/deploy-summary/made.ts'
import { type Job, openJob, runMain, type Step } from './bundle.ts'

const root = join(import.meta.dirname, '../..')
const WIDGET = join(root, 'test/fixtures/charts/widget')
const TOKEN = 'planted-wrong-token'

let lab: Lab
let bench: Bench
let registry: RealRegistry
let revision: string
let clusterHost: string
/** Nothing listens there. */
let gone: string
let denying: RegistryProxy | undefined
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  ;[{ lab }, bench, registry] = await Promise.all([labUp(), startBench({ private: true }), startRegistry()])
  revision = await bench.commit('main', { a: '1' })
  await pushImage({ host: registry.host, name: 'shop' }, { layers: 1 }, revision)
  clusterHost = new URL(kubeconfig().clusters[0]?.cluster['server'] ?? '').host
  bench.github.addToken({ token: 'reader', login: 'github-actions[bot]', scopes: ['contents: read'] })
})
afterAll(() => Promise.all([bench.close(), registry.stop()]))
beforeEach(async () => {
  denying = undefined
  gone = `127.0.0.1:${await freePort()}`
})
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
  expect(bench.github.violations()).toEqual([])
})

interface Kubeconfig {
  readonly clusters: readonly { readonly name: string; readonly cluster: Record<string, string> }[]
  readonly users: readonly { readonly name: string; readonly user: Record<string, unknown> }[]
}

function kubeconfig(): Kubeconfig {
  return parse(readFileSync(lab.kubeconfig, 'utf8')) as Kubeconfig
}

/** The lab's kubeconfig with another server, or another user. */
function leadingTo(change: { readonly server?: string; readonly user?: object }): string {
  const { clusters, users, ...rest } = kubeconfig()
  return JSON.stringify({
    ...rest,
    clusters: clusters.map(({ name, cluster }) => ({
      name,
      cluster: change.server === undefined ? cluster : { ...cluster, server: change.server },
    })),
    users: users.map(({ name, user }) => ({
      name,
      user: change.user === undefined ? user : { ...user, ...change.user },
    })),
  })
}

/** Stands before the registry and answers everything with this status. */
async function denyAll(status: 401 | 403): Promise<RegistryProxy> {
  const headers = status === 401 ? { 'www-authenticate': 'Basic realm="test"' } : {}
  const proxy = await startProxy(registry.host, () => ({ status, headers }))
  closing.push(proxy.close)
  denying = proxy
  return proxy
}

const build = (host: string): Step => ({ inputs: { image: `${host}/acme/shop`, revision } })
const copy = (host: string): Step => ({
  inputs: { image: `${host}/acme/shop:v1`, to: `${host}/acme/shop:v2`, 'github-token': '' },
})
const loggedIn = (step: Step, host: string): Step => ({
  inputs: { ...step.inputs, 'registry-auth': `${host} robot ${TOKEN}` },
})
const upgrade = (content: string): Step => ({
  inputs: {
    release: 'widget',
    chart: WIDGET,
    image: 'none',
    revision: 'none',
    'kubeconfig-content': content,
  },
})
const rollback = (content: string): Step => ({
  inputs: { release: 'widget', 'kubeconfig-content': content },
})

const GITHUB_ELSEWHERE = () => ({
  GITHUB_API_URL: `http://${gone}`,
  GITHUB_GRAPHQL_URL: `http://${gone}/graphql`,
  GITHUB_SERVER_URL: `http://${gone}`,
})
const lane = (token: string, env: Record<string, string> = {}): Step => ({
  inputs: {
    image: `${registry.host}/shop`,
    version: revision,
    environment: 'staging',
    requires: 'none',
    'github-token': token,
  },
  env,
})
const tell = (token: string, env: Record<string, string> = {}): Step => ({
  inputs: { environment: 'staging', 'github-token': token, status: 'success' },
  env,
})

interface Case {
  readonly title: string
  readonly action: string
  readonly step: () => Step | Promise<Step>
  readonly code: ReasonCode
  /** What the one line of the log has to name: who did not answer or refused, and what to do. */
  readonly says: () => readonly string[]
}

const githubHost = () => new URL(bench.github.apiUrl).host

const DENIED = (['build-image', 'promote'] as const).flatMap((action) =>
  ([401, 403] as const).map((status): Case => {
    let host = ''
    return {
      title: `${action}: a registry that answers ${status}`,
      action,
      async step() {
        ;({ host } = await denyAll(status))
        return loggedIn(action === 'promote' ? copy(host) : build(host), host)
      },
      code: 'registry-denied',
      says: () => [
        `registry ${host}: cannot read`,
        `: ${status}`,
        'from the input registry-auth',
        'Log in to',
      ],
    }
  }),
)

const CLUSTER = (['helm-upgrade', 'helm-rollback'] as const).flatMap((action): readonly Case[] => {
  const step = action === 'helm-upgrade' ? upgrade : rollback
  const common = { action, code: 'cluster-failed' } as const
  return [
    {
      ...common,
      title: `${action}: no cluster there`,
      step: () => step(leadingTo({ server: `https://${gone}` })),
      says: () => ['the cluster was not reached', gone, 'refused. Check the server of the kubeconfig'],
    },
    {
      ...common,
      title: `${action}: a cluster that does not know the user`,
      step: () => step(leadingTo({ user: { token: TOKEN, 'client-certificate-data': '' } })),
      says: () => [`the cluster at ${clusterHost} does not accept the credentials (401)`, 'Renew the token'],
    },
    {
      ...common,
      title: `${action}: a user without rights`,
      step: () => step(leadingTo({ user: { as: 'somebody-without-rights' } })),
      says: () => [`the cluster at ${clusterHost} refuses`, 'resources: ["secrets"], verbs: ["list"]'],
    },
  ]
})

const CASES: readonly Case[] = [
  {
    title: 'build-image: no registry there',
    action: 'build-image',
    step: () => build(gone),
    code: 'registry-failed',
    says: () => [`registry ${gone}`, 'nothing listens there', "Check the registry's name"],
  },
  {
    title: 'promote: no registry there',
    action: 'promote',
    step: () => copy(gone),
    code: 'registry-failed',
    says: () => [`registry ${gone}`, 'nothing listens there', "Check the registry's name"],
  },
  ...DENIED,
  ...CLUSTER,
  {
    title: 'promote: no GitHub there',
    action: 'promote',
    step: () => lane(TOKEN, GITHUB_ELSEWHERE()),
    code: 'github-failed',
    says: () => [`GitHub at ${gone} could not be reached`, 'Run again'],
  },
  {
    title: 'promote: a token that GitHub does not know',
    action: 'promote',
    step: () => lane(TOKEN),
    code: 'permission-missing',
    says: () => [`GitHub at ${githubHost()} refused the token`, '401', 'github.token'],
  },
  {
    title: 'promote: a token that may not read records',
    action: 'promote',
    step: () => lane('reader'),
    code: 'permission-missing',
    says: () => ['the token may not GET /repos/acme/shop/deployments', '`deployments: read`'],
  },
  {
    title: 'deploy-summary: no GitHub there',
    action: 'deploy-summary',
    step: () => tell(TOKEN, GITHUB_ELSEWHERE()),
    code: 'record-not-closed',
    says: () => ['the record is not closed', `GitHub at ${gone} could not be reached`, 'Run again'],
  },
  {
    title: 'deploy-summary: a token that GitHub does not know',
    action: 'deploy-summary',
    step: () => tell(TOKEN),
    code: 'record-not-closed',
    says: () => [`GitHub at ${githubHost()} refused the token`, '401', 'github.token'],
  },
  {
    title: 'deploy-summary: a token that may not write records',
    action: 'deploy-summary',
    step: () => tell('reader'),
    code: 'record-not-closed',
    says: () => ['the token may not POST', '`deployments: write`'],
  },
]

function openLabJob(): Promise<Job> {
  const path = [lab.helm4, lab.kubectl].map(dirname)
  return openJob({
    PATH: [...path, process.env['PATH'] ?? ''].join(':'),
    DOCKER_CONFIG: lab.dockerConfig,
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_API_URL: bench.github.apiUrl,
    GITHUB_GRAPHQL_URL: bench.github.graphqlUrl,
    GITHUB_SERVER_URL: bench.github.url,
  })
}

function declaredOutputs(action: string): readonly string[] {
  const text = readFileSync(join(root, 'actions', action, 'action.yml'), 'utf8')
  return Object.keys((parse(text) as { outputs: object }).outputs).sort()
}

test.each(CASES)(
  '$title is one line that says who and what to do, and nothing refused is asked again',
  async (one) => {
    const { action, code } = one
    const job = await openLabJob()
    const step = await one.step()
    const from = bench.github.journal().length
    // The record that promote opened, for the step that is to close it.
    if (action === 'deploy-summary') {
      const outputs = { 'deployment-id': '1', revision }
      await openNotes(job.temp).write(note(0, 'promote', { reasonCode: 'promoted', outputs }))
    }
    const ended = await runMain(job, action, step)
    expect(ended.status, ended.log).toBe(1)
    expect(ended.outputs).toMatchObject({ verdict: 'failed', 'reason-code': code })
    expect(Object.keys(ended.outputs).sort()).toEqual(declaredOutputs(action))
    const errors = ended.log.split('\n').filter((line) => line.startsWith('::error'))
    expect(errors).toHaveLength(1)
    for (const said of one.says()) expect(errors[0]).toContain(said)
    expect(errors[0]?.length).toBeLessThan(700)
    expect(ended.summary).not.toBe('')
    expect(ended.log).not.toMatch(/^\s+at /m)
    const atGithub = bench.github.journal().slice(from)
    const refused = [
      ...(denying?.seen ?? []).map(({ method, path, authorization }) =>
        [method, path, authorization].join(' '),
      ),
      ...atGithub
        .filter(({ status }) => status === 401 || status === 403)
        .map(({ method, path }) => `${method} ${path}`),
    ]
    expect(refused).toEqual([...new Set(refused)])
  },
)
