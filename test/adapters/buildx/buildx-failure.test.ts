import { describe, expect, test } from 'vitest'

import {
  cacheTroubles,
  describeBuildFailure,
  parseBuildFailure,
} from '../../../shared/tools/buildx-failure.ts'

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
    line: 2,
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

describe('the line that is to blame', () => {
  const TWO = `FROM node:24 AS build
ARG VERSION
RUN npm ci && \\
    npm test
COPY app-$VERSION /app

FROM scratch
WORKDIR /srv
COPY --from=build /app /app
COPY missing /
`
  const at = (step: string, more = '') => {
    const progress = `------\n > ${step}:\n0.1 the last words\n------\n${more}ERROR: failed to solve: exit code: 1\n`
    return describeBuildFailure(progress, 1, { path: 'docker/Dockerfile', text: TWO }).place
  }

  test.each([
    ['[build 2/3] RUN npm ci &&     npm test', 3],
    ['[build 3/3] COPY app-1.2 /app', 5],
    ['[linux/arm64 build 3/3] COPY app-1.2 /app', 5],
    ['[stage-1 2/4] WORKDIR /srv', 8],
    ['[stage-1 4/4] COPY missing /', 10],
  ])('of %s is %i', (step, line) => {
    expect(at(step)).toEqual({ file: 'docker/Dockerfile', line, output: ['the last words'] })
  })

  test('is the one that the builder names, where it names one', () => {
    const excerpt = 'Dockerfile:9\n--------------------\n   9 | >>> COPY\n--------------------\n'
    expect(at('[build 2/3] RUN npm ci &&     npm test', excerpt)?.line).toBe(9)
    const parse = (text: string) => parseBuildFailure(`ERROR: failed to solve: ${text}\n`).line
    expect(parse('dockerfile parse error on line 3: unknown instruction: COPI')).toBe(3)
    expect(parse('dockerfile parse error line 3: unknown instruction: COPI')).toBe(3)
  })

  test.each(['[internal] load build context', '[nope 2/3] RUN other', '[build 9/9] RUN other', 'exporting'])(
    'of %s is not made up',
    (step) => {
      expect(at(step)).toBeUndefined()
    },
  )

  test('stands in the message, before what it said', () => {
    const { message } = describeBuildFailure(NEWER, 1, { path: 'Dockerfile', text: '' })
    expect(message).toBe(
      'the build failed at [2/2] RUN npm ci (Dockerfile:2): exit code: 1; it said: npm error no lockfile',
    )
  })
})

test.each([
  'Multi-platform build is not supported for the docker driver.',
  'Attestation is not supported for the docker driver.',
])('a builder that says "%s" is unsuited, and the cure is said', (message) => {
  const progress = `ERROR: failed to build: ${message}\nSwitch to a different driver, or turn on the containerd image store, and try again.\n`
  expect(describeBuildFailure(progress, 1)).toMatchObject({
    code: 'builder-unsuited',
    cure: expect.stringContaining('docker/setup-buildx-action'),
  })
})

test('a registry that is full is not asked again', () => {
  const progress = push('denied: quota exceeded for organisation acme')
  expect(describeBuildFailure(progress, 1)).toMatchObject({
    code: 'registry-denied',
    cure: expect.stringContaining('quota'),
  })
})

test('what went wrong with caches is found in a build that went well', () => {
  const progress = `#3 importing cache manifest from ghcr.io/acme/shop:cache
#3 ERROR: failed to configure registry cache importer: not found
#5 [1/1] COPY x /
#5 DONE 0.0s
#6 exporting cache to registry
#6 ERROR: error writing layer blob: connection refused
`
  expect(cacheTroubles(progress)).toEqual([
    'importing cache manifest from ghcr.io/acme/shop:cache: failed to configure registry cache importer: not found',
    'exporting cache to registry: error writing layer blob: connection refused',
  ])
})
