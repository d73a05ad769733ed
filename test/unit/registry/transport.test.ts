import { describe, expect, test } from 'vitest'

import { safeLocation } from '../../../shared/registry/session.ts'
import { registryUrl } from '../../../shared/registry/transport.ts'

describe('where a registry answers', () => {
  test.each([
    ['ghcr.io', 'https://ghcr.io/'],
    ['docker.io', 'https://registry-1.docker.io/'],
    ['localhost:5000', 'http://localhost:5000/'],
    ['127.0.0.1:5000', 'http://127.0.0.1:5000/'],
    ['127.9.9.9', 'http://127.9.9.9/'],
    ['[::1]:5000', 'http://[::1]:5000/'],
    ['registry.local:5000', 'https://registry.local:5000/'],
    ['localhost.evil.example', 'https://localhost.evil.example/'],
    ['127.0.0.1.evil.example', 'https://127.0.0.1.evil.example/'],
  ])('%s is %s', (registry, url) => {
    expect(registryUrl(registry).href).toBe(url)
  })

  test('a host that the user named may be plain, and only that one', () => {
    expect(registryUrl('r.example:5000', ['r.example:5000']).protocol).toBe('http:')
    expect(registryUrl('r.example', ['r.example:5000']).protocol).toBe('https:')
  })
})

describe('a Location', () => {
  const from = new URL('https://r.example/v2/a/blobs/uploads/')

  test('may be relative, and its query stays as it came', () => {
    expect(safeLocation('/v2/a/blobs/uploads/1?_state=a%2Fb%3D', from).href).toBe(
      'https://r.example/v2/a/blobs/uploads/1?_state=a%2Fb%3D',
    )
  })

  test('may be on another host', () => {
    expect(safeLocation('https://store.example/x', from).host).toBe('store.example')
  })

  test.each(['http://r.example/x', 'http://127.0.0.1/x', 'file:///etc/passwd', 'http://'])(
    'must not be less safe than where it came from: %s',
    (location) => {
      expect(() => safeLocation(location, from)).toThrow('not https')
    },
  )

  test('may stay plain where the registry is', () => {
    expect(safeLocation('http://127.0.0.1:1/x', new URL('http://127.0.0.1:1/')).protocol).toBe('http:')
  })
})
