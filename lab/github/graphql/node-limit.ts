import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql'

const mostNodes = 500_000

/** GitHub's limit on what a query may ask for at most: every connection counts its page, as often as it is asked. */
export function limitedNodes(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const nodes = nodesIn(operation.selectionSet, (name) => context.getFragment(name))
      if (nodes <= mostNodes) return
      const message = `This query requests up to ${nodes.toLocaleString('en')} possible nodes which exceeds the maximum limit of ${mostNodes.toLocaleString('en')}.`
      context.reportError(
        new GraphQLError(message, { nodes: operation, extensions: { type: 'MAX_NODE_LIMIT_EXCEEDED' } }),
      )
    },
  }
}

type Fragments = (name: string) => FragmentDefinitionNode | null | undefined

function nodesIn(set: SelectionSetNode | undefined, fragments: Fragments): number {
  let nodes = 0
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) nodes += nodesOf(selection, fragments)
    else if (selection.kind === Kind.INLINE_FRAGMENT) nodes += nodesIn(selection.selectionSet, fragments)
    else nodes += nodesIn(fragments(selection.name.value)?.selectionSet, fragments)
  }
  return nodes
}

function nodesOf(field: FieldNode, fragments: Fragments): number {
  const below = nodesIn(field.selectionSet, fragments)
  const page = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value
  return page?.kind === Kind.INT ? Number(page.value) * (1 + below) : below
}
