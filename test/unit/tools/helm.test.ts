import { describe, expect, test } from 'vitest'

import { parseHelmVersion, renderError } from '../../../shared/tools/helm.ts'
import { amendRelease, decodeRelease, encodeRelease } from '../../../shared/tools/helm-storage.ts'
import { parseRelease } from '../../../shared/tools/release-content.ts'

describe("Helm's version", () => {
  test.each([
    ['v3.14.0', 3],
    ['v3.18.0', 3],
    ['v4.1.4\n', 4],
  ] as const)('%j is driven as Helm %i', (text, major) => {
    expect(parseHelmVersion(text).major).toBe(major)
  })

  test.each(['v3.13.3', 'v2.17.0', 'v5.0.0', 'nonsense'])('%s is refused with what to install', (text) => {
    expect(() => parseHelmVersion(text)).toThrow(
      expect.objectContaining({ code: 'tool-failed', cure: expect.stringContaining('3.14') }),
    )
  })
})

test.each([
  ['template: x.yaml:3: function "nope" not defined', 'chart-invalid'],
  ['Kubernetes cluster unreachable: Get "https://127.0.0.1:1"', 'cluster-failed'],
  ['secrets is forbidden: User "x" cannot list', 'cluster-failed'],
])('%j while rendering is %s', (message, code) => {
  expect(renderError(message).code).toBe(code)
})

const release =
  '{"name":"w","info":{"first_deployed":"x","description":"Upgrade \\"complete\\"","status":"deployed","notes":"n"},' +
  '"config":{"big":12345678901234567890,"status":"deployed","text":"\\"status\\":\\"deployed\\""},"manifest":"kind: A"}'

describe("Helm's record", () => {
  test('changes status and description, and not one other byte', () => {
    const amended = amendRelease(release, { status: 'failed', description: 'web: "no" $& {}' })
    expect(amended).toBe(
      release
        .replace('"description":"Upgrade \\"complete\\""', () => '"description":"web: \\"no\\" $& {}"')
        .replace('"status":"deployed","notes"', '"status":"failed","notes"'),
    )
    expect(amended).toContain('12345678901234567890')
  })

  test('keeps the status where only the description changes', () => {
    expect(amendRelease(release, { description: 'x' })).toContain('"description":"x","status":"deployed"')
  })

  test('refuses what is no release', () => {
    expect(() => amendRelease('{}', { description: 'x' })).toThrow('no info')
  })

  test('survives the way into a Secret and back', async () => {
    expect(await decodeRelease(await encodeRelease(release))).toBe(release)
  })
})

test('a release gives the objects of its manifest and its hooks, lists unfolded', () => {
  const manifest =
    '---\n# Source: a\nkind: Deployment\nmetadata:\n  name: web\n---\n---\nkind: List\nitems:\n- kind: Secret\n  metadata: {name: s}\n'
  const hooks = [
    { manifest: 'kind: Job\nmetadata:\n  name: migrate\n  annotations: {helm.sh/hook: pre-upgrade}' },
  ]
  const { objects } = parseRelease(JSON.stringify({ manifest, hooks }))
  expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'Deployment web',
    'Secret s',
    'Job migrate',
  ])
})
