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
  | 'custom-stalled'
  | 'custom-not-ready'

const SECOND = 1_000

/** For each cause, how long it may last in milliseconds; Infinity leaves it to the deadline. */
export type Graces = Readonly<Record<CauseKind, number>>

/**
 * How long a cause may last before the rollout is given up, in milliseconds. Naming is not acting: things
 * heal, and the cluster itself retries. Infinity leaves it to the deadline.
 */
export const GRACE: Graces = {
  // Nothing in the cluster can heal these.
  'image-name': 0,
  'job-failed': 0,
  'progress-deadline': 0,
  'image-differs': 10 * SECOND,
  'image-never': 10 * SECOND,
  // The kubelet pulls again about 10 s and 30 s after its first try: what is late by 15 s is found by the third.
  'image-missing': 60 * SECOND,
  'image-denied': 60 * SECOND,
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
  // What its controller calls stalled may be missing only what the same release brings.
  'custom-stalled': 30 * SECOND,
  'custom-not-ready': Number.POSITIVE_INFINITY,
}

/** Restarts after which a crash loop is given up: three crashes and then fine is common where a database comes up late. */
export const CRASHES = 3

const PERMANENT: ReadonlySet<string> = new Set<CauseKind>(['job-failed', 'progress-deadline'])

/** One line `cause=duration` of a step's own graces. */
export interface OwnGrace {
  readonly kind: CauseKind
  /** Milliseconds. */
  readonly grace: number
}

/** Parses `image-missing=90s`, with `parse` for the duration; throws where the cause is none. */
export function parseOwnGrace(line: string, parse: (text: string) => number): OwnGrace {
  const equals = line.indexOf('=')
  const kind = line.slice(0, Math.max(0, equals)).trim()
  if (!isCauseKind(kind) || PERMANENT.has(kind)) {
    const known = Object.keys(GRACE).filter((name) => !PERMANENT.has(name))
    throw new TypeError(`a line cause=duration with one of the causes ${known.join(', ')}, got "${line}"`)
  }
  return { kind, grace: parse(line.slice(equals + 1).trim()) }
}

/** The graces of a step; with `failFast` off, only what is over by itself ends a rollout before its deadline. */
export function gracesOf(own: readonly OwnGrace[], failFast: boolean): Graces {
  if (failFast) return { ...GRACE, ...Object.fromEntries(own.map(({ kind, grace }) => [kind, grace])) }
  const patient = Object.keys(GRACE).map((kind) => [kind, PERMANENT.has(kind) ? 0 : Number.POSITIVE_INFINITY])
  return Object.fromEntries(patient) as Graces
}

function isCauseKind(text: string): text is CauseKind {
  return Object.hasOwn(GRACE, text)
}
