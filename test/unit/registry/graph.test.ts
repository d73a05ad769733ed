import { describe, expect, test } from 'vitest'

import { firstImage, linksOf, readGraph } from '../../../shared/registry/graph.ts'
import { digestOf, type Manifest, OCI_INDEX, OCI_MANIFEST } from '../../../shared/registry/manifests.ts'

function manifest(mediaType: string, parsed: Record<string, unknown>): Manifest {
  const bytes = Buffer.from(JSON.stringify(parsed))
  return { digest: digestOf(bytes), mediaType, size: bytes.length, bytes, parsed }
}

const blob = (name: string, mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip') => ({
  mediaType,
  digest: digestOf(Buffer.from(name)),
  size: name.length,
})
const image = (...layers: string[]) =>
  manifest(OCI_MANIFEST, {
    config: blob('config', 'application/vnd.oci.image.config.v1+json'),
    layers: layers.map((layer) => blob(layer)),
  })
const index = (...children: Manifest[]) =>
  manifest(OCI_INDEX, {
    manifests: children.map(({ digest, mediaType, size }) => ({ digest, mediaType, size })),
  })
const readerOf =
  (...manifests: Manifest[]) =>
  async (digest: string) => {
    const found = manifests.find((one) => one.digest === digest)
    if (found === undefined) throw new Error(`no ${digest}`)
    return found
  }

describe('what a manifest points to', () => {
  test('is its configuration and layers', () => {
    const { blobs, children } = linksOf(image('a', 'b'))
    expect(blobs.map(({ size }) => size)).toEqual([6, 1, 1])
    expect(children).toEqual([])
  })

  test('an index entry that is no manifest is a blob', () => {
    expect(linksOf(manifest(OCI_INDEX, { manifests: [blob('cache')] })).blobs).toHaveLength(1)
  })

  test('layers that lie elsewhere are told apart', () => {
    const foreign = blob('w', 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip')
    expect(linksOf(manifest(OCI_MANIFEST, { layers: [foreign] }))).toMatchObject({
      blobs: [],
      foreign: [foreign],
    })
  })

  test.each([
    ['is no object', 7],
    ['has no media type', { digest: `sha256:${'a'.repeat(64)}`, size: 1 }],
    ['has no size', { digest: `sha256:${'a'.repeat(64)}`, mediaType: OCI_MANIFEST }],
    ['has a negative size', { digest: `sha256:${'a'.repeat(64)}`, mediaType: OCI_MANIFEST, size: -1 }],
    ['has another digest', { digest: 'sha256:../../x', mediaType: OCI_MANIFEST, size: 1 }],
  ])('a descriptor that %s is refused', (_, descriptor) => {
    expect(() => linksOf(manifest(OCI_INDEX, { manifests: [descriptor] }))).toThrow('malformed descriptor')
  })
})

describe('the graph below a root', () => {
  test('gives what others point to first, and each thing once', async () => {
    const [one, two] = [image('a', 'b'), image('b', 'c')]
    const inner = index(one, two)
    const root = index(inner, one)
    const graph = await readGraph(root, readerOf(inner, one, two))
    const order = graph.levels.flat().map(({ digest }) => digest)
    expect(order).toHaveLength(3)
    expect(order.indexOf(one.digest)).toBeLessThan(order.indexOf(inner.digest))
    expect(graph.blobs).toHaveLength(4)
  })

  test('is not followed without end', async () => {
    const deep = Array.from({ length: 20 }).reduce<Manifest[]>(
      (all) => [index(all[0] ?? image('a')), ...all],
      [image('a')],
    )
    const [root, ...rest] = deep
    if (root === undefined) throw new Error('no root')
    await expect(readGraph(root, readerOf(...rest))).rejects.toThrow('nests more than 16 deep')
  })
})

test('the first image is not an attestation', () => {
  const attestation = {
    ...blob('x', OCI_MANIFEST),
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
  }
  const wanted = blob('y', OCI_MANIFEST)
  expect(firstImage(manifest(OCI_INDEX, { manifests: [attestation, wanted] }))).toEqual(wanted)
})
