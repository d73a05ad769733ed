/** What a reason code tells the person who looks it up. */
interface Reason {
  readonly cause: string
  readonly cure: string
}

/** Why a step ended as it did: the closed list, each with its cause and its cure. */
export const REASONS = {
  // build-image
  built: { cause: 'The image was built and pushed.', cure: 'Nothing to do.' },
  'reused-revision': {
    cause: "The revision's tag was already in the registry.",
    cure: 'Nothing to do; `reuse: never` builds again.',
  },
  'reused-content': {
    cause: 'Another commit built the same content; the revision got a tag on that image.',
    cure: 'Nothing to do; `reuse: revision` builds each commit.',
  },
  adopted: {
    cause: 'Another run of the same revision pushed first; its image is the result.',
    cure: 'Nothing to do.',
  },
  'too-large': {
    cause: 'The image is larger than `max-size` allows; it got no tag.',
    cure: 'Look at the largest layers in the summary, or raise `max-size`.',
  },
  'builder-unsuited': {
    cause: 'The builder cannot do what was asked of it: several platforms, or attestations.',
    cure: 'Set up a container builder in an earlier step, as docker/setup-buildx-action does.',
  },
  'build-failed': {
    cause: 'The builder ended with an error.',
    cure: 'Read the failing instruction in the log, mend it, push again.',
  },
  'image-missing': {
    cause: 'The builder reported success, but the registry does not have what it said.',
    cure: 'Check that the builder pushes to the registry that `image` names.',
  },
  // promote
  promoted: { cause: 'Image, tags or record were changed as asked.', cure: 'Nothing to do.' },
  'already-there': {
    cause: 'Every destination already had this digest and nothing had to be recorded.',
    cure: 'Nothing to do.',
  },
  'same-image': {
    cause: 'The same digest was live under another revision.',
    cure: 'Nothing to do: the bytes are the same, the record now names this revision.',
  },
  superseded: {
    cause: 'A newer revision is live: this one is behind it.',
    cure: 'Nothing to do on a push. To go back on purpose, dispatch with `allow-rollback` and a `reason`.',
  },
  diverged: {
    cause: 'This revision and the live one have no order: neither contains the other.',
    cure: 'Deploy a revision of the trunk, or dispatch with `allow-rollback` and a `reason`.',
  },
  'not-on-trunk': {
    cause: 'The revision is not on the trunk, or GitHub could not say that it is.',
    cure: 'Merge it first; where the trunk has another name than `main`, pass it as `trunk`.',
  },
  held: {
    cause: 'The environment is held.',
    cure: 'Release the hold by dispatch, or wait for the person who set it.',
  },
  'not-verified-there': {
    cause: 'No record says that this revision and digest succeeded in the required environment.',
    cure: 'Deploy it there first.',
  },
  soaking: {
    cause: 'It has not been live for long enough in the required environment.',
    cure: 'Wait, or run again later.',
  },
  'revision-mismatch': {
    cause: 'The revision and the digest do not belong together.',
    cure: 'Pass the revision that the image was built or tagged for.',
  },
  'mixed-revisions': {
    cause: 'The images of the release belong to different revisions.',
    cure: 'Pass images of one revision.',
  },
  'reason-missing': { cause: 'Going back needs a reason in writing.', cure: 'Pass `reason`.' },
  'version-not-found': {
    cause: 'Nothing in the registry or the records fits the version.',
    cure: 'Pass a revision, tag or digest that exists, `previous` or `live:<environment>`.',
  },
  'version-ambiguous': {
    cause: 'The version fits more than one thing.',
    cure: 'Pass the full revision or the digest.',
  },
  'event-not-allowed': {
    cause: 'The event that started the run may not deploy.',
    cure: 'Deploy from a push to the trunk or a dispatch.',
  },
  'tag-immutable': {
    cause: 'The tag exists with another digest and may not move.',
    cure: 'Use another tag, or `tag-policy: move`.',
  },
  'tag-moved': {
    cause: 'The tag stands for another digest than was expected: another run has moved it.',
    cure: 'Look which run moved the tag, and promote again if this image should be there.',
  },
  // helm-upgrade, helm-rollback
  deployed: {
    cause: 'The helm release runs the new revision and every workload is ready.',
    cure: 'Nothing to do.',
  },
  'already-deployed': {
    cause: 'The helm release already runs this chart, these values and this image, and is healthy.',
    cure: 'Nothing to do.',
  },
  'image-not-rendered': {
    cause: 'The rendered manifests do not contain the image by digest.',
    cure: 'Map the image with `image-values` to the keys that the chart reads.',
  },
  'chart-invalid': {
    cause: 'Helm could not render the chart.',
    cure: "Mend the template or value that Helm's message names.",
  },
  'rollout-failed': {
    cause: 'The rollout was given up; the release was left as it is.',
    cure: 'The headline names the failing workload and why; the evidence is below it.',
  },
  'rolled-back': {
    cause: 'The helm release runs an earlier helm revision again.',
    cure: 'For an upgrade: the headline names what failed. For a rollback: nothing to do.',
  },
  'rollback-failed': {
    cause: 'Going back failed too: the cluster needs a person.',
    cure: 'Look at the release in the cluster; the summary has the commands.',
  },
  'nothing-to-roll-back-to': {
    cause: 'No earlier helm revision fits what was asked for.',
    cure: 'Pass `to` with a helm revision of `helm history`.',
  },
  locked: {
    cause: 'Another helm operation on this release is pending.',
    cure: 'Wait for it, or look who runs it; a cancelled run is cleaned up by its `post:` step.',
  },
  // smoke
  healthy: { cause: 'Every target answered as expected, as often as asked.', cure: 'Nothing to do.' },
  'wrong-version': {
    cause: 'The target answers, but with another revision.',
    cure: 'Look whether the rollout reached every instance, and what `revision-at` reads.',
  },
  'edge-stale': {
    cause: 'The origin answers as expected, the cache before it still with something older.',
    cure: 'Purge the cache, or shorten how long it may keep the answer; the summary has what the cache said.',
  },
  unhealthy: {
    cause: 'The target answers, but not as expected.',
    cure: "Look at the last answer in the summary and at the application's log.",
  },
  unreachable: {
    cause: 'The target never answered.',
    cure: 'The summary says how connecting failed: name, address, port, TLS.',
  },
  // deploy-summary
  recorded: { cause: 'The deployment was recorded and told.', cure: 'Nothing to do.' },
  'already-recorded': { cause: 'Everything had been told before.', cure: 'Nothing to do.' },
  partial: {
    cause: 'The deployment was recorded, but something else could not be written.',
    cure: 'The warning names what, and the line of `permissions:` to add where one is missing.',
  },
  'record-not-closed': {
    cause: 'The deployment record could not be closed.',
    cure: 'Run again; check `permissions: deployments: write`.',
  },
  'webhook-failed': {
    cause: 'The webhook could not be reached or did not take the message.',
    cure: 'Check the address in the secret; nothing is sent twice.',
  },
  // every action
  'dry-run': { cause: 'Only the plan was asked for; nothing was written.', cure: 'Nothing to do.' },
  'input-invalid': {
    cause: 'An input is missing or malformed.',
    cure: 'The message names the input, what was expected and what came.',
  },
  'permission-missing': {
    cause: 'The token may not do what is needed.',
    cure: 'Add the line of `permissions:` that the message names.',
  },
  'registry-denied': {
    cause: 'The registry refused the credentials.',
    cure: 'The message names the source of the credentials and what to fix.',
  },
  'registry-failed': {
    cause: 'The registry could not be reached or answered with an error.',
    cure: 'Try again; check the name and the network.',
  },
  'github-failed': {
    cause: "GitHub's API could not be reached or answered with an error.",
    cure: 'Try again; see githubstatus.com.',
  },
  'cluster-failed': {
    cause: 'The cluster could not be reached or refused.',
    cure: 'Check kubeconfig, context, network and rights.',
  },
  'tool-missing': {
    cause: 'A program that the step needs is not on PATH.',
    cure: 'Install it in an earlier step.',
  },
  'tool-failed': {
    cause: 'A program that the step runs ended with an error.',
    cure: 'The message has its last lines.',
  },
  'timed-out': { cause: 'The deadline passed.', cure: 'Raise `timeout`, or find out what takes so long.' },
  cancelled: { cause: 'The run was cancelled.', cure: 'Nothing to do; what was begun was closed.' },
  'unexpected-error': {
    cause: 'Something happened that the action does not know.',
    cure: 'Please report it with the log.',
  },
} as const satisfies Record<string, Reason>

export type ReasonCode = keyof typeof REASONS

/** @internal for tests that hold outputs to the list */
export function isReasonCode(text: string): text is ReasonCode {
  return Object.hasOwn(REASONS, text)
}
