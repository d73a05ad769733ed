import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createBare, Git } from './git.ts'
import { type Environment, emptyState, type GithubState, type Repository, type Token } from './state.ts'

const saveAfterMs = 150

export type NewRepository = {
  readonly owner: string
  readonly name: string
  readonly private?: boolean | undefined
  readonly description?: string | undefined
  readonly defaultBranch?: string | undefined
}

/** The state of one stand-in, kept in a folder: a file of its own and one bare repository each. */
export class Store {
  readonly state: GithubState
  readonly repositoryRoot: string
  readonly clock: () => Date
  /** What lies between two commits never changes, so it is asked of git once. */
  readonly ranges = new Map<string, ReadonlySet<string>>()
  readonly #file: string
  readonly #creating = new Map<string, Promise<Repository>>()
  #saving: NodeJS.Timeout | undefined

  constructor(dataDir: string, clock: () => Date) {
    this.#file = join(dataDir, 'state.json')
    this.repositoryRoot = join(dataDir, 'repos')
    this.clock = clock
    mkdirSync(this.repositoryRoot, { recursive: true })
    this.state = load(this.#file)
  }

  /** Writes the state now. Whoever reads the file, at any moment, finds a whole one. */
  save(): void {
    clearTimeout(this.#saving)
    this.#saving = undefined
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.state))
    renameSync(`${this.#file}.new`, this.#file)
  }

  /** Notes that the state changed; it is written soon. */
  touch(): void {
    this.#saving ??= setTimeout(() => this.save(), saveAfterMs)
  }

  now(): string {
    return this.clock()
      .toISOString()
      .replace(/\.\d{3}Z$/, 'Z')
  }

  nextId(): number {
    this.touch()
    this.state.nextId += 1
    return this.state.nextId
  }

  repositories(): Repository[] {
    return Object.values(this.state.repositories)
  }

  repository(owner: string, name: string): Repository | undefined {
    const key = keyOf(owner, name)
    return Object.hasOwn(this.state.repositories, key) ? this.state.repositories[key] : undefined
  }

  git(of: Repository): Git {
    return new Git(this.#directoryOf(of))
  }

  /** Creates a repository, or answers the one that is there. */
  async createRepository(wanted: NewRepository): Promise<Repository> {
    const key = keyOf(wanted.owner, wanted.name)
    const present = this.repository(wanted.owner, wanted.name) ?? this.#creating.get(key)
    if (present !== undefined) return present
    const creating = this.#create(wanted).finally(() => this.#creating.delete(key))
    this.#creating.set(key, creating)
    return creating
  }

  async #create(wanted: NewRepository): Promise<Repository> {
    const created = newRepository(wanted, this.nextId(), this.now())
    await createBare(this.#directoryOf(created), created.defaultBranch)
    this.state.repositories[keyOf(wanted.owner, wanted.name)] = created
    this.save()
    return created
  }

  /** Forgets a repository and removes its commits; nothing happens where there is none. */
  async deleteRepository(owner: string, name: string): Promise<void> {
    const present = this.repository(owner, name)
    if (present === undefined) return
    delete this.state.repositories[keyOf(owner, name)]
    await rm(this.#directoryOf(present), { recursive: true, force: true })
    this.touch()
  }

  addToken(wanted: Pick<Token, 'token' | 'login'> & Partial<Token>): Token {
    const token = { scopes: ['*'], rateLimit: 5000, ...wanted }
    this.state.tokens[token.token] = token
    this.touch()
    return token
  }

  /** Creates an environment without protection, or answers the one that is there. */
  environment(of: Repository, name: string): Environment {
    const present = of.environments.find((candidate) => candidate.name === name)
    if (present !== undefined) return present
    const at = this.now()
    const protection = {
      waitTimer: 0,
      reviewers: [],
      preventSelfReview: false,
      branchPolicy: 'none',
    } as const
    const made: Environment = {
      id: this.nextId(),
      name,
      createdAt: at,
      updatedAt: at,
      ...protection,
      reviewers: [],
    }
    of.environments.push(made)
    return made
  }

  #directoryOf(found: Repository): string {
    return join(this.repositoryRoot, found.owner, `${found.name}.git`)
  }
}

// GitHub looks repositories up without regard to case
const keyOf = (owner: string, name: string) => `${owner}/${name}`.toLowerCase()

function load(file: string): GithubState {
  try {
    return { ...emptyState(), ...(JSON.parse(readFileSync(file, 'utf8')) as Partial<GithubState>) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return emptyState()
    throw error
  }
}

function newRepository(wanted: NewRepository, id: number, createdAt: string): Repository {
  for (const part of [wanted.owner, wanted.name]) {
    // the names become folders
    if (!/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part)) throw new Error(`${part} is no name for a repository`)
  }
  return {
    id,
    owner: wanted.owner,
    name: wanted.name,
    private: wanted.private ?? false,
    description: wanted.description ?? '',
    defaultBranch: wanted.defaultBranch ?? 'main',
    createdAt,
    nextNumber: 1,
    pulls: [],
    comments: [],
    deployments: [],
    environments: [],
    runs: [],
    statuses: [],
    dispatches: [],
  }
}
