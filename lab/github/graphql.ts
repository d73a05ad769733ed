import type { IncomingHttpHeaders } from 'node:http'
import { identify } from './access.ts'
import { type Answer, refuse } from './call.ts'
import type { Parts } from './parts.ts'

export async function answerGraphql(
  { store }: Parts,
  headers: IncomingHttpHeaders,
  _body: unknown,
): Promise<Answer> {
  identify(store, headers.authorization)
  throw refuse(501, 'graphql')
}
