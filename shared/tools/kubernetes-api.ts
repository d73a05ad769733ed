import type { Readable } from 'node:stream'

/** An object of the API, as far as every object is alike. */
export interface ApiObject {
  readonly apiVersion?: string
  readonly kind?: string
  readonly metadata: {
    readonly name: string
    readonly namespace?: string
    readonly uid?: string
    readonly resourceVersion?: string
    readonly labels?: Readonly<Record<string, string>>
  }
}

export interface ApiAnswer {
  readonly status: number
  readonly body: Readable
}

export interface ApiRequest {
  readonly method?: 'GET' | 'PATCH' | 'POST'
  readonly accept?: string
  readonly body?: { readonly type: string; readonly text: string }
  readonly signal?: AbortSignal
}

export type Ask = (path: string, options?: ApiRequest) => Promise<ApiAnswer>
