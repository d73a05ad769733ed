import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { connectWebhook } from '../../../shared/tools/webhook.ts'

let server: Server
let url: string
let status = 200
let location: string | undefined
const taken: {
  readonly path: string | undefined
  readonly type: string | undefined
  readonly body: string
}[] = []

beforeEach(async () => {
  taken.length = 0
  status = 200
  location = undefined
  server = createServer((request, response) => {
    void read(request).then((body) => {
      taken.push({ path: request.url, type: request.headers['content-type'], body })
      response.writeHead(status, location === undefined ? {} : { location }).end('ok')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/T0/secret-path`
})
afterEach(() => server.close())

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

const webhook = (to = url, signal = new AbortController().signal) => connectWebhook(to, signal)

async function failure(sent: Promise<void>): Promise<Error> {
  return sent.then(
    () => new Error('it was taken'),
    (error: Error) => error,
  )
}

test('a message is sent once, as JSON', async () => {
  await webhook().send({ text: 'Deployment failed' })
  const body = '{"text":"Deployment failed"}'
  expect(taken).toEqual([{ path: '/services/T0/secret-path', type: 'application/json', body }])
})

test('a refusal is an error that does not repeat the address, and nothing is sent twice', async () => {
  status = 500
  const error = await failure(webhook().send({ text: 'x' }))
  expect(error).toMatchObject({ code: 'webhook-failed', message: 'the webhook answered 500' })
  expect(taken).toHaveLength(1)
})

test('a redirect is not followed: the address and the message go nowhere else', async () => {
  status = 307
  location = `${url}/elsewhere`
  expect(await failure(webhook().send({ text: 'x' }))).toMatchObject({ message: 'the webhook answered 307' })
  expect(taken).toHaveLength(1)
})

test('an address where nobody answers is not repeated either', async () => {
  server.close()
  const error = await failure(webhook().send({ text: 'x' }))
  expect(error.message).toBe('the webhook was not reached: ECONNREFUSED')
  expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('secret-path')
})

test('a cancel ends waiting', async () => {
  const abort = new AbortController()
  abort.abort(new Error('cancelled'))
  expect(await failure(webhook(url, abort.signal).send({ text: 'x' }))).toMatchObject({ code: 'cancelled' })
})
