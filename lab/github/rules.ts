import { type FieldError, invalid, type Refusal, refuse } from './call.ts'

/** A thing that GitHub does and that no schema of its states. */
type Rule = {
  readonly says: string
  readonly source: string
  readonly status?: number
  readonly message?: string
  /** Present where GitHub answers in its form for validation. */
  readonly error?: FieldError
}

const docs = 'https://docs.github.com/en/rest'
const openapi = 'description in @octokit/openapi 23.0.2, api.github.com.json, operation'

/** The stand-in is written from this list; `test/adapters/github/rules.test.ts` has a proof for each. */
export const rules = {
  'unknown-token': {
    says: 'A token that GitHub does not know is refused, on reads of public things too.',
    source: `${docs}/using-the-rest-api/troubleshooting-the-rest-api`,
    status: 401,
    message: 'Bad credentials',
  },
  'no-token-no-write': {
    says: 'Public things are read without a token; nothing is written without one.',
    source: `${docs}/authentication/authenticating-to-the-rest-api`,
    status: 401,
    message: 'Requires authentication',
  },
  'private-is-not-found': {
    says: 'A private repository does not exist for those who may not see it.',
    source: `${docs}/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource`,
    status: 404,
    message: 'Not Found',
  },
  'missing-scope': {
    says: 'A token without the permission is refused, and a header names the permission that would do; public things may be read without.',
    source: `${docs}/authentication/permissions-required-for-github-apps; each operation's "can be used without … if only public resources are requested"`,
    status: 403,
    message: 'Resource not accessible by integration',
  },
  'user-agent-required': {
    says: 'A request without a User-Agent is refused.',
    source: `${docs}/using-the-rest-api/getting-started-with-the-rest-api#user-agent-required`,
    status: 403,
    message:
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required).',
  },
  'rate-limit': {
    says: 'A token has so many requests an hour; what is left stands in headers, and with none left all is refused.',
    source: `${docs}/using-the-rest-api/rate-limits-for-the-rest-api`,
    status: 403,
    message: 'API rate limit exceeded for installation.',
  },
  'content-limit': {
    says: 'Content is created and changed so many times a minute; beyond that it is refused for a while, and a header says for how long.',
    source: `${docs}/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits, 80 a minute; switched on by a test`,
    status: 403,
    message:
      'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.',
  },
  'page-size-capped': {
    says: 'per_page above 100 is 100.',
    source: `${docs}/using-the-rest-api/using-pagination-in-the-rest-api`,
  },
  'etag-not-modified': {
    says: 'An answer has an ETag; asked again with If-None-Match it is 304 and costs nothing of the rate limit.',
    source: `${docs}/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate`,
  },
  'compare-last-250': {
    says: 'A comparison without paging answers at most the newest 250 commits; with paging all of them, oldest first, and files (at most 300) on page 1 only.',
    source: `${openapi} repos/compare-commits`,
  },
  'index-lags': {
    says: 'A pull request just merged may be missing for a while from the pull requests of its commits.',
    source: 'https://github.com/apache/texera/pull/4620',
  },
  'merged-pull-of-commit': {
    says: 'The pull requests of a commit: those merged that brought it; for a commit outside the default branch the open ones too.',
    source: `${openapi} repos/list-pull-requests-associated-with-commit`,
  },
  'merge-commit-sha': {
    says: 'merge_commit_sha is the merge commit, the squashed commit, or what the base was moved to by a rebase.',
    source: `${openapi} pulls/get`,
  },
  'pull-without-commits': {
    says: 'A pull request needs a commit between base and head.',
    source: 'answer quoted in https://github.com/peter-evans/create-pull-request/issues/4088',
    status: 422,
    message: 'Validation Failed',
    error: { resource: 'PullRequest', code: 'custom' },
  },
  'one-open-pull-per-head': {
    says: 'A head has at most one open pull request to a base.',
    source: 'answer quoted in https://github.com/google/go-github/issues/1441',
    status: 422,
    message: 'Validation Failed',
    error: { resource: 'PullRequest', code: 'custom' },
  },
  'merge-needs-mergeable': {
    says: 'A closed, merged or conflicting pull request is not merged.',
    source: `${openapi} pulls/merge, 405`,
    status: 405,
    message: 'Pull Request is not mergeable',
  },
  'merge-sha-must-match': {
    says: 'Merging with a sha that is not the head is refused.',
    source: `${openapi} pulls/merge, 409`,
    status: 409,
    message: 'Head branch was modified. Review and try the merge again.',
  },
  'comment-too-long': {
    says: 'A comment has at most 65536 characters.',
    source: 'https://github.com/orgs/community/discussions/27190',
    status: 422,
    error: {
      resource: 'IssueComment',
      code: 'unprocessable',
      field: 'data',
      message: 'Body is too long (maximum is 65536 characters)',
    },
  },
  'comments-oldest-first': {
    says: 'Comments are listed by ascending id, which is the order in which they were made.',
    source: `${openapi} issues/list-comments`,
  },
  'comments-not-unique': {
    says: 'Two requests that create the same comment make two: there is no key that would tell them apart.',
    source: `${openapi} issues/create-comment has no such parameter; duplicates by race in https://github.com/kamp-us/phoenix/issues/273`,
  },
  'comment-not-blank': {
    says: 'A comment is not blank.',
    source:
      'https://github.com/danger/danger/issues/424 has the sibling for length; the blank one is assumed alike',
    status: 422,
    error: { resource: 'IssueComment', code: 'unprocessable', field: 'data', message: "Body can't be blank" },
  },
  'locked-conversation': {
    says: 'In a locked conversation only people with write access comment; a workflow is refused.',
    source: `${docs}/issues/issues#lock-an-issue and CommentCannotUpdateReason.LOCKED in GitHub's GraphQL schema`,
    status: 403,
    message: 'Unable to create comment because issue is locked.',
  },
  'deployment-payload-immutable': {
    says: "A deployment's payload cannot be changed: no operation does. An object comes back as the object it was.",
    source: `${openapi} repos/create-deployment; there is no update`,
  },
  'deployment-ref-must-resolve': {
    says: 'The ref of a deployment is a branch, a tag or a commit that exists.',
    source: 'answer handled in https://github.com/remind101/deploy',
    status: 422,
    message: 'No ref found for: ',
  },
  'deployment-required-contexts': {
    says: 'Without required_contexts, every status of the commit must be success, also those of the job that asks.',
    source: `${openapi} repos/create-deployment, 409; wording recorded in https://github.com/atmos/hubot-deploy`,
    status: 409,
    message: 'Conflict: Commit status checks failed for ',
  },
  'deployment-auto-merge': {
    says: 'A branch behind the default branch is merged (202) instead of deployed, unless auto_merge is false.',
    source: `${openapi} repos/create-deployment, 202 and 409`,
  },
  'deployment-production-by-name': {
    says: 'production_environment is true by itself only where the environment is called production.',
    source: `${openapi} repos/create-deployment, production_environment`,
  },
  'deployments-newest-first': {
    says: 'Deployments and their statuses are listed newest first.',
    source:
      'https://docs.github.com/en/rest/deployments; relied on by every client that reads the first of the list',
  },
  'deployment-makes-environment': {
    says: 'An environment that a deployment names and that does not exist comes to be, without protection.',
    source:
      'https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments',
  },
  'deployment-delete-inactive-only': {
    says: 'An active deployment is deleted only where it is the only one of its environment.',
    source: `${openapi} repos/delete-deployment`,
    status: 422,
    message: 'We cannot delete an active deployment unless it is the only deployment in a given environment.',
  },
  'automatic-record': {
    says: "A job that names an environment makes a deployment of the run's commit by itself, with task deploy and without a payload, and a status whose log_url leads to the run.",
    source:
      'https://docs.github.com/en/actions/reference/workflows-and-actions/deployments-and-environments and docs:data/reusables/actions/environment-deployment-event.md',
  },
  'run-shows-newest-attempt': {
    says: 'A run is shown as its newest attempt is; an earlier attempt is asked for by its number.',
    source: `${openapi} actions/get-workflow-run and actions/get-workflow-run-attempt`,
  },
  'status-description-140': {
    says: "A deployment status's description has at most 140 characters.",
    source: `${openapi} repos/create-deployment-status, description`,
    status: 422,
    error: {
      resource: 'DeploymentStatus',
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 140 characters)',
    },
  },
  'commit-status-description-140': {
    says: "A commit status's description has at most 140 characters.",
    source: 'answer quoted in https://github.com/diggerhq/digger',
    status: 422,
    error: {
      resource: 'Status',
      code: 'custom',
      field: 'description',
      message: 'description is too long (maximum is 140 characters)',
    },
  },
  'auto-inactive': {
    says: 'A success makes inactive, unless told not to, the earlier deployments of its environment whose state is success and which are neither transient nor production.',
    source: `${openapi} repos/create-deployment-status, auto_inactive`,
  },
  'log-url-is-target-url': {
    says: 'log_url sets target_url to the same value, and target_url alone stands for it.',
    source: `${openapi} repos/create-deployment-status, log_url`,
  },
  'graphql-needs-token': {
    says: 'GraphQL answers nobody without a token.',
    source:
      'https://docs.github.com/en/graphql/guides/forming-calls-with-graphql#authenticating-with-graphql',
  },
  'graphql-bounded-connections': {
    says: 'Every connection of a query says first or last, of at most 100.',
    source:
      'https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit',
  },
  'graphql-node-limit': {
    says: 'A query may ask for at most 500,000 nodes: each connection counts its page, as often as it is asked.',
    source:
      'https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit',
  },
  'graphql-partly-found': {
    says: 'What is not found is null beside an error, and what else was asked is answered.',
    source:
      'https://docs.github.com/en/graphql/guides/using-graphql-clients and https://spec.graphql.org/October2021/#sec-Handling-Field-Errors',
  },
  'graphql-history-newest-first': {
    says: "A commit's history begins with itself, and children come before their parents.",
    source: '@octokit/graphql-schema 15.26.1, Commit.history: linear commit history starting from',
  },
  'graphql-login-without-bot': {
    says: "An app's login lacks the [bot] of REST in GraphQL, except the viewer's.",
    source: 'https://github.com/cli/cli prints such authors as app/name, from __typename Bot and that login',
  },
  'graphql-payload-is-text': {
    says: "A deployment's payload is JSON text in GraphQL.",
    source: '@octokit/graphql-schema 15.26.1, Deployment.payload: String',
  },
  'graphql-deployment-state': {
    says: 'A deployment whose newest status is success is ACTIVE, an inactive transient one DESTROYED.',
    source: '@octokit/graphql-schema 15.26.1, enum DeploymentState',
  },
} satisfies Record<string, Rule>

export type RuleName = keyof typeof rules

/** GitHub's refusal of what breaks a rule; `detail` ends the message, or is it where the rule has none. */
export function breaking(name: RuleName, detail = ''): Refusal {
  const rule: Rule = rules[name]
  if (rule.error !== undefined)
    return invalid(detail === '' ? rule.error : { ...rule.error, message: detail })
  return refuse(rule.status ?? 422, `${rule.message ?? ''}${detail}`)
}
