import type { Content, HelmUpgrade } from '../../actions/helm-upgrade/ports.ts'
import type { HelmEnding } from '../../shared/rollout/converge.ts'
import type { HelmRevision } from '../../shared/rollout/helm-revision.ts'

export const emptyContent: Content & { readonly description: string } = {
  chart: 'shop',
  chartVersion: '1.0.0',
  appVersion: '7',
  description: '',
  manifest: '',
  hooks: [],
  config: {},
  defaults: {},
  objects: [],
}

/** Helm's record and commands in memory; an upgrade ends deployed unless the test says otherwise. */
export class FakeHelm {
  revisions: HelmRevision[]
  readonly rollbacks: number[] = []
  readonly upgrades: HelmUpgrade[] = []
  readonly descriptions = new Map<number, string>()
  rendered: Content = emptyContent
  renderings = 0
  deployed: Content & { readonly description: string } = emptyContent
  ending: HelmEnding = { isSuccess: true, message: '' }

  constructor(revisions: readonly HelmRevision[] = []) {
    this.revisions = [...revisions]
  }

  find(number: number): HelmRevision | undefined {
    return this.revisions.find((revision) => revision.number === number)
  }

  async history(): Promise<readonly HelmRevision[]> {
    return this.revisions
  }

  async content(): Promise<Content & { readonly description: string }> {
    return this.deployed
  }

  async render(): Promise<Content> {
    this.renderings += 1
    return this.rendered
  }

  async template(): Promise<Content> {
    return this.rendered
  }

  async upgrade(request: FakeHelm['upgrades'][number]): Promise<HelmEnding> {
    this.upgrades.push(request)
    this.#add(this.ending.isSuccess ? 'deployed' : 'failed', kept(request.labels))
    return this.ending
  }

  async rollback(to: number): Promise<HelmEnding> {
    this.rollbacks.push(to)
    this.#add('deployed', this.find(to)?.labels ?? {})
    return { isSuccess: true, message: '' }
  }

  async markFailed(number: number, description: string): Promise<void> {
    this.descriptions.set(number, description)
    this.#change(number, (revision) => ({ ...revision, status: 'failed' }))
  }

  async describe(number: number, description: string): Promise<void> {
    this.descriptions.set(number, description)
  }

  async label(number: number, labels: Readonly<Record<string, string | null>>): Promise<void> {
    this.#change(number, (revision) => ({ ...revision, labels: kept({ ...revision.labels, ...labels }) }))
  }

  #add(status: string, labels: Readonly<Record<string, string>>): void {
    const number = Math.max(0, ...this.revisions.map((revision) => revision.number)) + 1
    this.revisions = this.revisions.map((revision) =>
      status === 'deployed' && revision.status === 'deployed'
        ? { ...revision, status: 'superseded' }
        : revision,
    )
    this.revisions.push({ number, status, labels })
  }

  #change(number: number, change: (revision: HelmRevision) => HelmRevision): void {
    this.revisions = this.revisions.map((revision) =>
      revision.number === number ? change(revision) : revision,
    )
  }
}

function kept(labels: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).filter((pair): pair is [string, string] => pair[1] !== null),
  )
}
