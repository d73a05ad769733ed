import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { labUp } from '../../../lab/lab.ts'
import { registryClient } from '../../../shared/registry/client.ts'
import { openCredentials } from '../../../shared/registry/credentials.ts'
import { inspectImage } from '../../../shared/registry/inspect.ts'
import { digestOf, pushBlob, pushImage, pushIndex, pushManifest, type Target } from './push.ts'

const OCI = 'application/vnd.oci.image'

let target: Target
const client = registryClient({ credentials: openCredentials({ env: {} }) })
beforeAll(async () => {
  // The lab's registry deletes, as a clean-up does.
  const { lab } = await labUp({ only: ['registry'] })
  target = { host: lab.registry, name: `trunkline-test/inspected-${randomBytes(4).toString('hex')}` }
})
afterAll(() => client.close())

const inspect = (digest: ReturnType<typeof digestOf>) =>
  inspectImage(client, { repository: { registry: target.host, name: target.name }, digest })

/** An image of these layers, with the history that is given. */
async function pushWith(config: Readonly<Record<string, unknown>>, layers: readonly string[]) {
  const blob = async (text: string, mediaType: string) => {
    const bytes = Buffer.from(text)
    return { digest: await pushBlob(target, bytes), size: bytes.length, mediaType }
  }
  return pushManifest(target, {
    schemaVersion: 2,
    mediaType: `${OCI}.manifest.v1+json`,
    config: await blob(JSON.stringify(config), `${OCI}.config.v1+json`),
    layers: await Promise.all(layers.map((text) => blob(text, `${OCI}.layer.v1.tar+gzip`))),
    annotations: { 'com.acme.note': 'of the manifest' },
  })
}

describe('an image', () => {
  test('tells platform, size, layers and labels, without a layer being read', async () => {
    const pushed = await pushImage(target, { layers: 3, layerSize: 2_000, labels: { team: 'x' } })
    const image = await inspect(pushed.digest)
    expect(image).toMatchObject({ digest: pushed.digest, labels: { team: 'x' } })
    expect(image?.platforms).toHaveLength(1)
    expect(image?.platforms[0]).toMatchObject({ platform: 'linux/amd64', size: pushed.bytes })
    expect(image?.platforms[0]?.layers.map(({ digest }) => digest)).toEqual(pushed.blobs.slice(1))
  })

  test('names the instruction of each layer, without what builders write around it', async () => {
    const history = [
      { created_by: '/bin/sh -c #(nop) ADD file:1 in / ' },
      { created_by: 'ENV A=1', empty_layer: true },
      { created_by: 'RUN |1 A=1 /bin/sh -c npm ci # buildkit' },
      { created_by: 'COPY app ./app # buildkit' },
      { created_by: '/bin/sh -c make' },
    ]
    const config = { os: 'linux', architecture: 'arm', variant: 'v7', history }
    const { digest } = await pushWith(config, ['1', '2', '3', '4'])
    const image = await inspect(digest)
    expect(image?.labels).toEqual({ 'com.acme.note': 'of the manifest' })
    expect(image?.platforms[0]?.platform).toBe('linux/arm/v7')
    expect(image?.platforms[0]?.layers.map(({ instruction }) => instruction)).toEqual([
      'ADD file:1 in /',
      'RUN npm ci',
      'COPY app ./app',
      'RUN make',
    ])
  })

  test('whose history does not fit its layers names no instruction', async () => {
    const { digest } = await pushWith({ os: 'linux', history: [{ created_by: 'x' }] }, ['1', '2'])
    expect((await inspect(digest))?.platforms[0]?.layers.map(({ instruction }) => instruction)).toEqual([
      '',
      '',
    ])
  })
})

describe('an index', () => {
  test('tells each platform, and no attestation', async () => {
    const [one, other] = [await pushImage(target), await pushImage(target, { labels: { of: 'the second' } })]
    const attestation = await pushImage(target, { layers: 1 })
    const root = await pushManifest(target, {
      schemaVersion: 2,
      mediaType: `${OCI}.index.v1+json`,
      manifests: [
        { ...descriptor(one), platform: { os: 'linux', architecture: 'amd64' } },
        { ...descriptor(other), platform: { os: 'linux', architecture: 'arm64' } },
        {
          ...descriptor(attestation),
          platform: { os: 'unknown', architecture: 'unknown' },
          annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
        },
      ],
      annotations: { 'com.acme.note': 'of the index' },
    })
    const image = await inspect(root.digest)
    expect(image?.platforms.map(({ digest }) => digest)).toEqual([one.digest, other.digest])
    expect(image?.labels).toEqual({ 'com.acme.note': 'of the index' })
  })

  test('whose child is gone is not there, as clean-ups leave it', async () => {
    const [one, other] = [await pushImage(target), await pushImage(target)]
    const root = await pushIndex(target, [one, other])
    const deleted = await fetch(`http://${target.host}/v2/${target.name}/manifests/${other.digest}`, {
      method: 'DELETE',
    })
    expect(deleted.status).toBe(202)
    expect(await inspect(root.digest)).toBeUndefined()
  })
})

test('what is not there at all is not there', async () => {
  expect(await inspect(digestOf(Buffer.from('nothing')))).toBeUndefined()
})

test('a registry that is down is an error, not an absence', async () => {
  const away = inspectImage(
    registryClient({ credentials: openCredentials({ env: {} }), wait: async () => undefined }),
    {
      repository: { registry: '127.0.0.1:1', name: 'acme/x' },
      digest: digestOf(Buffer.from('x')),
    },
  )
  await expect(away).rejects.toMatchObject({ code: 'registry-failed' })
})

function descriptor({ digest, mediaType, size }: Awaited<ReturnType<typeof pushImage>>) {
  return { digest, mediaType, size }
}
