import { expect, test } from 'vitest'

import { describeBuildFailure, parseBuildFailure } from '../../../shared/tools/buildx-failure.ts'

// As BuildKit 0.13 and later end, with the excerpt of the Dockerfile; buildx 0.30 prints it so.
const NEWER = `#6 [2/2] RUN npm ci
#6 0.194 npm error code EUSAGE
#6 0.210 npm error no lockfile
#6 ERROR: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1
------
 > [2/2] RUN npm ci:
0.194 npm error code EUSAGE
0.210 npm error no lockfile
------
Dockerfile:2
--------------------
   1 |     FROM node:24
   2 | >>> RUN npm ci
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c npm ci" did not complete successfully: exit code: 1
`

const push = (message: string, step = 'exporting to image') =>
  `------\n > ${step}:\n------\nERROR: failed to build: failed to solve: failed to push ghcr.io/acme/shop:1: ${message}\n`

test('a newer BuildKit is read like the older', () => {
  expect(parseBuildFailure(NEWER)).toEqual({
    step: '[2/2] RUN npm ci',
    message: 'exit code: 1',
    output: ['npm error code EUSAGE', 'npm error no lockfile'],
  })
  expect(describeBuildFailure(NEWER, 1).message).toBe(
    'the build failed at [2/2] RUN npm ci: exit code: 1; it said: npm error no lockfile',
  )
})

test.each([
  ['unexpected status from POST request to https://ghcr.io/v2/: 403 Forbidden', 'registry-denied'],
  ['denied: permission_denied: write_package', 'registry-denied'],
  ['unauthorized: authentication required', 'registry-denied'],
  ['unexpected status: 500 Internal Server Error', 'registry-failed'],
  ['dial tcp: lookup ghcr.io: no such host', 'registry-failed'],
])('a push that ends with "%s" is %s', (message, code) => {
  expect(describeBuildFailure(push(message), 1)).toMatchObject({
    code,
    message: expect.stringContaining(message),
  })
})

test('a base image that may not be pulled is denied, and named', () => {
  const progress =
    '------\n > [internal] load metadata for ghcr.io/acme/base:1:\n------\nERROR: failed to build: failed to solve: ghcr.io/acme/base:1: failed to authorize: 401 Unauthorized\n'
  expect(describeBuildFailure(progress, 1)).toMatchObject({
    code: 'registry-denied',
    message: expect.stringContaining('[internal] load metadata for ghcr.io/acme/base:1'),
  })
})

test('a test in the build that says denied is not the registry', () => {
  const progress =
    '------\n > [3/3] RUN npm test:\n1.2 access denied\n------\nERROR: failed to solve: process "/bin/sh -c npm test" did not complete successfully: exit code: 1\n'
  expect(describeBuildFailure(progress, 1)).toMatchObject({
    code: 'build-failed',
    message: expect.stringMatching(/access denied$/),
  })
})

test('a builder that ended without a word is an error nevertheless', () => {
  expect(describeBuildFailure('', 137)).toMatchObject({ code: 'build-failed' })
})

test('endless lines are cut', () => {
  expect(describeBuildFailure(`ERROR: ${'x'.repeat(10_000)}`, 1).message.length).toBeLessThan(400)
})
