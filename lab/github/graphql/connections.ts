import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  getNamedType,
  Kind,
  type ValidationContext,
} from 'graphql'

const largest = 100

export type PageArguments = {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

/** A page of a list in the form of GraphQL's connections; the cursor of an item is its place. */
export function connection<T, Node>(items: readonly T[], page: PageArguments, show: (item: T) => Node) {
  const { shown, ...around } = cut(items, page)
  return { ...around, nodes: shown.map(show) }
}

/** The same for items that are looked up only when they are on the page. */
export async function lazyConnection<T, Node>(
  items: readonly T[],
  page: PageArguments,
  show: (shown: readonly T[]) => Promise<readonly Node[]>,
) {
  const { shown, ...around } = cut(items, page)
  return { ...around, nodes: await show(shown) }
}

function cut<T>(items: readonly T[], page: PageArguments) {
  let from = page.after ? placeOf(page.after) + 1 : 0
  let to = page.before ? placeOf(page.before) : items.length
  if (page.first != null) to = Math.min(to, from + page.first)
  if (page.last != null) from = Math.max(from, to - page.last)
  const shown = items.slice(from, to)
  const cursor = (place: number) =>
    shown.length === 0 ? null : Buffer.from(`cursor:${place}`).toString('base64')
  return {
    totalCount: items.length,
    shown,
    pageInfo: {
      hasNextPage: to < items.length,
      hasPreviousPage: from > 0,
      startCursor: cursor(from),
      endCursor: cursor(from + shown.length - 1),
    },
  }
}

function placeOf(cursor: string): number {
  const place = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1]
  if (place === undefined) throw new GraphQLError(`\`${cursor}\` does not appear to be a valid cursor.`)
  return Number(place)
}

/** GitHub's own rule for queries: every connection says how much of it, and not over a hundred. */
export function boundedConnections(context: ValidationContext): ASTVisitor {
  return {
    Field(node) {
      const type = context.getType()
      if (type && getNamedType(type).name.endsWith('Connection')) demandBounds(context, node)
    },
  }
}

function demandBounds(context: ValidationContext, node: FieldNode): void {
  const name = node.name.value
  const bounds = (node.arguments ?? []).filter((argument) => /^(first|last)$/.test(argument.name.value))
  if (bounds.length === 0) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`
    context.reportError(
      new GraphQLError(message, { nodes: node, extensions: { type: 'MISSING_PAGINATION_BOUNDARIES' } }),
    )
  }
  for (const { name: bound, value } of bounds) {
    if (value.kind !== Kind.INT || Number(value.value) <= largest) continue
    const message = `Requesting ${value.value} records on the \`${name}\` connection exceeds the \`${bound.value}\` limit of ${largest} records.`
    context.reportError(
      new GraphQLError(message, { nodes: node, extensions: { type: 'EXCESSIVE_PAGINATION' } }),
    )
  }
}
