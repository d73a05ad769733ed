import type { Answer } from '../call.ts'
import type { Parts } from '../parts.ts'

export async function answerPage(_parts: Parts, _path: string): Promise<Answer> {
  return { status: 404, raw: { type: 'text/plain', content: 'Not Found\n' } }
}
