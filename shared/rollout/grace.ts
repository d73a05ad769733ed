/** What can keep a pod of the new template from being ready. */
export type CauseKind =
  | 'image-name'
  | 'image-never'
  | 'image-missing'
  | 'image-denied'
  | 'image-pull'
  | 'image-differs'
  | 'configuration'
  | 'start'
  | 'crash'
  | 'unschedulable'
  | 'mount'
  | 'pod-refused'
  | 'job-failed'
  | 'progress-deadline'
  | 'paused'
  | 'not-ready'

const SECOND = 1_000

/**
 * How long a cause may last before the rollout is given up, in milliseconds. Naming is not acting: things
 * heal, and the cluster itself retries. Infinity leaves it to the deadline.
 */
export const GRACE: Readonly<Record<CauseKind, number>> = {
  // Nothing in the cluster can heal these.
  'image-name': 0,
  'job-failed': 0,
  'progress-deadline': 0,
  'image-differs': 10 * SECOND,
  'image-never': 10 * SECOND,
  // The kubelet pulls again after 10, 20 and 40 s: an image or credential that is late by 15 s is found by the third.
  'image-missing': 45 * SECOND,
  'image-denied': 45 * SECOND,
  'image-pull': 120 * SECOND,
  // An operator may bring a Secret some seconds after the Deployment that mounts it.
  configuration: 45 * SECOND,
  start: 45 * SECOND,
  mount: 120 * SECOND,
  // Counted in restarts, not in time: see CRASHES.
  crash: 0,
  // An autoscaler needs a minute or two for a node; a quota is free again when the old pods are gone.
  unschedulable: 120 * SECOND,
  'pod-refused': 60 * SECOND,
  paused: Number.POSITIVE_INFINITY,
  'not-ready': Number.POSITIVE_INFINITY,
}

/** Restarts after which a crash loop is given up: three crashes and then fine is common where a database comes up late. */
export const CRASHES = 3
