import { describe, expect, test } from 'vitest'

import { readOnly } from '../../../actions/promote/ports.ts'
import { promote } from '../../../actions/promote/promote.ts'
import { reportPromotion } from '../../../actions/promote/report.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import { formatRepository } from '../../../shared/domain/reference.ts'
import { ASIDE, digestFor, inputsOf, LABEL, MIDDLE, NEW, OLD, PROD, Setting, SHOP } from './setting.ts'

const shop = formatRepository(SHOP)
const prod = formatRepository(PROD)

async function run(setting: Setting, given: Readonly<Record<string, string>>) {
  const inputs = inputsOf(given)
  const ports = inputs.dryRun ? readOnly(setting.ports()) : setting.ports()
  const decision = await promote(inputs, ports)
  return reportPromotion(inputs, decision, setting.registry.traffic())
}

describe('plainly', () => {
  test('copies first, moves tags last, and asks GitHub nothing', async () => {
    const setting = new Setting()
    const inputs = inputsOf({
      image: `${shop}:${NEW}`,
      to: `${prod}:live\n${prod}:stable`,
      'github-token': '',
    })
    const decision = await promote(inputs, { ...setting.ports(), github: undefined })
    expect(setting.registry.done).toEqual([
      `copy ${shop}@${digestFor(NEW)} to ${prod}`,
      `tag ${prod}:live`,
      `tag ${prod}:stable`,
    ])
    expect(reportPromotion(inputs, decision, setting.registry.traffic())).toMatchObject({
      verdict: 'changed',
      reasonCode: 'promoted',
      outputs: {
        image: `${prod}@${digestFor(NEW)}`,
        digest: digestFor(NEW),
        revision: NEW,
        direction: '',
        'deployment-id': '',
        'previous-digest': '',
      },
    })
  })

  test('finds its work done in two requests', async () => {
    const setting = new Setting()
    setting.registry.push({ repository: PROD, tag: 'live', digest: digestFor(NEW) })
    const report = await run(setting, { image: `${shop}:${NEW}`, to: `${prod}:live` })
    expect(report).toMatchObject({
      verdict: 'unchanged',
      reasonCode: 'already-there',
      outputs: { requests: '2' },
    })
    expect(setting.registry.done).toEqual([])
  })

  test('says what the tag stood for', async () => {
    const setting = new Setting()
    setting.registry.push({ repository: SHOP, tag: 'live', digest: digestFor(OLD) })
    const report = await run(setting, { image: `${shop}:${NEW}`, to: `${shop}:live` })
    expect(report.outputs['previous-digest']).toBe(digestFor(OLD))
    expect(setting.registry.done).toEqual([`tag ${shop}:live`])
  })

  test('refuses what is not there', async () => {
    const report = await run(new Setting(), { image: `${shop}:gone`, to: `${prod}:live` })
    expect(report).toMatchObject({
      verdict: 'refused',
      reasonCode: 'version-not-found',
      outputs: { image: '' },
    })
  })

  test('refuses a revision that is not the digest’s', async () => {
    const report = await run(new Setting(), {
      image: `${shop}@${digestFor(NEW)}`,
      to: `${prod}:live`,
      revision: OLD,
    })
    expect(report).toMatchObject({ verdict: 'refused', reasonCode: 'revision-mismatch' })
  })

  test('takes what is live in an environment', async () => {
    const setting = new Setting()
    await setting.deployed('staging', MIDDLE)
    const report = await run(setting, { image: shop, version: 'live:staging', to: `${prod}:live` })
    expect(report.outputs).toMatchObject({ digest: digestFor(MIDDLE), revision: MIDDLE })
  })

  test('writes nothing in a dry run, and says what it would write', async () => {
    const setting = new Setting()
    const report = await run(setting, { image: `${shop}:${NEW}`, to: `${prod}:live`, 'dry-run': 'true' })
    expect(report).toMatchObject({
      verdict: 'unchanged',
      reasonCode: 'dry-run',
      outputs: { digest: digestFor(NEW) },
    })
    expect(report.summary).toContain(`\`${prod}:live\``)
    expect(setting.registry.done).toEqual([])
  })

  test('an error in the middle says what was written before it', async () => {
    const setting = new Setting()
    setting.registry.tag = async () => {
      throw new DeliveryError('registry-denied', 'no', { cure: 'log in' })
    }
    const attempt = run(setting, { image: `${shop}:${NEW}`, to: `${prod}:live` })
    await expect(attempt).rejects.toMatchObject({
      code: 'registry-denied',
      message: `no (no tag was moved; written before it: ${prod}@${digestFor(NEW)})`,
      cure: 'log in',
    })
  })

  test('several images go as one, each where its name says', async () => {
    const setting = new Setting()
    const report = await run(setting, {
      image: `api=${shop}:${NEW}\nweb=${shop}:${OLD}`,
      to: `api=${prod}:api\nweb=${prod}:web`,
    })
    expect(report.outputs.image).toBe(`api=${prod}@${digestFor(NEW)}\nweb=${prod}@${digestFor(OLD)}`)
    expect(setting.registry.done.map((line) => line.split(' ')[0])).toEqual(['copy', 'copy', 'tag', 'tag'])
  })
})

describe('into an environment', () => {
  const LANE = { image: shop, version: NEW, environment: 'production', requires: 'staging' }

  test('opens the record before it copies, and moves no tag', async () => {
    const setting = new Setting()
    await setting.deployed('staging', NEW)
    await setting.deployed('production', MIDDLE)
    const report = await run(setting, { ...LANE, to: prod })
    expect(setting.registry.done).toEqual([`copy ${shop}@${digestFor(NEW)} to ${prod}`])
    expect(setting.opened).toEqual([undefined, 3])
    expect(setting.records.kept.at(-1)).toMatchObject({
      environment: 'production',
      production: true,
      payload: {
        application: 'shop',
        direction: 'forward',
        revision: NEW,
        builtRevision: NEW,
        previousRevision: MIDDLE,
        images: { '': digestFor(NEW) },
        run: '77',
        attempt: 1,
      },
    })
    expect(report).toMatchObject({
      verdict: 'changed',
      reasonCode: 'promoted',
      outputs: {
        image: `${prod}@${digestFor(NEW)}`,
        revision: NEW,
        'built-revision': NEW,
        'previous-digest': digestFor(MIDDLE),
        'previous-revision': MIDDLE,
        direction: 'forward',
        'deployment-id': '3',
      },
    })
  })

  test('moves a tag that is named', async () => {
    const setting = new Setting()
    await run(setting, { ...LANE, requires: 'none', to: `${prod}:${NEW}` })
    expect(setting.registry.tags.get(`${prod}:${NEW}`)).toBe(digestFor(NEW))
  })

  test('pulls from the source where no destination is named', async () => {
    const setting = new Setting()
    const report = await run(setting, { ...LANE, requires: 'none' })
    expect(setting.registry.done).toEqual([])
    expect(report.outputs).toMatchObject({ image: `${shop}@${digestFor(NEW)}`, direction: 'first' })
  })

  test('leaves the record open for `post:` when the copy fails', async () => {
    const setting = new Setting()
    setting.registry.copy = async () => {
      throw new DeliveryError('registry-failed', 'gone')
    }
    await expect(run(setting, { ...LANE, requires: 'none', to: prod })).rejects.toThrow(
      'gone (no tag was moved)',
    )
    expect(setting.opened).toEqual([undefined, 1])
  })

  test('a superseded revision leaves nothing to deploy', async () => {
    const setting = new Setting()
    await setting.deployed('production', NEW)
    const report = await run(setting, { ...LANE, version: OLD, requires: 'none', to: prod })
    expect(report).toMatchObject({
      verdict: 'refused',
      reasonCode: 'superseded',
      headline:
        'Promotion of shop to production: aaaaaaa is 2 commits behind ccccccc, which is live in production',
      outputs: {
        image: '',
        digest: '',
        revision: '',
        'built-revision': '',
        'deployment-id': '',
        direction: '',
        'previous-revision': NEW,
      },
    })
    expect(setting.registry.done).toEqual([])
    expect(setting.opened).toEqual([])
  })

  test('deploys the live revision again with a record of its own', async () => {
    const setting = new Setting()
    await setting.deployed('production', NEW)
    const report = await run(setting, { ...LANE, requires: 'none' })
    expect(report).toMatchObject({
      verdict: 'changed',
      reasonCode: 'promoted',
      outputs: { direction: 'redeploy', 'deployment-id': '2' },
    })
  })

  test('the same digest under another revision is said', async () => {
    const setting = new Setting()
    setting.registry.push({ repository: SHOP, tag: NEW, digest: digestFor(MIDDLE) }, { [LABEL]: MIDDLE })
    await setting.deployed('production', MIDDLE)
    const report = await run(setting, { ...LANE, requires: 'none' })
    expect(report).toMatchObject({
      verdict: 'changed',
      reasonCode: 'same-image',
      outputs: { revision: NEW, 'built-revision': MIDDLE },
    })
  })

  test.each(['pull_request', 'merge_group'])('a %s changes nothing and asks nothing', async (event) => {
    const setting = new Setting()
    setting.event = event
    const report = await run(setting, LANE)
    expect(report).toMatchObject({
      verdict: 'refused',
      reasonCode: 'event-not-allowed',
      outputs: { requests: '0' },
    })
  })

  test('records of other applications, failed ones, and of other digests are no evidence', async () => {
    const setting = new Setting()
    await setting.deployed('staging', NEW, { application: 'other' })
    await setting.deployed('staging', NEW, { state: 'failure' })
    await setting.deployed('staging', NEW, { images: { '': digestFor(OLD) } })
    await setting.deployed('staging', NEW, { event: 'pull_request' })
    await setting.deployed('staging', NEW, { branch: 'topic' })
    expect((await run(setting, LANE)).reasonCode).toBe('not-verified-there')
    await setting.deployed('staging', NEW, { branch: 'topic', event: 'workflow_dispatch' })
    expect((await run(setting, LANE)).reasonCode).toBe('promoted')
  })

  test('a success is evidence also when something newer replaced it since', async () => {
    const setting = new Setting()
    const id = await setting.deployed('staging', MIDDLE)
    await setting.deployed('staging', NEW)
    await setting.records.deactivate([id])
    expect((await run(setting, { ...LANE, version: MIDDLE })).reasonCode).toBe('promoted')
  })

  test('soaks from the oldest success that counts', async () => {
    const setting = new Setting()
    await setting.deployed('staging', NEW)
    setting.hours.now = 2
    await setting.deployed('staging', NEW)
    expect((await run(setting, { ...LANE, soak: '3h' })).reasonCode).toBe('soaking')
    expect((await run(setting, { ...LANE, soak: '2h' })).reasonCode).toBe('promoted')
  })

  test('a rollback goes to what was live here before, with its reason in the record', async () => {
    const setting = new Setting()
    await setting.deployed('production', OLD)
    await setting.deployed('production', NEW)
    const back = { ...LANE, version: 'previous', 'allow-rollback': 'true', reason: 'carts are lost' }
    const report = await run(setting, back)
    expect(report.outputs).toMatchObject({ revision: OLD, direction: 'rollback', 'previous-revision': NEW })
    expect(setting.records.kept.at(-1)?.payload.reason).toBe('carts are lost')
  })

  test('a rollback to what was never well here is refused', async () => {
    const setting = new Setting()
    await setting.deployed('staging', OLD)
    await setting.deployed('production', NEW)
    const report = await run(setting, { ...LANE, version: OLD, 'allow-rollback': 'true', reason: 'why' })
    expect(report.reasonCode).toBe('not-verified-there')
  })

  test('a revision without an order is refused', async () => {
    const setting = new Setting()
    await setting.deployed('production', NEW)
    expect((await run(setting, { ...LANE, version: ASIDE, requires: 'none' })).reasonCode).toBe('diverged')
  })

  test('a revision beside the trunk is refused though nothing is live', async () => {
    const report = await run(new Setting(), { ...LANE, version: ASIDE, requires: 'none' })
    expect(report).toMatchObject({ verdict: 'refused', reasonCode: 'not-on-trunk', outputs: { image: '' } })
  })

  test.each(['hold', 'compare', 'runEvidence'])(
    'a gate is closed where GitHub does not answer %s',
    async (question) => {
      const setting = new Setting()
      await setting.deployed('staging', NEW)
      const cure = "Add to the job's `permissions:` the line `actions: read`"
      setting.unanswered.set(
        question,
        new DeliveryError('permission-missing', 'the token may not ask', { cure }),
      )
      const report = await run(setting, LANE)
      expect(report).toMatchObject({
        verdict: 'failed',
        reasonCode: 'permission-missing',
        outputs: { image: '' },
      })
      expect(report.summary).toContain('actions: read')
      expect([setting.opened, setting.registry.done]).toEqual([[], []])
    },
  )

  test('a held environment is refused with who, when and why', async () => {
    const setting = new Setting()
    setting.hold = { id: 9, actor: 'mona', reason: 'audit', createdAt: '2026-01-01T08:00:00Z' }
    const report = await run(setting, { ...LANE, requires: 'none' })
    expect(report).toMatchObject({ reasonCode: 'held' })
    expect(report.headline).toContain('held by mona since 2026-01-01 08:00: audit')
  })

  describe('a revision that is given', () => {
    const GIVEN = {
      ...LANE,
      version: '',
      image: `${shop}@${digestFor(NEW)}`,
      revision: NEW,
      requires: 'none',
    }

    test('has GitHub asked while the registry still shows whether the image is its own', async () => {
      const setting = new Setting()
      const { promise: isAsked, resolve: asked } = Promise.withResolvers<void>()
      const { github, ...ports } = setting.ports()
      if (github === undefined) throw new Error('a setting has records')
      const hold = async () => {
        asked()
        return undefined
      }
      const resolve = setting.registry.resolve.bind(setting.registry)
      setting.registry.resolve = async (reference) => {
        await isAsked
        return resolve(reference)
      }
      const inputs = inputsOf(GIVEN)
      const records = { ...github.records, hold }
      const decision = await promote(inputs, { ...ports, github: { ...github, records } })
      expect(reportPromotion(inputs, decision, setting.registry.traffic()).reasonCode).toBe('promoted')
    })

    test.each(['hold', 'compare', 'nothing'])(
      'is refused where the image is not its own, though GitHub leaves %s unanswered, and no record is opened',
      async (question) => {
        const setting = new Setting()
        setting.unanswered.set(question, new DeliveryError('cancelled', 'GitHub says nothing'))
        const report = await run(setting, { ...GIVEN, revision: OLD })
        expect(report).toMatchObject({ verdict: 'refused', reasonCode: 'revision-mismatch' })
        expect(setting.records.kept).toEqual([])
      },
    )
  })

  describe('the revision', () => {
    test('is the label where the tag is none', async () => {
      const setting = new Setting()
      setting.registry.push({ repository: SHOP, tag: 'main', digest: digestFor(NEW) }, { [LABEL]: NEW })
      expect((await run(setting, { ...LANE, version: 'main', requires: 'none' })).outputs.revision).toBe(NEW)
    })

    test('is refused where its tag is another digest', async () => {
      const setting = new Setting()
      setting.registry.push({ repository: SHOP, tag: 'main', digest: digestFor('e') }, { [LABEL]: NEW })
      expect((await run(setting, { ...LANE, version: 'main', requires: 'none' })).reasonCode).toBe(
        'revision-mismatch',
      )
    })

    test('is shown with the digest that it is bound to, open or closed', async () => {
      const open = await run(new Setting(), { ...LANE, requires: 'none' })
      expect(open.summary).toContain('| revision | open | shop:ccccccc is ')
      const setting = new Setting()
      setting.registry.push({ repository: SHOP, tag: 'main', digest: digestFor('e') }, { [LABEL]: NEW })
      const closed = await run(setting, { ...LANE, version: 'main', requires: 'none' })
      expect(closed.summary).toContain('| revision | **closed** (revision-mismatch) |')
    })

    test('is refused where the image says none', async () => {
      const setting = new Setting()
      setting.registry.push({ repository: SHOP, tag: 'main', digest: digestFor('e') })
      expect((await run(setting, { ...LANE, version: 'main', requires: 'none' })).reasonCode).toBe(
        'revision-mismatch',
      )
    })

    test('must be one for all images', async () => {
      const report = await run(new Setting(), {
        ...LANE,
        version: '',
        image: `api=${shop}:${NEW}\nweb=${shop}:${OLD}`,
        requires: 'none',
      })
      expect(report.reasonCode).toBe('mixed-revisions')
    })
  })

  describe('a version that is the beginning of a revision', () => {
    const SHORT = { ...LANE, version: NEW.slice(0, 7), requires: 'none' }

    test('means that revision', async () => {
      expect((await run(new Setting(), SHORT)).outputs.revision).toBe(NEW)
    })

    test('means the tag where no revision begins so', async () => {
      const setting = new Setting()
      setting.registry.push({ repository: SHOP, tag: '1234567', digest: digestFor(NEW) }, { [LABEL]: NEW })
      expect((await run(setting, { ...SHORT, version: '1234567' })).outputs.digest).toBe(digestFor(NEW))
      expect((await run(new Setting(), { ...SHORT, version: '1234567' })).reasonCode).toBe(
        'version-not-found',
      )
    })

    test('is refused with both where a tag is called so too', async () => {
      const setting = new Setting()
      setting.registry.push(
        { repository: SHOP, tag: SHORT.version, digest: digestFor(OLD) },
        { [LABEL]: OLD },
      )
      const report = await run(setting, SHORT)
      expect(report.reasonCode).toBe('version-ambiguous')
      expect(report.headline).toContain(digestFor(OLD))
      expect(report.headline).toContain(NEW)
    })

    test('is no question where both are the same image', async () => {
      const setting = new Setting()
      setting.registry.push(
        { repository: SHOP, tag: SHORT.version, digest: digestFor(NEW) },
        { [LABEL]: NEW },
      )
      expect((await run(setting, SHORT)).outputs.revision).toBe(NEW)
    })
  })

  describe('a version of the records', () => {
    test('that does not exist is refused', async () => {
      const setting = new Setting()
      expect((await run(setting, { ...LANE, version: 'live:staging' })).reasonCode).toBe('version-not-found')
      await setting.deployed('production', NEW)
      await setting.deployed('production', NEW)
      expect((await run(setting, { ...LANE, version: 'previous' })).reasonCode).toBe('version-not-found')
    })

    test('that is a tag as well is refused with both', async () => {
      const setting = new Setting()
      await setting.deployed('production', OLD)
      await setting.deployed('production', NEW)
      setting.registry.push({ repository: SHOP, tag: 'previous', digest: digestFor(MIDDLE) })
      const report = await run(setting, { ...LANE, version: 'previous' })
      expect(report).toMatchObject({ reasonCode: 'version-ambiguous' })
      expect(report.headline).toContain('aaaaaaa')
    })

    test('that names other images is refused', async () => {
      const setting = new Setting()
      await setting.deployed('staging', NEW, { images: { api: digestFor(NEW) } })
      expect((await run(setting, { ...LANE, version: 'live:staging' })).reasonCode).toBe('version-not-found')
    })
  })

  describe('the newest release that has soaked', () => {
    const soaked = { ...LANE, version: 'soaked:staging', requires: 'staging', soak: '24h' }

    test('is promoted though a newer one is still soaking', async () => {
      const setting = new Setting()
      await setting.deployed('staging', OLD)
      setting.hours.now += 10
      await setting.deployed('staging', MIDDLE)
      setting.hours.now += 20
      await setting.deployed('staging', NEW)
      setting.hours.now += 10
      expect((await run(setting, soaked)).outputs).toMatchObject({ revision: MIDDLE, direction: 'first' })
    })

    test('is none that was rolled back from, nor what came between', async () => {
      const setting = new Setting()
      for (const revision of [OLD, MIDDLE, NEW]) {
        await setting.deployed('staging', revision)
        setting.hours.now += 30
      }
      await setting.deployed('staging', OLD, { direction: 'rollback', previousRevision: NEW })
      setting.hours.now += 1
      expect((await run(setting, soaked)).outputs).toMatchObject({ revision: OLD })
    })

    test('is waited for quietly where none is old enough, and not found where there is none at all', async () => {
      const setting = new Setting()
      expect((await run(setting, soaked)).reasonCode).toBe('version-not-found')
      await setting.deployed('staging', NEW, { state: 'failure' })
      expect((await run(setting, soaked)).reasonCode).toBe('version-not-found')
      await setting.deployed('staging', NEW)
      setting.hours.now += 23
      expect(await run(setting, soaked)).toMatchObject({ verdict: 'refused', reasonCode: 'soaking' })
    })
  })

  test('a dry run opens no record', async () => {
    const setting = new Setting()
    const report = await run(setting, { ...LANE, requires: 'none', to: prod, 'dry-run': 'true' })
    expect(report).toMatchObject({
      verdict: 'unchanged',
      reasonCode: 'dry-run',
      outputs: { digest: digestFor(NEW), revision: NEW, direction: 'first', 'deployment-id': '' },
    })
    expect([setting.records.kept, setting.opened, setting.registry.done]).toEqual([[], [], []])
  })

  test('a dry run is refused by the same gates', async () => {
    const setting = new Setting()
    await setting.deployed('production', NEW)
    const report = await run(setting, { ...LANE, version: OLD, requires: 'none', 'dry-run': 'true' })
    expect(report).toMatchObject({ verdict: 'refused', reasonCode: 'superseded' })
  })
})

test('the report keeps foreign text tame and registry hosts out of the result', async () => {
  const setting = new Setting()
  setting.hold = { id: 9, actor: '@mona', reason: '<img src=x> | #1', createdAt: '2026-01-01T08:00:00Z' }
  const report = await run(setting, {
    image: shop,
    version: NEW,
    environment: 'production',
    requires: 'none',
  })
  expect(report.summary).not.toMatch(/<img|@mona| #1/)
  expect(JSON.stringify(report.result)).not.toContain('r.example')
})
