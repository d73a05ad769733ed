import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type AutomaticRecord, recordAutomatically } from './automatic-record.ts'
import type { Site } from './call.ts'
import { addSummary, type ProtectionWanted, protect, putRun, type RunWanted } from './control.ts'
import { type Fault, Faults } from './faults.ts'
import { Journal, type JournalEntry, type Violation } from './journal.ts'
import { Reception } from './reception.ts'
import type { Deployment, Environment, Repository, Run, Summary, Token } from './state.ts'
import { type NewRepository, Store } from './store.ts'

export type GithubOptions = {
  /** A free port is taken where none, or 0, is given. */
  readonly port?: number
  readonly dataDir: string
  readonly clock?: () => Date
}

/** A running stand-in for GitHub. What it offers beside HTTP is for those in the same process. */
export type GithubStandIn = {
  readonly url: string
  /** What `GITHUB_API_URL` is to be: as on GitHub Enterprise Server, below `/api/v3`. */
  readonly apiUrl: string
  readonly graphqlUrl: string
  close(): Promise<void>
  readonly store: Store
  createRepository(wanted: NewRepository): Promise<Repository>
  addToken(wanted: Pick<Token, 'token' | 'login'> & Partial<Token>): Token
  protect(repository: Repository, environment: string, wanted: ProtectionWanted): Environment
  putRun(repository: Repository, wanted: RunWanted): Run
  addSummary(runId: number, summary: Summary): void
  recordAutomatically(repository: Repository, wanted: AutomaticRecord): Deployment
  inject(fault: Fault): void
  journal(): readonly JournalEntry[]
  violations(): readonly Violation[]
}

/** Starts the stand-in on loopback; the folder keeps its state over restarts. */
export async function startGithub(options: GithubOptions): Promise<GithubStandIn> {
  const store = new Store(options.dataDir, options.clock ?? (() => new Date()))
  const journal = new Journal()
  const faults = new Faults()
  const server = createServer()
  const url = await listen(server, options.port ?? 0)
  const site: Site = { url, apiUrl: `${url}/api/v3`, graphqlUrl: `${url}/api/graphql` }
  const reception = new Reception({ site, store, journal, faults })
  server.on('request', (request, response) => void reception.receive(request, response))
  return {
    ...site,
    store,
    close: () => close(server, store),
    createRepository: (wanted) => store.createRepository(wanted),
    addToken: (wanted) => store.addToken(wanted),
    protect: (repository, environment, wanted) => protect(store, repository, environment, wanted),
    putRun: (repository, wanted) => putRun(store, repository, wanted),
    addSummary: (runId, summary) => addSummary(store, runId, summary),
    recordAutomatically: (repository, wanted) => recordAutomatically(store, url, repository, wanted),
    inject: (fault) => faults.inject(fault),
    journal: () => journal.entries,
    violations: () => journal.violations,
  }
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    })
  })
}

function close(server: Server, store: Store): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      store.save()
      resolve()
    })
    // clients keep their connections alive, and nobody waits for them
    server.closeAllConnections()
  })
}
