import { holdTask } from '../domain/record.ts'
import type { Deployment, GithubDeployments } from './github-deployments.ts'

/** A closed gate that a person or a rule has set. */
export interface Hold {
  readonly id: number
  readonly reason: string
  readonly actor: string
  readonly createdAt: string
}

export interface HoldToOpen {
  readonly application: string
  readonly environment: string
  readonly reason: string
  readonly actor: string
  /** GitHub wants a commit for every deployment: the one that is live. */
  readonly revision: string
}

export interface GithubHolds {
  /** The newest hold that nobody has released. */
  hold(application: string, environment: string): Promise<Hold | undefined>
  /** Gives the hold's id: of the one that is open already, else of a new one. */
  openHold(hold: HoldToOpen): Promise<number>
  releaseHold(id: number): Promise<void>
}

// An open hold keeps others from being opened, so only a race can leave one behind newer, released ones.
const LOOKED_AT = 12

export function githubHolds(deployments: GithubDeployments): GithubHolds {
  async function isReleased({ id }: Deployment): Promise<boolean> {
    return (await deployments.statuses(id))[0]?.state === 'inactive'
  }

  async function hold(application: string, environment: string): Promise<Hold | undefined> {
    const holds = await deployments.page({ task: holdTask(application), environment, perPage: LOOKED_AT })
    for (const candidate of holds) {
      if (!(await isReleased(candidate))) return readHold(candidate)
    }
    return undefined
  }

  return {
    hold,
    async openHold({ application, environment, reason, actor, revision }) {
      const open = await hold(application, environment)
      if (open !== undefined) return open.id
      const payload = { schema: 1, application, reason, actor }
      return deployments.create(
        {
          ref: revision,
          task: holdTask(application),
          environment,
          payload,
          description: `held: ${reason}`,
          production: false,
        },
        (other) => readHold(other).reason === reason && readHold(other).actor === actor,
      )
    },
    async releaseHold(id) {
      await deployments.status(id, { state: 'inactive', description: 'released' })
    },
  }
}

/** Whatever the payload: a hold that somebody made by hand holds too. */
function readHold({ id, createdAt, description, payload }: Deployment): Hold {
  const { reason, actor } = asObject(payload)
  return {
    id,
    reason: typeof reason === 'string' ? reason : (description ?? 'no reason given'),
    actor: typeof actor === 'string' ? actor : 'somebody',
    createdAt,
  }
}

function asObject(payload: unknown): Readonly<Record<string, unknown>> {
  return typeof payload === 'object' && payload !== null ? (payload as Readonly<Record<string, unknown>>) : {}
}
