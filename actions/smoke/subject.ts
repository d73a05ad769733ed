import { showUrl } from './target-url.ts'

/** A container of Docker's engine by its name, or the services of a Compose project. */
export interface ContainerName {
  /** Its name or id; undefined where it is found by its project. */
  readonly name: string | undefined
  readonly project: string | undefined
  /** One service of the project; undefined means all. */
  readonly service: string | undefined
}

export interface KubernetesName {
  readonly kind: 'service' | 'deployment' | 'statefulset' | 'daemonset' | 'pod'
  readonly name: string
  /** Its number, or its name in the Service or the pod. */
  readonly port: string
  /** With the leading slash, and the query. */
  readonly path: string
}

/** What a target is. */
export type Subject =
  | { readonly kind: 'url'; readonly url: URL }
  | ({ readonly kind: 'kubernetes' } & { readonly of: KubernetesName })
  /** `healthy`: runs and its HEALTHCHECK agrees; `completed`: ran once and exited 0. */
  | { readonly kind: 'container'; readonly of: ContainerName; readonly want: 'healthy' | 'completed' }
  | { readonly kind: 'command'; readonly argv: readonly string[]; readonly within: ContainerName | undefined }

const KINDS: Readonly<Record<string, KubernetesName['kind']>> = {
  service: 'service',
  svc: 'service',
  deployment: 'deployment',
  deploy: 'deployment',
  statefulset: 'statefulset',
  sts: 'statefulset',
  daemonset: 'daemonset',
  ds: 'daemonset',
  pod: 'pod',
  po: 'pod',
}

/** Parses `kind/name:port/path`, as `deployment/web:8080/version` or `service/web:http/version`. */
export function parseKubernetes(text: string): KubernetesName {
  // RFC 1123 names, as the API server wants them.
  const [, kind = '', name = '', port = '', path = ''] =
    /^([a-z]+)\/([a-z0-9]([-a-z0-9.]*[a-z0-9])?):([a-z0-9][-a-z0-9]*)(\/\S*)?$/.exec(text)?.toSpliced(3, 1) ??
    []
  const known = KINDS[kind]
  if (known === undefined || name === '') {
    throw new TypeError(
      `kind/name:port/path like deployment/web:8080/version, with a service, deployment, statefulset, daemonset or pod, got "${text}"`,
    )
  }
  return { kind: known, name, port, path: path === '' ? '/' : path }
}

/** Parses `name`, `compose:project` or `compose:project/service`, each with ` completed` after it where it runs once. */
export function parseContainer(text: string): {
  readonly of: ContainerName
  readonly want: 'healthy' | 'completed'
} {
  const [, name = '', wanted] = /^(\S+)(?:\s+(completed|healthy))?$/.exec(text) ?? []
  const want = wanted === 'completed' ? 'completed' : 'healthy'
  return { of: parseContainerName(name, text), want }
}

export function parseContainerName(name: string, text = name): ContainerName {
  const [, project, service] = /^compose:([\w-]+)(?:\/([\w.-]+))?$/.exec(name) ?? []
  if (project !== undefined) return { name: undefined, project, service }
  if (/^[a-zA-Z0-9][\w.-]*$/.test(name)) return { name, project: undefined, service: undefined }
  throw new TypeError(
    `a container's name, compose:project or compose:project/service, and "completed" after it where it runs once, got "${text}"`,
  )
}

/** Parses a program and its arguments as a JSON array; no shell reads it. */
export function parseArgv(text: string): readonly string[] {
  const expected = `a JSON array of a program and its arguments like ["pg_isready", "-q"], got "${text}"`
  try {
    const parsed: unknown = JSON.parse(text)
    const isArgv =
      Array.isArray(parsed) && parsed.length > 0 && parsed.every((part) => typeof part === 'string')
    if (isArgv && parsed[0] !== '') return parsed as readonly string[]
  } catch (cause) {
    throw new TypeError(expected, { cause })
  }
  throw new TypeError(expected)
}

/** The target as it may be printed. */
export function showSubject(subject: Subject): string {
  switch (subject.kind) {
    case 'url':
      return showUrl(subject.url)
    case 'kubernetes': {
      const { kind, name, port, path } = subject.of
      return `${kind}/${name}:${port}${path}`
    }
    case 'container':
      return showContainer(subject.of)
    case 'command': {
      const command = subject.argv.join(' ')
      return subject.within === undefined ? command : `${command} (in ${showContainer(subject.within)})`
    }
  }
}

export function showContainer({ name, project, service }: ContainerName): string {
  if (name !== undefined) return name
  return service === undefined ? `compose:${project}` : `compose:${project}/${service}`
}
