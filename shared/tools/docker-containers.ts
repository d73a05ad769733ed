import { type AskEngine, type EngineAnswer, engineError } from './docker-engine.ts'

/** Characters of each stream that are kept. */
const KEPT = 1024 * 1024
const LABEL = 'com.docker.compose'

/** A container by its name or id, or those of a Compose project or of one service of it. */
interface Wanted {
  readonly name: string | undefined
  readonly project: string | undefined
  readonly service: string | undefined
}

/** What the engine's inspection says, as far as it is read (Engine API, "Inspect a container"). */
interface Inspected {
  readonly Id: string
  readonly Name: string
  readonly RestartCount: number
  readonly State: {
    readonly Status: string
    readonly ExitCode: number
    readonly OOMKilled: boolean
    readonly StartedAt: string
    readonly Health?: {
      readonly Status: string
      readonly FailingStreak: number
      readonly Log?: readonly { readonly ExitCode: number; readonly Output: string }[] | null
    }
  }
  readonly Config: { readonly Labels?: Readonly<Record<string, string>> | null }
  readonly HostConfig: { readonly RestartPolicy?: { readonly Name?: string } }
}

/** Reads containers' states and runs programs in them, through the engine's API. */
export function dockerContainers(ask: AskEngine) {
  return {
    /** The states of those that are wanted; none where there is no such container. */
    async find(wanted: Wanted, signal: AbortSignal) {
      const ids = wanted.name === undefined ? await idsOf(ask, wanted, signal) : [wanted.name]
      const states = await Promise.all(ids.map((id) => inspect(ask, id, signal)))
      return states.filter((state) => state !== undefined)
    },
    /** Runs a program in a running container and gives its end; an aborted one is left to itself, since the engine cannot end it. */
    async exec(id: string, argv: readonly string[], signal: AbortSignal) {
      const Cmd = argv
      const made = await ask({
        method: 'POST',
        path: `/containers/${id}/exec`,
        body: { Cmd, AttachStdout: true, AttachStderr: true },
        signal,
      })
      if (made.status !== 201) throw engineError(`to run ${argv[0]}`, made)
      const { Id } = parse<{ Id: string }>(made)
      const start = {
        method: 'POST',
        path: `/exec/${Id}/start`,
        body: { Detach: false, Tty: false },
        signal,
      } as const
      const output = await ask(start)
      const { ExitCode } = parse<{ ExitCode: number | null }>(await ask({ path: `/exec/${Id}/json`, signal }))
      return { status: ExitCode ?? 126, ...demultiplexed(output.body) }
    },
  }
}

async function idsOf(
  ask: AskEngine,
  { project, service }: Wanted,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const labels = [
    `${LABEL}.project=${project}`,
    ...(service === undefined ? [] : [`${LABEL}.service=${service}`]),
  ]
  const filters = encodeURIComponent(JSON.stringify({ label: labels }))
  const answer = await ask({ path: `/containers/json?all=true&filters=${filters}`, signal })
  if (answer.status !== 200) throw engineError('to list containers', answer)
  const found = parse<readonly { Id: string; Labels?: Record<string, string> }[]>(answer)
  return found.filter(({ Labels }) => Labels?.[`${LABEL}.oneoff`] !== 'True').map(({ Id }) => Id)
}

async function inspect(ask: AskEngine, id: string, signal: AbortSignal) {
  const answer = await ask({ path: `/containers/${encodeURIComponent(id)}/json`, signal })
  if (answer.status === 404) return undefined
  if (answer.status !== 200) throw engineError(`to inspect ${id}`, answer)
  return stateOf(parse<Inspected>(answer), answer.now)
}

function stateOf({ Id, Name, RestartCount, State, Config, HostConfig }: Inspected, now: number) {
  const { Health } = State
  const last = Health?.Log?.at(-1)
  const labels = Config.Labels ?? {}
  return {
    id: Id,
    name: Name.replace(/^\//, ''),
    service: labels[`${LABEL}.service`],
    waitsForCompletionOf: completions(labels[`${LABEL}.depends_on`]),
    status: State.Status,
    exitCode: State.ExitCode,
    outOfMemory: State.OOMKilled,
    restartCount: RestartCount,
    restarts: !['', 'no', undefined].includes(HostConfig.RestartPolicy?.Name),
    runningFor: Math.max(0, now - Date.parse(State.StartedAt)),
    health:
      Health === undefined || Health.Status === 'none'
        ? undefined
        : {
            status: Health.Status,
            failingStreak: Health.FailingStreak,
            exitCode: last?.ExitCode,
            output: last?.Output ?? '',
          },
  }
}

/** The services in Compose's label `migrate:service_completed_successfully:false,db:service_healthy:false`. */
function completions(label = ''): readonly string[] {
  return label
    .split(',')
    .map((entry) => entry.split(':'))
    .filter(([, condition]) => condition === 'service_completed_successfully')
    .map(([service = '']) => service)
}

/** Takes the engine's two streams apart: a header of eight bytes, the first the stream's number, the last four the length. */
function demultiplexed(body: Buffer): { readonly stdout: string; readonly stderr: string } {
  const streams: [Buffer[], Buffer[]] = [[], []]
  for (let at = 0; at + 8 <= body.length; ) {
    const length = body.readUInt32BE(at + 4)
    streams[body[at] === 2 ? 1 : 0].push(body.subarray(at + 8, at + 8 + length))
    at += 8 + length
  }
  const [stdout, stderr] = streams.map((chunks) => Buffer.concat(chunks).toString('utf8').slice(0, KEPT))
  return { stdout: stdout ?? '', stderr: stderr ?? '' }
}

function parse<Value>({ body }: EngineAnswer): Value {
  return JSON.parse(body.toString('utf8')) as Value
}
