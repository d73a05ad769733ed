import { describe, expect, test } from 'vitest'

import { type ComparePorts, measureAll } from '../../../actions/build-image/compare.ts'
import type { LayerEntry } from '../../../actions/build-image/layer-files.ts'
import { parseReference } from '../../../shared/domain/reference.ts'
import { parseRevision } from '../../../shared/domain/revision.ts'
import {
  buildInputs,
  DIGEST,
  imageDefinition,
  inspected,
  OTHER_DIGEST,
  platformImage,
  REVISION,
} from './images.ts'
import { Workshop } from './workshop.ts'

const EARLIER = ['a', 'b', 'd'].map((sign) => parseRevision(sign.repeat(40)))

function ports(workshop: Workshop, entries: readonly LayerEntry[] = []): ComparePorts {
  return {
    registry: workshop,
    earlier: async () => EARLIER,
    layerEntries: async function* () {
      yield* entries
    },
    log: { info: (line) => workshop.lines.push(line), warning: () => undefined },
  }
}

async function measured(
  workshop: Workshop,
  more: Parameters<typeof buildInputs>[0] = {},
  entries: readonly LayerEntry[] = [],
) {
  const built = {
    definition: imageDefinition(),
    image: inspected({ platforms: [platformImage([1_000, 7])] }),
    how: 'built',
    builtRevision: REVISION,
    refusal: undefined,
    warnings: [],
  } as const
  const [one] = await measureAll([built], buildInputs(more), ports(workshop, entries))
  return one?.measured
}

describe('what an image is compared with', () => {
  test('is the nearest earlier commit that has one', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, {}, EARLIER[1]).has(OTHER_DIGEST, {}, EARLIER[2])
    const found = await measured(workshop)
    expect(found).toMatchObject({ previous: 'that of bbbbbbb', sizes: [{ change: -13 }] })
  })

  test('is what the caller names', async () => {
    const workshop = new Workshop().has(OTHER_DIGEST, {}, 'production')
    const compareTo = parseReference('ghcr.io/acme/shop:production')
    expect(await measured(workshop, { compareTo })).toMatchObject({
      previous: 'ghcr.io/acme/shop:production',
    })
  })

  test.each([
    ['nothing was asked for', new Workshop().has(OTHER_DIGEST, {}, EARLIER[0]), 'none'],
    ['no earlier commit has one', new Workshop(), 'trunk'],
  ] as const)('is nothing where %s', async (_, workshop, compareTo) => {
    expect(await measured(workshop, { compareTo })).toMatchObject({
      previous: undefined,
      sizes: [{ newBytes: undefined }],
    })
  })

  test('is the image itself where the content did not change', async () => {
    const workshop = new Workshop().has(DIGEST, {}, EARLIER[0])
    expect(await measured(workshop)).toMatchObject({ sizes: [{ newBytes: 0, change: 0 }] })
  })

  test('is left out where the registry will not tell, and the size is told all the same', async () => {
    const workshop = new Workshop()
    workshop.before = () => {
      throw new Error('403 Forbidden')
    }
    expect(await measured(workshop)).toMatchObject({ previous: undefined, sizes: [{ size: 1_107 }] })
    expect(workshop.lines.join()).toContain('without a comparison: 403 Forbidden')
  })
})

test('layers are looked into on request alone', async () => {
  const entries = [{ path: 'a', kind: 'file', bytes: 5 } as const]
  expect((await measured(new Workshop(), {}, entries))?.files).toBeUndefined()
  expect((await measured(new Workshop(), { sizeReport: 'files' }, entries))?.files).toMatchObject({
    inodes: 1,
  })
})
