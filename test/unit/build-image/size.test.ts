import { describe, expect, test } from 'vitest'

import { Tally } from '../../../actions/build-image/layer-files.ts'
import { measureImage } from '../../../actions/build-image/size.ts'
import { describeFiles, describeSizes, sizeLine } from '../../../actions/build-image/size-report.ts'
import { formatSize, parseSize } from '../../../shared/domain/size.ts'
import { DIGEST, inspected, OTHER_DIGEST, platformImage } from './images.ts'

describe('a size', () => {
  test.each([
    ['250MB', 250_000_000],
    ['1.5GB', 1_500_000_000],
    ['64MiB', 67_108_864],
    ['10kB', 10_000],
    ['7B', 7],
  ])('%s is %i bytes', (text, bytes) => {
    expect(parseSize(text)).toBe(bytes)
  })

  test.each(['', '250', '-1MB', '1,5GB', '5 MB', '1TB'])('"%s" is none', (text) => {
    expect(() => parseSize(text)).toThrow('a size like 250MB')
  })

  test.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_200, '1.2 kB'],
    [89_037_062, '89 MB'],
    [1_500_000_000, '1.5 GB'],
    [-2_300_000, '-2.3 MB'],
  ])('of %i bytes is told as %s', (bytes, text) => {
    expect(formatSize(bytes)).toBe(text)
  })
})

describe('an image', () => {
  const base = inspected({ platforms: [platformImage([1_000_000])] })
  const previous = inspected({
    digest: OTHER_DIGEST,
    platforms: [{ ...platformImage([1_000_000, 5_000, 30]), digest: OTHER_DIGEST }],
  })

  test('is measured beside its base and the one before it', () => {
    const image = inspected({ platforms: [platformImage([1_000_000, 5_000, 70])] })
    const [size] = measureImage(image, base, previous)
    expect(size?.layers.map(({ shared }) => shared)).toEqual(['base', 'previous', 'new'])
    // The new layer and the configuration, which differs where a layer does.
    expect(size).toMatchObject({ size: 1_005_170, newBytes: 170, change: 40 })
  })

  test('that is the one before it has nothing new', () => {
    const [size] = measureImage(previous, base, previous)
    expect(size).toMatchObject({ newBytes: 0, change: 0 })
  })

  test('without one before it has no change, and all of it may be new', () => {
    const [size] = measureImage(previous, undefined, undefined)
    expect(size).toMatchObject({ newBytes: undefined, change: undefined })
    expect(size?.layers.every(({ shared }) => shared === 'new')).toBe(true)
  })

  test('downloads a layer that it has twice only once', () => {
    const image = inspected({ platforms: [platformImage([50, 50])] })
    expect(
      measureImage(
        image,
        undefined,
        inspected({ platforms: [{ ...platformImage([9]), digest: OTHER_DIGEST }] }),
      )[0]?.newBytes,
    ).toBe(150)
  })

  test('is compared platform by platform', () => {
    const both = [platformImage([10], 'linux/amd64'), platformImage([10, 7], 'linux/arm64')]
    const sizes = measureImage(
      inspected({ platforms: both }),
      undefined,
      inspected({ platforms: [platformImage([10], 'linux/arm64')] }),
    )
    expect(sizes.map(({ change }) => change)).toEqual([undefined, 7])
  })

  test('is told with a bar for each layer, and what changed', () => {
    const image = inspected({ platforms: [platformImage([1_000_000, 500_000, 70])] })
    const sizes = measureImage(image, base, previous)
    const text = describeSizes(sizes, 'that of abcdef0')
    expect(text.split('\n')).toEqual([
      '**linux/amd64: 1.5 MB** compressed, 3 layers; 495 kB larger than that of abcdef0, of which a node has all but 500 kB',
      '',
      '|  | Size | A node has it | Made by |',
      '| --- | --- | --- | --- |',
      '| ████████████████████ | 1.0 MB | in the base | `COPY 1000000 /` |',
      '| ██████████ | 500 kB | **new** | `COPY 500000 /` |',
      '| ▏ | 70 B | **new** | `COPY 70 /` |',
    ])
    expect(sizeLine(sizes, 'that of abcdef0')).toContain('linux/amd64: 1.5 MB, 3 layers; 495 kB larger')
  })

  test('cannot write into the summary with its history', () => {
    const platform = platformImage([10])
    const layers = platform.layers.map((layer) => ({ ...layer, instruction: 'RUN `|</td>\n# x' }))
    const image = inspected({ platforms: [{ ...platform, layers }] })
    expect(describeSizes(measureImage(image, undefined, undefined), undefined)).toContain(
      '`` RUN `\\|</td> # x ``',
    )
  })
})

describe('what layers hold', () => {
  const file = (path: string, bytes: number) => ({ path, kind: 'file' as const, bytes })
  const folder = (path: string) => ({ path, kind: 'folder' as const, bytes: 0 })

  function tallied(...layers: readonly (readonly ReturnType<typeof file | typeof folder>[])[]) {
    const tally = new Tally()
    layers.forEach((entries, at) => {
      for (const entry of entries) tally.add(`sha256:${String(at).padStart(64, '0')}`, entry)
    })
    return tally.result()
  }

  test('is counted: files, folders, bytes, and the largest of them', () => {
    const found = tallied([folder('app'), file('app/a', 10), file('app/deep/b', 30)], [file('app/c', 5)])
    expect(found).toMatchObject({ inodes: 4, bytes: 45, wasted: 0, gone: 0 })
    expect(found.layers.map(({ files, folders }) => [files, folders])).toEqual([
      [2, 1],
      [1, 0],
    ])
    expect(found.largestFiles[0]).toEqual(['app/deep/b', 30])
    expect(found.largestFolders).toEqual([
      ['app', 45],
      ['app/deep', 30],
    ])
  })

  test('and is deleted again by a later layer was downloaded for nothing', () => {
    const modules = Array.from({ length: 40_000 }, (_, at) =>
      file(`srv/node_modules/m${at % 400}/f${at}.js`, 100),
    )
    const found = tallied(
      [folder('srv'), ...modules],
      [file('srv/.wh.node_modules', 0), file('srv/app.js', 1)],
    )
    expect(found).toMatchObject({ inodes: 2, bytes: 1, wasted: 4_000_000, gone: 40_000 })
    expect(found.layers[0]).toMatchObject({ files: 40_000, wasted: 4_000_000 })
    expect(found.goneAgain[0]).toEqual(['srv/node_modules/m0', 10_000])
  })

  test('and is replaced counts once, and the first of it is wasted', () => {
    expect(tallied([file('a', 10)], [file('a', 3)])).toMatchObject({
      inodes: 1,
      bytes: 3,
      wasted: 10,
      gone: 1,
    })
    expect(tallied([folder('a')], [folder('a')])).toMatchObject({ inodes: 1, gone: 0 })
  })

  test('below an opaque folder is only what its own layer has there', () => {
    const found = tallied([file('a/old', 10), file('b', 1)], [file('a/new', 2), file('a/.wh..wh..opq', 0)])
    expect(found).toMatchObject({ inodes: 2, bytes: 3, wasted: 10 })
  })

  test('is told with the layer that made it', () => {
    const image = inspected({ platforms: [platformImage([10])] })
    const layers = measureImage(image, undefined, undefined).flatMap((size) => size.layers)
    const tally = new Tally()
    tally.add(layers[0]?.digest ?? DIGEST, file('a`|b', 2_000_000))
    const text = describeFiles(tally.result(), layers)
    expect(text).toContain('**1 files and folders** (inodes), 2.0 MB unpacked')
    expect(text).toContain('| 1 | 0 | 2.0 MB |  | `COPY 10 /` |')
    expect(text).not.toContain('Added and deleted again')
  })
})
