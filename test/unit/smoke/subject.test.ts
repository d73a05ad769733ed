import { describe, expect, test } from 'vitest'

import { parseArgv, parseContainer, parseKubernetes, showSubject } from '../../../actions/smoke/subject.ts'

describe('a target in a cluster', () => {
  test.each([
    ['deployment/web:8080/version', { kind: 'deployment', name: 'web', port: '8080', path: '/version' }],
    ['svc/web:http', { kind: 'service', name: 'web', port: 'http', path: '/' }],
    ['sts/db.main-0:80/a?b=c', { kind: 'statefulset', name: 'db.main-0', port: '80', path: '/a?b=c' }],
    ['pod/p:1/', { kind: 'pod', name: 'p', port: '1', path: '/' }],
  ])('%s is read', (text, of) => {
    expect(parseKubernetes(text)).toEqual(of)
  })

  test.each([
    'web:80/',
    'deployment/web',
    'deployment/web/',
    'job/x:1/',
    'deployment/-x:80/',
    'deployment/Web:80',
    'deployment/a:80x!/',
  ])('%s is refused', (text) => {
    expect(() => parseKubernetes(text)).toThrow('kind/name:port/path')
  })
})

describe('a container', () => {
  test.each([
    ['web', { name: 'web', project: undefined, service: undefined }, 'healthy'],
    ['shop-web-1 completed', { name: 'shop-web-1', project: undefined, service: undefined }, 'completed'],
    ['compose:shop', { name: undefined, project: 'shop', service: undefined }, 'healthy'],
    ['compose:shop/migrate completed', { name: undefined, project: 'shop', service: 'migrate' }, 'completed'],
  ])('%s is read, and shown as it was', (text, of, want) => {
    expect(parseContainer(text)).toEqual({ of, want })
    expect(showSubject({ kind: 'container', of, want: 'healthy' })).toBe(text.split(' ')[0])
  })

  test.each(['', '-x', 'a b', 'compose:', 'compose:a/b/c', 'web exited', '../x'])(
    '"%s" is refused',
    (text) => {
      expect(() => parseContainer(text)).toThrow(TypeError)
    },
  )
})

describe('a command', () => {
  test('is an array of its program and arguments', () => {
    expect(parseArgv('["psql", "-c", "select 1"]')).toEqual(['psql', '-c', 'select 1'])
  })

  test.each(['psql -c x', '[]', '[""]', '["a", 1]', '{"a": 1}', '"a"'])('%s is refused', (text) => {
    expect(() => parseArgv(text)).toThrow('JSON array of a program')
  })
})
