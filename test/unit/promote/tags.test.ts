import { describe, expect, test } from 'vitest'

import { promote } from '../../../actions/promote/promote.ts'
import { reportPromotion } from '../../../actions/promote/report.ts'
import { DeliveryError } from '../../../shared/action/errors.ts'
import type { Digest } from '../../../shared/domain/digest.ts'
import { formatRepository, parseRepository, type Reference } from '../../../shared/domain/reference.ts'
import type { FakeRegistry } from '../../fakes/registry.ts'
import { digestFor, inputsOf, LABEL, MIDDLE, NEW, OLD, PROD, Setting, SHOP } from './setting.ts'

const shop = formatRepository(SHOP)
const prod = formatRepository(PROD)
const WEB = parseRepository('r.example/web')
const web = formatRepository(WEB)

async function run(setting: Setting, given: Readonly<Record<string, string>>) {
  const inputs = inputsOf(given)
  const decision = await promote(inputs, setting.ports())
  return reportPromotion(inputs, decision, setting.registry.traffic())
}

/** A destination where `live` and `stable` stand for an old image, with a set of tags to move. */
function withOld(): Setting {
  const setting = new Setting()
  for (const tag of ['live', 'stable'])
    setting.registry.push({ repository: PROD, tag, digest: digestFor(OLD) }, { [LABEL]: OLD })
  return setting
}

describe('a tag that may not move', () => {
  const MAKE = { image: `${shop}:${NEW}`, to: `${prod}:v1`, 'tag-policy': 'immutable' }

  test('is made where it does not exist', async () => {
    const setting = new Setting()
    expect(await run(setting, MAKE)).toMatchObject({ verdict: 'changed', reasonCode: 'promoted' })
    expect(setting.registry.tags.get(`${prod}:v1`)).toBe(digestFor(NEW))
  })

  test('is a success where it stands for the same digest', async () => {
    const setting = new Setting()
    await run(setting, MAKE)
    expect(await run(setting, MAKE)).toMatchObject({ verdict: 'unchanged', reasonCode: 'already-there' })
  })

  test('is refused where it stands for another, before anything is written', async () => {
    const setting = new Setting()
    setting.registry.push({ repository: PROD, tag: 'v1', digest: digestFor(OLD) })
    const report = await run(setting, MAKE)
    expect(report).toMatchObject({ verdict: 'refused', reasonCode: 'tag-immutable', outputs: { image: '' } })
    expect(report.headline).toContain(`${prod}:v1 is ${digestFor(OLD)}`)
    expect(setting.registry.done).toEqual([])
  })

  test('comes before those that move, and may be one of several by its own line', async () => {
    const setting = withOld()
    await run(setting, { image: `${shop}:${NEW}`, to: `${prod}:live\n${prod}:v1 immutable` })
    expect(setting.registry.done.slice(1)).toEqual([`tag ${prod}:v1`, `tag ${prod}:live`])
    const again = await run(setting, { image: `${shop}:${MIDDLE}`, to: `${prod}:live\n${prod}:v1 immutable` })
    expect(again.reasonCode).toBe('tag-immutable')
    expect(setting.registry.tags.get(`${prod}:live`)).toBe(digestFor(NEW))
  })

  test('that another run made during the copy is not written over', async () => {
    const setting = new Setting()
    during(setting.registry, () => setting.registry.tags.set(`${prod}:v1`, digestFor(OLD)))
    await expect(run(setting, MAKE)).rejects.toMatchObject({ code: 'tag-immutable' })
    expect(setting.registry.tags.get(`${prod}:v1`)).toBe(digestFor(OLD))
  })

  test('and that the registry itself protects is told as such', async () => {
    const setting = new Setting()
    setting.registry.tag = async () => {
      throw new DeliveryError('registry-failed', '400 The image tag v1 already exists and is immutable')
    }
    await expect(run(setting, MAKE)).rejects.toMatchObject({ code: 'tag-immutable' })
  })
})

describe('a tag that moves only from where it was', () => {
  const from = (expected: string) => ({
    image: `${shop}:${NEW}`,
    to: `${prod}:live`,
    'if-digest': expected,
  })

  test('moves where it still is there', async () => {
    const setting = withOld()
    expect((await run(setting, from(digestFor(OLD)))).reasonCode).toBe('promoted')
    expect(setting.registry.tags.get(`${prod}:live`)).toBe(digestFor(NEW))
  })

  test.each([
    ['stands for something else', digestFor(MIDDLE)],
    ['exists', 'absent'],
  ])('is refused where it %s', async (_, expected) => {
    const setting = withOld()
    expect(await run(setting, from(expected))).toMatchObject({ verdict: 'refused', reasonCode: 'tag-moved' })
    expect(setting.registry.done).toEqual([])
  })

  test('is refused where it does not exist', async () => {
    expect((await run(new Setting(), from(digestFor(OLD)))).reasonCode).toBe('tag-moved')
    expect((await run(new Setting(), from('absent'))).reasonCode).toBe('promoted')
  })

  test('and that another run moves during the copy is left to it', async () => {
    const setting = withOld()
    during(setting.registry, () => setting.registry.tags.set(`${prod}:live`, digestFor(MIDDLE)))
    await expect(run(setting, from(digestFor(OLD)))).rejects.toMatchObject({
      code: 'tag-moved',
      message: expect.stringContaining('no tag was moved'),
    })
    expect(setting.registry.tags.get(`${prod}:live`)).toBe(digestFor(MIDDLE))
  })

  test('is a success where the image is there already', async () => {
    const setting = withOld()
    await run(setting, from(digestFor(OLD)))
    expect((await run(setting, from(digestFor(OLD)))).reasonCode).toBe('already-there')
  })
})

test('a tag that another run moves at the same moment is not called promoted', async () => {
  const setting = withOld()
  const tag = setting.registry.tag.bind(setting.registry)
  setting.registry.tag = async (image, name) => {
    await tag(image, name)
    setting.registry.tags.set(`${prod}:live`, digestFor(MIDDLE))
  }
  await expect(run(setting, { image: `${shop}:${NEW}`, to: `${prod}:live` })).rejects.toMatchObject({
    code: 'tag-moved',
    message: expect.stringContaining(`is ${digestFor(MIDDLE)} now`),
  })
})

test('what it was before is named by digest and, where its root says it, by revision', async () => {
  const setting = withOld()
  setting.registry.annotations.set(digestFor(OLD), { [LABEL]: OLD })
  const report = await run(setting, { image: `${shop}:${NEW}`, to: `${prod}:live` })
  expect(report.outputs).toMatchObject({ 'previous-digest': digestFor(OLD), 'previous-revision': OLD })
})

test('the summary has the command that undoes it', async () => {
  const setting = withOld()
  const report = await run(setting, { image: `${shop}:${NEW}`, to: `${prod}:live\n${prod}:new` })
  expect(report.summary).toContain(
    `docker buildx imagetools create --prefer-index=false --tag ${prod}:live ${prod}@${digestFor(OLD)}`,
  )
  expect(report.summary).not.toContain(`--tag ${prod}:new`)
  const first = await run(new Setting(), { image: `${shop}:${NEW}`, to: `${prod}:live` })
  expect(first.summary).not.toContain('To go back')
})

test('the summary of a lane has the workflow that goes back', async () => {
  const setting = new Setting()
  await setting.deployed('production', OLD)
  const report = await run(setting, {
    image: shop,
    version: NEW,
    environment: 'production',
    requires: 'none',
  })
  expect(report.summary).toContain(
    'gh workflow run promote.yml -f operation=promote -f environment=production',
  )
})

test('the summary says how long each part took and what went over the wire', async () => {
  const setting = withOld()
  let clock = 0
  const elapsed = () => {
    clock += 250
    return clock
  }
  const inputs = inputsOf({ image: `${shop}:${NEW}`, to: `${prod}:live` })
  const decision = await promote(inputs, { ...setting.ports(), elapsed })
  const traffic = { requests: 20, bytesCopied: 7, blobsMounted: 12, attached: 2 }
  const { summary } = reportPromotion(inputs, decision, traffic)
  expect(summary).toContain(
    '20 requests to registries, 7 bytes copied, 12 blobs mounted, 2 signatures, attestations and the like beside the image. Time: find 0.3 s, copy 0.3 s, tags 0.3 s, verify 0.3 s.',
  )
})

describe('a set of images', () => {
  const SET = {
    image: `api=${shop}:${NEW}\nweb=${web}:${NEW}`,
    to: `api=${prod}:live\napi=${prod}:stable\nweb=${web}:live`,
  }
  const TAGS = [`${prod}:live`, `${prod}:stable`, `${web}:live`]

  function started(): Setting {
    const setting = withOld()
    for (const revision of [OLD, NEW])
      setting.registry.push({ repository: WEB, tag: revision, digest: digestFor(revision, 'abc') })
    setting.registry.push({ repository: WEB, tag: 'live', digest: digestFor(OLD, 'abc') })
    return setting
  }
  const standing = ({ registry }: Setting) => TAGS.map((tag) => registry.tags.get(tag))
  const BEFORE = [digestFor(OLD), digestFor(OLD), digestFor(OLD, 'abc')]
  const AFTER = [digestFor(NEW), digestFor(NEW), digestFor(NEW, 'abc')]

  test('moves whole', async () => {
    const setting = started()
    expect((await run(setting, SET)).reasonCode).toBe('promoted')
    expect(standing(setting)).toEqual(AFTER)
  })

  test('moves whole or not at all, whichever call fails', async () => {
    const calls = countCalls(started(), 0)
    await run(calls.setting, SET)
    expect(calls.made()).toBeGreaterThan(10)
    for (let failing = 1; failing <= calls.made(); failing += 1) {
      const { setting } = countCalls(started(), failing)
      const error = await run(setting, SET).then(
        () => undefined,
        (problem: unknown) => problem,
      )
      const now = standing(setting)
      const whole = [BEFORE, AFTER].some((tags) => JSON.stringify(tags) === JSON.stringify(now))
      expect(whole, `call ${failing}: ${JSON.stringify(now)}`).toBe(true)
      if (JSON.stringify(now) === JSON.stringify(BEFORE)) expect(error, `call ${failing}`).toBeDefined()
    }
  })

  test('that cannot be put back says which tag stands where', async () => {
    const setting = started()
    const tag = setting.registry.tag.bind(setting.registry)
    let written = 0
    setting.registry.tag = async (image, name) => {
      written += 1
      if (written > 1) throw new DeliveryError('registry-failed', 'gone')
      await tag(image, name)
    }
    await expect(run(setting, SET)).rejects.toThrow(`moved and not put back: ${prod}:live`)
  })

  test('that made a new tag takes it away again', async () => {
    const setting = started()
    setting.registry.tags.delete(`${prod}:live`)
    failOn(setting.registry, `${web}:live`)
    await expect(run(setting, SET)).rejects.toThrow('put back')
    expect(setting.registry.tags.has(`${prod}:live`)).toBe(false)
    expect(setting.registry.tags.get(`${prod}:stable`)).toBe(digestFor(OLD))
  })

  test('does not put back what another run has moved since', async () => {
    const setting = started()
    failOn(setting.registry, `${web}:live`, () => {
      setting.registry.tags.set(`${prod}:live`, digestFor(MIDDLE))
    })
    await expect(run(setting, SET)).rejects.toThrow(`not put back: ${prod}:live`)
    expect(setting.registry.tags.get(`${prod}:live`)).toBe(digestFor(MIDDLE))
  })

  test('is finished by the next run, not repeated, where one died in between', async () => {
    const setting = started()
    setting.registry.push({ repository: PROD, tag: 'live', digest: digestFor(NEW) })
    await run(setting, SET)
    expect(setting.registry.done).not.toContain(`tag ${prod}:live`)
    expect(standing(setting)).toEqual(AFTER)
  })

  test('is refused whole where one of its tags may not move', async () => {
    const setting = started()
    const report = await run(setting, { ...SET, to: `${SET.to}\nweb=${web}:${OLD} immutable` })
    expect(report.reasonCode).toBe('tag-immutable')
    expect(standing(setting)).toEqual(BEFORE)
  })
})

test('the plan is shown before it is carried out', async () => {
  const setting = withOld()
  const seen: number[] = []
  const ports = { ...setting.ports(), announce: () => seen.push(setting.registry.done.length) }
  await promote(inputsOf({ image: `${shop}:${NEW}`, to: `${prod}:live` }), ports)
  expect(seen).toEqual([0])
  await promote(inputsOf({ image: `${shop}:${NEW}`, to: `${prod}:stable` }), setting.ports())
  expect(setting.announced).toEqual([
    `copy to ${prod}@${digestFor(NEW)}`,
    `tag ${prod}:stable as ${digestFor(NEW)}, now ${digestFor(OLD)}`,
  ])
})

function during(registry: FakeRegistry, happens: () => void): void {
  const copy = registry.copy.bind(registry)
  registry.copy = async (image, to) => {
    await copy(image, to)
    happens()
  }
}

function failOn(registry: FakeRegistry, name: string, happens: () => void = () => undefined): void {
  const tag = registry.tag.bind(registry)
  registry.tag = async (image, tagged) => {
    if (`${formatRepository(image.repository)}:${tagged}` !== name) return tag(image, tagged)
    happens()
    throw new DeliveryError('registry-failed', 'gone')
  }
}

/** Counts every call to the registry, and fails one of them. */
function countCalls(setting: Setting, failing: number): { setting: Setting; made: () => number } {
  const { registry } = setting
  let made = 0
  const count = () => {
    made += 1
    if (made === failing) throw new DeliveryError('registry-failed', `call ${made} fails`)
  }
  const [resolve, copy, tag] = [registry.resolve, registry.copy, registry.tag].map((call) =>
    call.bind(registry),
  ) as [
    (reference: Reference) => Promise<{ digest: Digest } | undefined>,
    FakeRegistry['copy'],
    FakeRegistry['tag'],
  ]
  registry.resolve = async (reference) => {
    count()
    return resolve(reference)
  }
  registry.copy = async (image, to) => {
    count()
    return copy(image, to)
  }
  registry.tag = async (image, name) => {
    count()
    return tag(image, name)
  }
  return { setting, made: () => made }
}
