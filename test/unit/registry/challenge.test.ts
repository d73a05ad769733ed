import { expect, test } from 'vitest'

import { parseChallenge } from '../../../shared/registry/challenge.ts'

test.each([
  [
    'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:a/b:pull"',
    { scheme: 'bearer', realm: 'https://auth.docker.io/token', service: 'registry.docker.io' },
  ],
  [
    'bearer realm=https://a.example/t',
    { scheme: 'bearer', realm: 'https://a.example/t', service: undefined },
  ],
  [
    'Bearer service="s, with a comma", realm="https://a/t"',
    { scheme: 'bearer', realm: 'https://a/t', service: 's, with a comma' },
  ],
  ['Basic realm="Registry"', { scheme: 'basic' }],
  [
    'Basic realm="x", Bearer realm="https://a/t"',
    { scheme: 'bearer', realm: 'https://a/t', service: undefined },
  ],
])('%s is understood', (header, challenge) => {
  expect(parseChallenge(header)).toEqual(challenge)
})

test.each(['', 'Negotiate', 'Bearer service="without a realm"', 'Digest realm="x"'])(
  '"%s" is not',
  (header) => {
    expect(parseChallenge(header)).toBeUndefined()
  },
)
