/**
 * Cuts `github.subset.graphql` out of GitHub's public GraphQL schema:
 *
 *   npm pack @octokit/graphql-schema@15.26.1
 *   tar xzf octokit-graphql-schema-15.26.1.tgz package/schema.graphql
 *   node lab/github/graphql/subset.ts package/schema.graphql
 *
 * It keeps the fields listed below with all of their arguments, the enums, inputs and scalars that these
 * need, and the interfaces listed; it drops everything else, prose included. Nothing is renamed or retyped.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql'

const fields: Record<string, string> = {
  Query: 'rateLimit repository viewer',
  RateLimit: 'cost limit nodeCount remaining resetAt used',
  Node: 'id',
  Actor: 'login',
  User: 'id login databaseId',
  Bot: 'id login databaseId',
  Repository:
    'id databaseId name nameWithOwner isPrivate defaultBranchRef deployments object pullRequest pullRequests ref',
  GitObject: 'id oid abbreviatedOid',
  Ref: 'id name target',
  Commit:
    'id oid abbreviatedOid message messageHeadline messageBody authoredDate committedDate parents associatedPullRequests history',
  CommitConnection: 'nodes pageInfo totalCount',
  CommitHistoryConnection: 'nodes pageInfo totalCount',
  PageInfo: 'endCursor hasNextPage hasPreviousPage startCursor',
  PullRequest:
    'id databaseId fullDatabaseId number title body state merged mergedAt mergedBy mergeCommit author baseRefName baseRefOid headRefName headRefOid isDraft locked createdAt closedAt updatedAt comments commits',
  PullRequestConnection: 'nodes pageInfo totalCount',
  PullRequestCommit: 'id commit',
  PullRequestCommitConnection: 'nodes pageInfo totalCount',
  IssueComment: 'id databaseId fullDatabaseId author body createdAt updatedAt viewerDidAuthor',
  IssueCommentConnection: 'nodes pageInfo totalCount',
  Deployment:
    'id databaseId commit commitOid createdAt creator description environment latestEnvironment latestStatus originalEnvironment payload state statuses task updatedAt',
  DeploymentConnection: 'nodes pageInfo totalCount',
  DeploymentStatus: 'id createdAt creator description environment environmentUrl logUrl state updatedAt',
  DeploymentStatusConnection: 'nodes pageInfo totalCount',
}

type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
}

function cutType(type: Composite, wanted: ReadonlySet<string>): Composite {
  const kept = (type.fields ?? []).filter((field: FieldDefinitionNode) => wanted.has(field.name.value))
  const missing = [...wanted].filter((name) => !kept.some((field) => field.name.value === name))
  if (missing.length > 0) throw new Error(`${type.name.value} has no ${missing.join(', ')}`)
  const isWhole = (name: string) => fields[name]?.split(' ').every((field) => wanted.has(field)) === true
  const interfaces = (type.interfaces ?? []).filter(({ name }) => isWhole(name.value))
  return { ...type, fields: kept, interfaces }
}

/** The part of a schema that the stand-in answers for. */
export function cutSchema(source: string): string {
  const all = new Map<string, DefinitionNode>()
  for (const definition of parse(source, { noLocation: true }).definitions) {
    if ('name' in definition && definition.name) all.set(definition.name.value, definition)
  }
  const kept = new Map<string, DefinitionNode>()
  for (const [name, list] of Object.entries(fields)) {
    const type = all.get(name)
    if (type === undefined || !isComposite(type)) throw new Error(`the schema has no type ${name}`)
    kept.set(name, cutType(type, new Set(list.split(' '))))
  }
  // what a kept field takes or answers, and what that consists of in turn
  for (const definition of kept.values()) {
    visit(definition, {
      NamedType(node) {
        const type = all.get(node.name.value)
        if (type !== undefined && !isComposite(type)) kept.set(node.name.value, type)
      },
    })
  }
  const bare = { description: undefined, directives: [] }
  return [...kept.values()]
    .map((definition) =>
      visit(definition, { enter: (node) => ('description' in node ? { ...node, ...bare } : node) }),
    )
    .map((definition) => print(definition))
    .join('\n\n')
}

const [source] = process.argv.slice(2)
if (import.meta.main && source !== undefined) {
  const target = new URL('github.subset.graphql', import.meta.url)
  writeFileSync(target, `${cutSchema(readFileSync(source, 'utf8'))}\n`)
}
