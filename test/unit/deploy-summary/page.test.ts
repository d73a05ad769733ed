import { Marked } from 'marked'
import { describe, expect, test } from 'vitest'

import type { SummaryInputs } from '../../../actions/deploy-summary/inputs.ts'
import { reportSummary } from '../../../actions/deploy-summary/report.ts'
import { summarize } from '../../../actions/deploy-summary/summary.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import type { Note } from '../../../shared/domain/note.ts'
import { failed, made, note, revision, World } from './made.ts'

const upgraded = note(1, 'helm-upgrade', { headline: 'shop runs 3333333 in 3 of 3 pods' })
const smoked = note(2, 'smoke', {
  verdict: 'passed',
  reasonCode: 'healthy',
  headline: '3 answers of 3333333',
})
const smokeFailed = failed(2, 'smoke', {
  reasonCode: 'wrong-version',
  headline: 'answered 1111111 | not 3333333',
})
const rolledBack = note(3, 'helm-rollback', { reasonCode: 'rolled-back' })
const asked = {
  verdict: 'refused',
  outputs: { revision: revision(2), 'previous-revision': revision(4) },
} as const

async function page(world: World, inputs: Partial<SummaryInputs>, notes: readonly Note[]): Promise<string> {
  const around = world.around(notes)
  const given = made(inputs)
  return `${reportSummary(given, around, await summarize(given, around, world.ports)).summary}\n`
}

const pages: Record<string, () => Promise<string>> = {
  async live() {
    const world = new World()
    await world.live(revision(4))
    await world.live(revision(1), 'production')
    const { note: promoted } = await world.opened(revision(3), revision(1), { environment: 'production' })
    return page(world, { environment: 'production' }, [promoted, upgraded, smoked])
  },
  async failed() {
    const world = new World()
    await world.live(revision(1))
    const { note: promoted } = await world.opened(revision(3), revision(1))
    return page(world, { status: 'failure' }, [promoted, upgraded, smokeFailed, rolledBack])
  },
  async rollback() {
    const world = new World()
    const { note: promoted } = await world.opened(revision(1), revision(3), {
      direction: 'rollback',
      reason: 'checkout | fails for @everyone',
    })
    return page(world, {}, [promoted, upgraded, smoked])
  },
  async whole() {
    const world = new World()
    await world.live(revision(4))
    await world.live(revision(1), 'production')
    await world.opened(revision(2), revision(1), { environment: 'production', run: '800' })
    world.runs.states.set('800', { attempt: 1, isOver: true })
    const job = (name: string, from: string, to: string | undefined, conclusion: string | undefined) => {
      return { name, startedAt: `2026-11-22T${from}Z`, endedAt: to && `2026-11-22T${to}Z`, conclusion }
    }
    world.runs.started.push(
      job('Build: the image', '11:04:00', '11:09:30', 'success'),
      job('Test #1; <b>', '11:09:40', '11:15:00', 'success'),
      job('Deploy to production', '12:00:00', undefined, undefined),
    )
    const targets = [
      { target: 'https://shop.example/version', ended: 'healthy', attempts: 3, revisions: ['3333333'] },
      { target: 'https://shop.example/</td>|', ended: 'healthy', attempts: 1, revisions: [] },
    ]
    const workloads = [{ workload: 'deployment/web', ready: '3/3', state: 'ready' }]
    const { note: promoted } = await world.opened(revision(3), revision(1), { environment: 'production' })
    const notes = [
      promoted,
      { ...upgraded, result: { workloads } },
      { ...smoked, result: { targets }, outputs: {} },
    ]
    const around = world.around(notes)
    const given = made({ environment: 'production', url: 'https://shop.example', revision: revision(3) })
    const run = { ...around.run, pushed: revision(3) }
    return `${reportSummary(given, { ...around, run }, await summarize(given, { ...around, run }, world.ports)).summary}\n`
  },
  async waiting() {
    const world = new World()
    await world.live(revision(1))
    return page(world, { status: 'waiting', revision: revision(3) }, [])
  },
  async skipped() {
    const world = new World()
    await world.live(revision(1))
    const jobs = [
      { job: 'staging', result: 'success' },
      { job: 'production', result: 'skipped' },
    ] as const
    return page(world, { status: 'skipped', revision: revision(3), jobs }, [])
  },
  async superseded() {
    const world = new World()
    await world.live(revision(4))
    const superseded = failed(0, 'promote', { ...asked, reasonCode: 'superseded' })
    return page(world, { revision: revision(2) }, [superseded])
  },
  async 'nothing-begun'() {
    return page(new World(), { status: 'failure' }, [])
  },
  async partial() {
    const world = new World()
    const { note: promoted } = await world.opened(revision(3), revision(1))
    world.comments.create = async () => {
      throw new DeliveryError(
        'permission-missing',
        'the token may not POST /repos/acme/shop/issues/3/comments',
        {
          cure: "Add to the job's `permissions:` the line `pull-requests: write`",
        },
      )
    }
    return page(world, {}, [promoted, upgraded, smoked])
  },
  async 'other-jobs'() {
    const jobs = [
      { job: 'deploy', result: 'failure' },
      { job: 'notify', result: 'skipped' },
    ] as const
    return page(new World(), { status: 'failure', revision: revision(2), jobs }, [])
  },
  async foreign() {
    const world = new World()
    const nasty = '</td> | `x` @everyone Fixes #1 [a](javascript:b) \u202Egnp.exe'
    const [one, two] = [revision(5), revision(6)]
    const commit = {
      author: '@mallory',
      authoredAt: '2026-11-22T11:05:00Z',
      committedAt: '2026-11-22T11:05:00Z',
    }
    world.changes.trunk.push({ sha: one, subject: `${nasty} ${'x'.repeat(10_000)}`, ...commit })
    world.changes.trunk.push({ sha: two, subject: nasty, ...commit })
    world.changes.pullRequests.push({
      number: 5,
      title: nasty,
      author: 'mallory',
      mergedAt: '2026-11-22T11:05:00Z',
      commits: [two],
    })
    const { note: promoted } = await world.opened(two, revision(4))
    return page(world, {}, [promoted, { ...upgraded, headline: nasty }, smoked])
  },
}

describe("the run's page", () => {
  test.each(Object.entries(pages))('%s', async (name, make) => {
    await expect(await make()).toMatchFileSnapshot(`../../fixtures/deploy-summary/page-${name}.md`)
  })

  test.each(Object.entries(pages))('%s has whole tables', async (_name, make) => {
    const html = new Marked({ gfm: true }).parse(await make()) as string
    for (const [, table = ''] of html.matchAll(/<table>(.*?)<\/table>/gs)) {
      const columns = table.match(/<th>/g)?.length ?? 0
      for (const [, line = ''] of table.matchAll(/<tr>(.*?)<\/tr>/gs)) {
        expect(line.match(/<t[dh]>/g)).toHaveLength(columns)
      }
    }
    expect(html).not.toMatch(/<p>\|/)
  })
})

test('three thousand commits make a page that the runner takes', async () => {
  const world = new World()
  for (let at = 0; at < 3_000; at += 1) {
    const sha = at.toString(16).padStart(40, 'f')
    const time = '2026-11-22T11:05:00Z'
    const subject = `${'|@#<'.repeat(2_500)} (#${at})`
    world.changes.trunk.push({ sha, subject, author: 'ada', authoredAt: time, committedAt: time })
    world.changes.pullRequests.push({
      number: 100 + at,
      title: subject,
      author: 'ada',
      mergedAt: time,
      commits: [sha],
    })
  }
  const last = (2_999).toString(16).padStart(40, 'f')
  const { note: promoted } = await world.opened(last as ReturnType<typeof revision>, revision(4))
  const text = await page(world, { maxPullRequests: 5 }, [promoted, upgraded, smoked])
  expect(Buffer.byteLength(text)).toBeLessThan(900 * 1024)
  expect(text).toContain('3000 commits, 3000 pull requests')
})

describe('how to go on by hand', () => {
  test('is shown where the next environment has something else', async () => {
    const world = new World()
    await world.live(revision(1), 'staging')
    await world.live(revision(1), 'production')
    const { note: promoted } = await world.opened(revision(3), revision(1))
    const text = await page(world, {}, [promoted, upgraded, smoked])
    expect(text).toContain(`-f environment=production -f version=${revision(3)}`)
  })

  test('is not shown after a rollback: what was gone back to is no news for anybody', async () => {
    const world = new World()
    await world.live(revision(3), 'staging')
    await world.live(revision(3), 'production')
    const { note: promoted } = await world.opened(revision(1), revision(3), { direction: 'rollback' })
    const text = await page(world, {}, [promoted, upgraded, smoked])
    expect(text).not.toContain(`-f environment=production -f version=${revision(1)}`)
  })
})
