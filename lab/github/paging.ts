import type { Answer, Call } from './call.ts'

const largestPage = 100

export type Page = {
  readonly page: number
  readonly perPage: number
  readonly from: number
  readonly to: number
}

/** The page that a request asks for; GitHub caps a page that is too large, it does not refuse it. */
export function pageOf(call: Call): Page {
  const { page = 1, per_page = 30 } = call.query as { page?: number; per_page?: number }
  const perPage = Math.min(largestPage, Math.max(1, per_page))
  const number = Math.max(1, page)
  return { page: number, perPage, from: (number - 1) * perPage, to: number * perPage }
}

/** The `Link` header to the pages around this one, where there are any. */
export function pageHeaders(call: Call, total: number): { readonly [name: string]: string } {
  const { page, perPage } = pageOf(call)
  const last = Math.max(1, Math.ceil(total / perPage))
  const links: string[] = []
  const link = (to: number, name: string) => {
    const url = new URL(call.asked)
    url.searchParams.set('page', String(to))
    links.push(`<${url}>; rel="${name}"`)
  }
  if (page > 1) link(page - 1, 'prev')
  if (page < last) {
    link(page + 1, 'next')
    link(last, 'last')
  }
  if (page > 1) link(1, 'first')
  return links.length === 0 ? {} : { link: links.join(', ') }
}

/** One page of a list as GitHub answers it; `show` is asked only for what is on the page. */
export async function paged<T>(
  call: Call,
  items: readonly T[],
  show: (items: readonly T[]) => unknown[] | Promise<unknown[]>,
  wrap: (shown: unknown[], total: number) => unknown = (shown) => shown,
): Promise<Answer> {
  const { from, to } = pageOf(call)
  const shown = await show(items.slice(from, to))
  return { status: 200, body: wrap(shown, items.length), headers: pageHeaders(call, items.length) }
}
