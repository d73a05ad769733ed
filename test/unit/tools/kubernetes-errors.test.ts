import { expect, test } from 'vitest'

import { clusterError, parseStatus } from '../../../shared/tools/kubernetes-errors.ts'

const status = (message: string) => JSON.stringify({ kind: 'Status', message })

test.each([
  [401, status('Unauthorized'), 'does not accept the credentials', 'Renew the token'],
  [
    403,
    status('pods is forbidden: User "ci" cannot list resource "pods" in API group "" in the namespace "x"'),
    'cannot list resource "pods"',
    'apiGroups: [""], resources: ["pods"], verbs: ["list"]',
  ],
  [500, 'dial tcp 127.0.0.1:1: connect: connection refused', 'was not reached: dial tcp', 'the network'],
  [
    502,
    'tls: failed to verify certificate: x509: unknown authority',
    'was not reached: tls',
    'certificate authority',
  ],
])('%i with %s is one line that says what to do', (code, body, message, cure) => {
  const error = clusterError(code, parseStatus(body), { complaint: '' })
  expect(error.code).toBe('cluster-failed')
  expect(error.message).toContain(message)
  expect(error.message).not.toContain('\n')
  expect(error.cure).toContain(cure)
})

test('an answer without words is explained by what kubectl complained about', () => {
  const complaint = 'http: proxy error: getting credentials: exec: not found'
  const error = clusterError(502, parseStatus(''), { complaint })
  expect(error.message).toBe('the cluster was not reached: getting credentials: exec: not found')
})

test.each([401, 403])('%i names the cluster that refuses', (code) => {
  const error = clusterError(code, parseStatus(status('no')), { complaint: '', host: '10.0.0.1:6443' })
  expect(error.message).toMatch(/^the cluster at 10\.0\.0\.1:6443 /)
})
