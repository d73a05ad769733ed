import { expect, test } from 'vitest'

import { checkRendered } from '../../../actions/helm-upgrade/rendered.ts'
import { parseImages } from '../../../shared/domain/images.ts'
import { imagesIn } from '../../../shared/rollout/workloads.ts'

const digest = `sha256:${'a'.repeat(64)}`
const other = `sha256:${'b'.repeat(64)}`
const images = parseImages(`ghcr.io/acme/shop@${digest}`)
const defaults = { app: { image: { repository: 'x', tag: 'y' }, replicas: 1 }, sidecar: { image: 'z' } }
const values = { defaults, set: ['image.digest'] }

test.each([[[`ghcr.io/acme/shop@${digest}`, 'busybox:1']], [[`ghcr.io/acme/shop:v1@${digest}`]]])(
  '%j is what was asked for',
  (rendered) => {
    expect(checkRendered(images, rendered, values)).toBeUndefined()
  },
)

test.each([
  [['ghcr.io/acme/shop:latest'], 'renders ghcr.io/acme/shop:latest'],
  [[`ghcr.io/acme/shop@${digest}`, `ghcr.io/acme/shop@${other}`], 'beside or instead'],
  [[`docker.io/acme/shop@${digest}`], 'on another repository'],
  [[`ghcr.io/acme/shop@${digest}`, `evil.example/shop@${digest}`], 'on another repository'],
  [['busybox:1', 'busybox:1'], 'they have busybox:1'],
  [['ghcr.io/acme/shop@'], 'is not in the rendered manifests'],
  [[], 'no image at all'],
])('%j is not', (rendered, problem) => {
  const found = checkRendered(images, rendered, values)
  expect(found?.problem).toContain(problem)
  expect(found?.hint).toBe(
    'the chart has no image.digest; keys of the chart that look like an image: app.image.repository, app.image.tag, sidecar.image; likely meant: app.image.repository={repository}, app.image.tag={tag}@{digest}, sidecar.image={repository}@{digest}',
  )
})

test('images are found in every pod template, whatever the kind', () => {
  const container = (image: string) => ({ name: 'x', image })
  expect(
    imagesIn([
      {
        kind: 'Deployment',
        spec: { template: { spec: { containers: [container('a')], initContainers: [container('b')] } } },
      },
      {
        kind: 'CronJob',
        spec: { jobTemplate: { spec: { template: { spec: { containers: [container('c')] } } } } },
      },
      { kind: 'Rollout', spec: { template: { spec: { containers: [container('d')] } } } },
      { kind: 'ConfigMap', data: { image: 'not one' } },
    ]),
  ).toEqual(['a', 'b', 'c', 'd'])
})
