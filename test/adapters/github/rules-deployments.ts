import { expect } from 'vitest'
import type { Proof } from './proof.ts'
import { ask, deploy, lastWord, say } from './stand-in.ts'

/** The proofs of the rules about deployments. */
export const deploymentProofs = {
  async 'deployment-payload-immutable'(bench) {
    const payload = { schema: 1, nested: { images: ['a@sha256:0'] } }
    const { id } = await deploy(bench, 'staging', { payload })
    await say(bench, id, 'success', { payload: 'other' })
    expect((await ask(bench, 'GET', `/deployments/${id}`)).body).toMatchObject({ payload })
    expect((await deploy(bench, 'staging', { payload: '{"a":1}' })).payload).toBe('{"a":1}')
    const patched = await ask(bench, 'PATCH', `/deployments/${id}`, { body: { payload: {} } })
    expect(patched.status).toBe(501)
    // asking for what does not exist is what the stand-in reports
    expect(bench.github.violations()).toMatchObject([{ kind: 'unhandled', method: 'PATCH' }])
    await fetch(`${bench.github.url}/_/journal`, { method: 'DELETE' })
  },
  async 'deployment-ref-must-resolve'(bench) {
    const { status, body } = await ask(bench, 'POST', '/deployments', { body: { ref: 'gone' } })
    expect([status, body]).toMatchObject([422, { message: 'No ref found for: gone' }])
  },
  async 'deployment-required-contexts'(bench) {
    const headSha = (await bench.git.branch('main')) ?? ''
    bench.github.putRun(bench.repository, { headSha, jobs: [{ name: 'deploy' }] })
    await ask(bench, 'POST', `/statuses/${headSha}`, { body: { state: 'success', context: 'lint' } })
    const refused = await ask(bench, 'POST', '/deployments', { body: { ref: 'main' } })
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ contexts: [{ context: 'lint' }, { context: 'deploy', state: 'pending' }] }] },
    })
    await deploy(bench, 'staging', { required_contexts: ['lint'] })
    await deploy(bench, 'staging', { required_contexts: [] })
  },
  async 'deployment-auto-merge'(bench) {
    await bench.commit('topic', { a: 'a' })
    const tip = await bench.commit('main', { b: 'b' })
    const merged = await ask(bench, 'POST', '/deployments', { body: { ref: 'topic', required_contexts: [] } })
    expect(merged).toMatchObject({
      status: 202,
      body: { message: 'Auto-merged main into topic on deployment.' },
    })
    expect(await bench.git.contains(tip, (await bench.git.branch('topic')) ?? '')).toBe(true)
    await bench.commit('main', { a: 'conflicting' })
    const conflict = await ask(bench, 'POST', '/deployments', {
      body: { ref: 'topic', required_contexts: [] },
    })
    expect(conflict.status).toBe(409)
    await deploy(bench, 'staging', { ref: 'topic', auto_merge: false })
  },
  async 'deployment-production-by-name'(bench) {
    expect((await deploy(bench, 'production')).production_environment).toBe(true)
    expect((await deploy(bench, 'prod-eu')).production_environment).toBe(false)
    expect((await deploy(bench, 'prod-eu', { production_environment: true })).production_environment).toBe(
      true,
    )
  },
  async 'deployments-newest-first'(bench) {
    const first = await deploy(bench, 'staging')
    const second = await deploy(bench, 'staging', { task: 'hold:shop' })
    const third = await deploy(bench, 'production')
    const ids = async (query: string) =>
      ((await ask(bench, 'GET', `/deployments${query}`)).body as { id: number }[]).map(({ id }) => id)
    expect(await ids('')).toEqual([third.id, second.id, first.id])
    expect(await ids('?environment=staging')).toEqual([second.id, first.id])
    expect(await ids('?environment=staging&task=deploy')).toEqual([first.id])
    expect(await ids('?sha=0000000000000000000000000000000000000000')).toEqual([])
    await say(bench, first.id, 'in_progress')
    await say(bench, first.id, 'failure')
    expect(await lastWord(bench, first.id)).toBe('failure')
  },
  async 'deployment-makes-environment'(bench) {
    await deploy(bench, 'prod')
    const { body } = await ask(bench, 'GET', '/environments/prod')
    expect(body).toMatchObject({ name: 'prod', protection_rules: [] })
  },
  async 'deployment-delete-inactive-only'(bench) {
    const { id } = await deploy(bench, 'staging')
    const other = await deploy(bench, 'staging')
    expect((await ask(bench, 'DELETE', `/deployments/${id}`)).status).toBe(422)
    await say(bench, id, 'inactive')
    expect((await ask(bench, 'DELETE', `/deployments/${id}`)).status).toBe(204)
    expect((await ask(bench, 'DELETE', `/deployments/${other.id}`)).status).toBe(204)
    expect((await ask(bench, 'GET', `/deployments/${id}`)).status).toBe(404)
  },
  async 'automatic-record'(bench) {
    const headSha = (await bench.git.branch('main')) ?? ''
    const run = bench.github.putRun(bench.repository, { id: 41, headSha })
    const { id } = bench.github.recordAutomatically(bench.repository, {
      environment: 'staging',
      run,
      state: 'success',
    })
    const { body } = await ask(bench, 'GET', `/deployments/${id}`)
    expect(body).toMatchObject({ sha: headSha, ref: 'main', task: 'deploy', payload: {} })
    const statuses = (await ask(bench, 'GET', `/deployments/${id}/statuses`)).body as { log_url: string }[]
    expect(statuses).toMatchObject([{ state: 'success' }, { state: 'in_progress' }])
    expect(statuses[0]?.log_url).toMatch(/\/acme\/shop\/actions\/runs\/41\/job\/\d+$/)
  },
  async 'run-shows-newest-attempt'(bench) {
    const headSha = (await bench.git.branch('main')) ?? ''
    bench.github.putRun(bench.repository, { id: 41, headSha, status: 'completed', conclusion: 'failure' })
    bench.github.putRun(bench.repository, { id: 41, attempt: 2, headSha, status: 'in_progress' })
    const shown = async (path: string) => (await ask(bench, 'GET', path)).body
    expect(await shown('/actions/runs/41')).toMatchObject({ run_attempt: 2, status: 'in_progress' })
    expect(await shown('/actions/runs/41/attempts/1')).toMatchObject({ run_attempt: 1, status: 'completed' })
  },
  async 'status-description-140'(bench) {
    const { id } = await deploy(bench, 'staging')
    expect((await say(bench, id, 'success', { description: 'x'.repeat(141) })).status).toBe(422)
    expect((await say(bench, id, 'success', { description: 'x'.repeat(140) })).status).toBe(201)
  },
  async 'commit-status-description-140'(bench) {
    const sha = await bench.git.branch('main')
    const status = (description: string) =>
      ask(bench, 'POST', `/statuses/${sha}`, { body: { state: 'pending', description } })
    expect((await status('x'.repeat(141))).status).toBe(422)
    expect((await status('x'.repeat(140))).status).toBe(201)
  },
  async 'auto-inactive'(bench) {
    const before = async (environment: string, more: object, state = 'success') => {
      const { id } = await deploy(bench, environment, more)
      await say(bench, id, state, { auto_inactive: false })
      return id
    }
    const plain = await before('staging', {})
    const transient = await before('staging', { transient_environment: true })
    const production = await before('staging', { production_environment: true })
    const failed = await before('staging', {}, 'failure')
    const elsewhere = await before('qa', {})
    const words = () =>
      Promise.all([plain, transient, production, failed, elsewhere].map((id) => lastWord(bench, id)))
    const { id } = await deploy(bench, 'staging')
    await say(bench, id, 'in_progress')
    await say(bench, id, 'success', { auto_inactive: false })
    expect(await words()).toEqual(['success', 'success', 'success', 'failure', 'success'])
    await say(bench, id, 'success')
    expect(await words()).toEqual(['inactive', 'success', 'success', 'failure', 'success'])
    expect(await lastWord(bench, id)).toBe('success')
  },
  async 'log-url-is-target-url'(bench) {
    const { id } = await deploy(bench, 'staging')
    const both = { target_url: 'https://x.test/1', log_url: 'https://x.test/1' }
    expect((await say(bench, id, 'queued', { log_url: 'https://x.test/1' })).body).toMatchObject(both)
    expect((await say(bench, id, 'queued', { target_url: 'https://x.test/1' })).body).toMatchObject(both)
  },
} satisfies Record<string, Proof>
