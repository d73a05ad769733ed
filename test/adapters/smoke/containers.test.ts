import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Check } from '../../../actions/smoke/check.ts'
import { smoke, type TargetResult } from '../../../actions/smoke/smoke.ts'
import { type ContainerName, parseContainer } from '../../../actions/smoke/subject.ts'
import { openTries, type TryPorts } from '../../../actions/smoke/tries.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'
import { systemClock } from '../../../shared/tools/clock.ts'
import { dockerContainers } from '../../../shared/tools/docker-containers.ts'
import { dockerEngine } from '../../../shared/tools/docker-engine.ts'
import { run } from '../../../shared/tools/process.ts'
import { checkOf, EXPECTATION, smokeInputs } from '../../unit/smoke/answers.ts'
import { type Containers, HEALTHCHECK, openContainers } from './engine.ts'

let containers: Containers
beforeAll(async () => {
  containers = await openContainers()
})
afterAll(() => containers.remove())

const signal = new AbortController().signal
const engine = () => dockerContainers(dockerEngine({ DOCKER_HOST: containers.lab.dockerHost }))

function ports(): TryPorts {
  const unused = () => Promise.reject(new Error('not for containers'))
  return {
    prober: { probe: unused, addresses: unused },
    cluster: { list: unused, service: unused },
    forward: unused,
    match: boundedMatch(),
    now: systemClock.now,
    monotonic: systemClock.monotonic,
    engine: engine(),
    run: ([file = '', ...args], until) =>
      run(file, args, { env: process.env, signal: until, killAfter: 200 }),
  }
}

async function smokeChecks(...checks: readonly Check[]): Promise<readonly TargetResult[]> {
  const inputs = smokeInputs(...checks)
  const open = (check: Check) => openTries(check, checks, ports())
  return smoke(
    inputs,
    { open, clock: systemClock, random: () => 0.5, log: { info: () => undefined } },
    signal,
  )
}

const ofContainer = (line: string, more: Partial<Check> = {}): Check =>
  checkOf({ subject: { kind: 'container', ...parseContainer(line) }, timeout: 45_000, ...more })

async function smokeContainer(line: string, more: Partial<Check> = {}): Promise<TargetResult> {
  const [result] = await smokeChecks(ofContainer(line, more))
  return result as TargetResult
}

const lastProblem = ({ attempts }: TargetResult) => {
  const judgement = attempts.at(-1)?.judgement
  return judgement !== undefined && 'problem' in judgement ? judgement.problem : undefined
}

describe.concurrent('a container', () => {
  test('passes once its HEALTHCHECK is well, and is starting before', async () => {
    const name = await containers.start(
      'sleep 2; touch /tmp/well; sleep 600',
      ...HEALTHCHECK,
      '--health-start-period',
      '5s',
    )
    const { reason, attempts } = await smokeContainer(name)
    expect(reason).toBe('healthy')
    expect(attempts[0]?.judgement).toMatchObject({
      kind: 'unexpected',
      problem: expect.stringContaining('is starting'),
    })
  })

  test('that is unhealthy says how often its check failed and what it said', async () => {
    const name = await containers.start('sleep 600', ...HEALTHCHECK)
    const health = () => containers.docker('inspect', '--format', '{{.State.Health.Status}}', name)
    while ((await health()) !== 'unhealthy') await sleep(200)
    const result = await smokeContainer(name, { timeout: 2_000 })
    expect(result.reason).toBe('unhealthy')
    expect(lastProblem(result)).toMatch(
      /is unhealthy: the check failed \d+ times in a row, exit 1: cat: \/tmp\/well: No such file/,
    )
  })

  test('that starts again and again does not pass in between, and says why it ended', async () => {
    const name = await containers.start('sleep 0.4; exit 3', '--restart', 'always')
    const restarts = async () =>
      Number(await containers.docker('inspect', '--format', '{{.RestartCount}}', name))
    // By then the engine itself waits for seconds between two starts.
    while ((await restarts()) < 4) await sleep(200)
    const result = await smokeContainer(name, { timeout: 8_000 })
    expect(result.reason).toBe('unhealthy')
    const problems = result.attempts.map(({ judgement }) =>
      'problem' in judgement ? judgement.problem : 'passed',
    )
    expect(problems).not.toContain('passed')
    expect(problems.join('\n')).toMatch(/restart.* exit 3/)
  })

  test('that ended is given up soon, with its exit', async () => {
    const name = await containers.start('exit 127')
    const result = await smokeContainer(name)
    expect(result).toMatchObject({ reason: 'unhealthy', givenUp: true })
    expect(lastProblem(result)).toContain('exit 127, its program was not found')
  })

  test('without HEALTHCHECK passes after some seconds, with a word on what that does not prove', async () => {
    const name = await containers.start('sleep 600')
    const { reason, attempts } = await smokeContainer(name)
    expect(reason).toBe('healthy')
    expect(attempts.at(-1)?.caveat).toContain('has no HEALTHCHECK')
    expect(attempts[0]?.judgement.kind).toBe('unexpected')
  })

  test('that does not exist is waited for', async () => {
    const result = await smokeContainer('no-such-container', { timeout: 1_000 })
    expect(result.reason).toBe('unhealthy')
    expect(lastProblem(result)).toBe('there is no container no-such-container')
  })
})

describe('a container that runs once', () => {
  test('passes by a single look when it exited 0', async () => {
    const name = await containers.start('sleep 1; exit 0')
    const { reason, attempts } = await smokeContainer(`${name} completed`)
    expect(reason).toBe('healthy')
    expect(attempts.filter(({ judgement }) => judgement.kind === 'as-expected')).toHaveLength(1)
  })

  test('fails at once when it exited otherwise', async () => {
    const name = await containers.start('exit 2')
    await containers.docker('wait', name)
    const result = await smokeContainer(`${name} completed`)
    expect(result).toMatchObject({ reason: 'unhealthy', givenUp: true, attempts: [{}] })
    expect(lastProblem(result)).toBe(`${name} has failed: exit 2`)
  })
})

test('a Compose project passes when every service does, and what others wait for has exited 0', async () => {
  await containers.service('db', 'touch /tmp/well; sleep 600', ...HEALTHCHECK)
  const waits =
    'com.docker.compose.depends_on=migrate:service_completed_successfully:false,db:service_healthy:false'
  await containers.service('web', 'touch /tmp/well; sleep 600', ...HEALTHCHECK, '--label', waits)
  await containers.service('migrate', 'sleep 1')
  const whole = `compose:${containers.project}`
  const results = await smokeChecks(ofContainer(whole), ofContainer(`${whole}/migrate completed`))
  expect(results.map(({ reason }) => reason)).toEqual(['healthy', 'healthy'])

  await containers.service('worker', 'exit 1')
  const broken = await smokeContainer(whole)
  expect(broken).toMatchObject({ reason: 'unhealthy', givenUp: true })
  expect(lastProblem(broken)).toMatch(/^worker does not run: exit 1/)
})

describe('a command', () => {
  const command = (argv: readonly string[], within?: ContainerName, more: Partial<Check> = {}) =>
    smokeChecks(checkOf({ subject: { kind: 'command', argv, within }, timeout: 5_000, ...more }))

  test('in a container passes by its exit and its output', async () => {
    const name = await containers.start('echo 42 > /tmp/answer; sleep 600')
    const within = { name, project: undefined, service: undefined }
    const expectation = { ...EXPECTATION, revisions: [], body: [{ kind: 'contains', text: '42' } as const] }
    const [passed] = await command(['cat', '/tmp/answer'], within, { expectation })
    expect(passed?.reason).toBe('healthy')
    const argv = ['cat', '/tmp/nothing']
    const check = checkOf({ subject: { kind: 'command', argv, within } })
    const { judgement, head } = await openTries(check, [check], ports()).once(30_000, signal)
    expect(judgement).toMatchObject({ problem: expect.stringMatching(/^exits 1: cat: .*No such file/) })
    expect(head).toMatch(/^exit 1\n/)
  })

  test('is run as it is written, by no shell', async () => {
    const expectation = {
      ...EXPECTATION,
      revisions: [],
      body: [{ kind: 'contains', text: '$HOME; exit 1' } as const],
    }
    const [passed] = await command(['echo', '$HOME; exit 1'], undefined, { expectation })
    expect(passed?.reason).toBe('healthy')
  })

  test('that does not end is ended with its attempt', async () => {
    const [late] = await command(['sleep', '600'], undefined, { attemptTimeout: 300, timeout: 1_000 })
    expect(late?.reason).toBe('unreachable')
    expect(lastProblem(late as TargetResult)).toBe('sleep does not end within 0.3 s')
  })

  test('that is not there ends the step with a sentence', async () => {
    await expect(command(['no-such-program'])).rejects.toMatchObject({ code: 'tool-missing' })
  })
})

test('an engine that is not there is a sentence with a cure', async () => {
  const nowhere = dockerContainers(dockerEngine({ DOCKER_HOST: 'unix:///nowhere/docker.sock' }))
  const asked = nowhere.find({ name: 'x', project: undefined, service: undefined }, signal)
  await expect(asked).rejects.toMatchObject({
    code: 'tool-failed',
    message: expect.stringContaining('/nowhere/docker.sock cannot be reached (ENOENT)'),
    cure: expect.stringContaining('DOCKER_HOST'),
  })
})
