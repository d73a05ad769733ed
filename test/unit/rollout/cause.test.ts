import { describe, expect, test } from 'vitest'

import { CRASHES, GRACE } from '../../../shared/rollout/grace.ts'
import { graceOf, judge } from '../../../shared/rollout/judgement.ts'
import { podCause } from '../../../shared/rollout/pod-cause.ts'
import {
  deployment,
  event,
  IMAGE,
  nothingObserved,
  pod,
  replicaSets,
  waiting,
  web,
} from '../../fakes/rollout.ts'

const notFound = `rpc error: code = NotFound desc = failed to pull and unpack image "${IMAGE}": ${IMAGE}: not found`

describe('a pod names its cause', () => {
  test.each([
    [waiting('ErrImagePull', notFound), 'image-missing', 'ErrImagePull', 'manifest unknown'],
    [
      waiting('ImagePullBackOff', `Back-off pulling image "x": ErrImagePull: ${notFound}`),
      'image-missing',
      'ImagePullBackOff',
      'manifest unknown',
    ],
    [
      waiting('ErrImagePull', 'failed to authorize: 401 Unauthorized'),
      'image-denied',
      'ErrImagePull',
      'pull access denied',
    ],
    [
      waiting('ErrImagePull', 'failed to do request: Head "https://x": dial tcp: lookup x: no such host'),
      'image-pull',
      'ErrImagePull',
      'lookup x: no such host',
    ],
    [
      waiting('InvalidImageName', 'Failed to apply default image tag "a b"'),
      'image-name',
      'InvalidImageName',
      'Failed to apply default image tag "a b"',
    ],
    [waiting('ErrImageNeverPull', 'not present'), 'image-never', 'ErrImageNeverPull', 'not present'],
    [
      waiting('CreateContainerConfigError', 'configmap "settings" not found'),
      'configuration',
      'CreateContainerConfigError',
      'configmap "settings" not found',
    ],
    [
      waiting(
        'RunContainerError',
        'failed to create containerd task: exec: "nope": executable file not found in $PATH: unknown',
      ),
      'start',
      'RunContainerError',
      'exec: "nope": executable file not found in $PATH',
    ],
    [{ state: { terminated: { exitCode: 3, reason: 'Error' } } }, 'crash', 'crashed', 'exit 3'],
    [
      {
        ...waiting('CrashLoopBackOff', '', 2),
        lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
      },
      'crash',
      'CrashLoopBackOff',
      'exit 137, out of memory, 2 restarts',
    ],
    [
      {
        ...waiting('CrashLoopBackOff', '', 1),
        lastState: {
          terminated: { exitCode: 128, reason: 'StartError', message: 'exec: "nope": no such file' },
        },
      },
      'crash',
      'CrashLoopBackOff',
      'exec: "nope": no such file, 1 restart',
    ],
  ] as const)('%j is %s', (status, kind, reason, detail) => {
    expect(podCause(pod({ status }), [])).toMatchObject({ kind, reason, detail, container: 'web' })
  })

  test('in an init container first', () => {
    const init = { state: { terminated: { exitCode: 1 } } }
    expect(podCause(pod({ init, status: waiting('PodInitializing') }), [])).toMatchObject({
      kind: 'crash',
      container: 'setup',
    })
  })

  test('with the words of the event where the state has none', () => {
    const pulling = pod({ status: waiting('ImagePullBackOff', 'Back-off pulling image "x"') })
    const events = [
      event('Failed', `Failed to pull image "x": ${notFound}`),
      event('Failed', 'Error: ImagePullBackOff'),
    ]
    expect(podCause(pulling, events)?.kind).toBe('image-missing')
  })

  test('by the scheduler where no node takes it', () => {
    expect(
      podCause(pod({ unschedulable: '0/1 nodes are available: 1 Insufficient cpu.' }), []),
    ).toMatchObject({
      kind: 'unschedulable',
      detail: '0/1 nodes are available: 1 Insufficient cpu.',
    })
  })

  test('by its newest failing probe where it runs but is not ready', () => {
    const events = [
      event('Unhealthy', 'Readiness probe failed: connection refused', '2026-01-01T00:00:01Z'),
      event(
        'Unhealthy',
        'Readiness probe failed: HTTP probe failed with statuscode: 503',
        '2026-01-01T00:00:09Z',
      ),
      event('Unhealthy', 'of another pod', '2026-01-01T00:00:10Z', 'other'),
    ]
    expect(podCause(pod({ status: { state: { running: {} } } }), events)).toMatchObject({
      kind: 'not-ready',
      detail: 'Readiness probe failed: HTTP probe failed with statuscode: 503',
    })
  })

  test('by a volume that cannot be mounted', () => {
    const events = [event('FailedMount', 'secret "tls" not found')]
    const starting = pod({ phase: 'Pending', status: waiting('ContainerCreating') })
    expect(podCause(starting, events)).toMatchObject({ kind: 'mount', detail: 'secret "tls" not found' })
  })
})

describe('a pod has no cause', () => {
  test.each([
    ['when it is ready', pod({ ready: true })],
    ['while it is only starting', pod({ status: waiting('ContainerCreating') })],
    [
      'when the node evicted it',
      pod({ phase: 'Failed', reason: 'Evicted', status: { state: { terminated: { exitCode: 137 } } } }),
    ],
    [
      "while the kubelet's cache is late",
      pod({ status: waiting('CreateContainerConfigError', 'failed to sync secret cache: timed out') }),
    ],
    ['when a container ended well', pod({ status: { state: { terminated: { exitCode: 0 } } } })],
  ])('%s', (_, subject) => {
    expect(podCause(subject, [])).toBeUndefined()
  })
})

describe('a Deployment names what its pods cannot', () => {
  const judged = (conditions: Parameters<typeof deployment>[1], pods = [pod()]) =>
    judge(
      web,
      { ...nothingObserved, deployments: [deployment({}, conditions)], replicasets: replicaSets, pods },
      [],
    ).causes

  test('when pods are refused', () => {
    const causes = judged(
      [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message: 'exceeded quota: small' }],
      [],
    )
    expect(causes).toMatchObject([
      { kind: 'pod-refused', reason: 'FailedCreate', detail: 'exceeded quota: small' },
    ])
  })

  test("when its own deadline passed, in the failing pod's words", () => {
    const exceeded = [
      { type: 'Progressing', status: 'False', reason: 'ProgressDeadlineExceeded', message: 'x' },
    ]
    const causes = judged(exceeded, [pod({ status: waiting('ErrImagePull', notFound) })])
    expect(causes[0]).toMatchObject({
      kind: 'progress-deadline',
      detail: 'manifest unknown',
      pod: 'web-2-abc',
    })
  })

  test('but never for a pod of the old template', () => {
    expect(judged([], [pod({ owner: 'r1', status: waiting('ErrImagePull', notFound) })])).toEqual([])
  })
})

describe('what a node runs', () => {
  const images = [
    { reference: IMAGE, digests: [`sha256:${'a'.repeat(64)}`, `sha256:${'c'.repeat(64)}`], isComplete: true },
  ] as const
  const judged = (imageID: string, isComplete = true) =>
    judge(
      web,
      {
        ...nothingObserved,
        deployments: [deployment({ ready: 1 })],
        replicasets: replicaSets,
        pods: [pod({ ready: true, status: { imageID } })],
      },
      images.map((image) => ({ ...image, isComplete })),
    )

  test.each([
    [IMAGE, true, 'fits'],
    [`mirror.example/cache/shop@sha256:${'a'.repeat(64)}`, true, 'fits'],
    [`docker-pullable://registry.example/shop@sha256:${'c'.repeat(64)}`, true, 'fits'],
    [`sha256:${'c'.repeat(64)}`, true, 'fits'],
    [`registry.example/shop@sha256:${'b'.repeat(64)}`, false, 'differs'],
  ])('%s: ready is %s, since the digest %s', (imageId, isDone, fit) => {
    expect(judged(imageId)).toMatchObject({ isDone, images: [{ container: 'web', fit }] })
  })

  test('is named where it is another image', () => {
    expect(judged(`x@sha256:${'b'.repeat(64)}`).causes).toMatchObject([
      { kind: 'image-differs', pod: 'web-2-abc' },
    ])
  })

  test('is not held against it where the registry could not be asked', () => {
    expect(judged(`x@sha256:${'b'.repeat(64)}`, false)).toMatchObject({
      isDone: true,
      images: [{ fit: 'unknown' }],
    })
  })
})

describe('grace', () => {
  test('of a crash is counted in restarts', () => {
    const crash = { kind: 'crash', reason: '', detail: '' } as const
    expect(graceOf({ ...crash, restarts: CRASHES - 1 }, GRACE)).toBe(Number.POSITIVE_INFINITY)
    expect(graceOf({ ...crash, restarts: CRASHES }, GRACE)).toBe(0)
  })

  test('outlasts a Secret that comes after 20 s and an image that a third pull finds after 30 s', () => {
    expect(GRACE.configuration).toBeGreaterThan(20_000)
    expect(GRACE['image-missing']).toBeGreaterThan(30_000)
  })

  test('leaves a probe that fails to the deadline', () => {
    expect(GRACE['not-ready']).toBe(Number.POSITIVE_INFINITY)
  })
})
