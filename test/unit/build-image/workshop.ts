import { createHash } from 'node:crypto'

import { type Built, buildImages } from '../../../actions/build-image/build.ts'
import type { BuildInputs } from '../../../actions/build-image/inputs.ts'
import type {
  BuildPlan,
  BuildPorts,
  ImageRegistry,
  Inspected,
  Made,
  Pinned,
  Sources,
} from '../../../actions/build-image/ports.ts'
import type { Digest } from '../../../shared/domain/digest.ts'
import { formatPinned, formatReference, type Reference } from '../../../shared/domain/reference.ts'
import { buildInputs, DIGEST, inspected, REPOSITORY } from './images.ts'

/** A registry, a workspace and a builder in memory; tests read and change all of it. */
export class Workshop implements ImageRegistry, Sources {
  readonly native = 'linux/amd64'
  readonly tags = new Map<string, Digest>()
  readonly images = new Map<string, Inspected>()
  readonly files = new Map([['./Dockerfile', 'FROM scratch\nCOPY app /app\n']])
  context: Awaited<ReturnType<Sources['content']>> = { digest: 'a'.repeat(64), files: 3 }
  /** What a bake file says, by its name and the target. */
  readonly bakes = new Map<string, unknown>()
  readonly plans: BuildPlan[] = []
  readonly lines: string[] = []
  buildersOpened = 0
  pushesByDigest = true
  now = new Date('2026-11-22T12:00:00Z')
  /** What the builder says and pushes; undefined where it only says so. */
  said: Digest = DIGEST
  pushes: Partial<Inspected> | undefined = {}
  /** Called before each use of the registry, and may throw or change it. */
  before: (what: string) => void = () => undefined

  async resolve(reference: Reference) {
    this.before(`resolve ${formatReference(reference)}`)
    if (reference.digest !== undefined) return { digest: reference.digest }
    const digest = this.tags.get(formatReference(reference))
    return digest === undefined ? undefined : { digest }
  }

  async inspect(image: Pinned) {
    this.before(`inspect ${formatPinned(image)}`)
    return this.images.get(formatPinned(image))
  }

  async tag(image: Pinned, tag: string) {
    const reference = formatReference({ repository: image.repository, tag })
    this.before(`tag ${reference}`)
    this.tags.set(reference, image.digest)
  }

  async text(path: string) {
    return this.files.get(path)
  }

  async content() {
    return this.context
  }

  sha256(text: string): Digest {
    return `sha256:${createHash('sha256').update(text).digest('hex')}`
  }

  /** Puts an image there, as another run would have. */
  has(digest: Digest, labels: Readonly<Record<string, string>>, tag?: string): this {
    this.images.set(formatPinned({ repository: REPOSITORY, digest }), inspected({ digest, labels }))
    if (tag !== undefined) this.tags.set(formatReference({ repository: REPOSITORY, tag }), digest)
    return this
  }

  tagged(tag: string): Digest | undefined {
    return this.tags.get(formatReference({ repository: REPOSITORY, tag }))
  }

  async run(more: Partial<BuildInputs> = {}): Promise<Built> {
    const [built] = await this.runAll(more)
    if (built === undefined) throw new Error('no image')
    return built
  }

  runAll(more: Partial<BuildInputs> = {}): Promise<readonly Built[]> {
    return buildImages(buildInputs(more), this.ports(more.push ?? true))
  }

  ports(push = true): BuildPorts {
    return {
      registry: this,
      sources: this,
      bake: async (file, target) => this.bakes.get(`${file} ${target}`),
      origin: async () => ({ created: new Date('2026-11-22T10:00:00Z'), source: undefined, version: '1' }),
      openBuilder: async () => {
        this.buildersOpened += 1
        return { pushesByDigest: this.pushesByDigest, build: (plan) => this.#build(plan, push) }
      },
      runTag: 'run-1-1-abc',
      clock: { monotonic: () => 0, now: () => this.now },
      log: { info: (line) => this.lines.push(line), warning: (line) => this.lines.push(line) },
    }
  }

  async #build(plan: BuildPlan, push: boolean): Promise<Made> {
    this.plans.push(plan)
    if (!push) return { digest: undefined, warnings: [] }
    const labels = Object.fromEntries(
      plan.args.flatMap((arg, at) => (plan.args[at - 1] === '--label' ? [arg.split(/=(.*)/, 2)] : [])),
    )
    if (this.pushes !== undefined) {
      const image = inspected({ digest: this.said, labels, ...this.pushes })
      this.images.set(formatPinned({ repository: REPOSITORY, digest: this.said }), image)
    }
    return { digest: this.said, warnings: [] }
  }
}
