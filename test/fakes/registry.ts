import type { Image, PromotionRegistry, Seen, Traffic } from '../../actions/promote/ports.ts'
import { DeliveryError } from '../../shared/action/errors.ts'
import type { Digest } from '../../shared/domain/digest.ts'
import {
  formatPinned,
  formatReference,
  formatRepository,
  type Reference,
  type Repository,
} from '../../shared/domain/reference.ts'

/** A registry held in memory; `tags` is what a test looks at afterwards. */
export class FakeRegistry implements PromotionRegistry {
  /** `host/name:tag` and what it stands for. */
  readonly tags = new Map<string, Digest>()
  /** What was done, in order. */
  readonly done: string[] = []
  /** What the roots say of themselves. */
  readonly annotations = new Map<Digest, Readonly<Record<string, string>>>()
  readonly #images = new Map<string, Readonly<Record<string, string>>>()
  readonly #written: string[] = []
  #requests = 0

  /** Puts an image there, as a build would have. */
  push(
    { repository, tag, digest }: Reference & { digest: Digest },
    labels: Readonly<Record<string, string>> = {},
  ) {
    this.#images.set(formatPinned({ repository, digest }), labels)
    if (tag !== undefined) this.tags.set(formatReference({ repository, tag }), digest)
  }

  async resolve({ repository, tag, digest }: Reference): Promise<{ digest: Digest } | undefined> {
    this.#requests += 1
    if (digest !== undefined) {
      return this.#images.has(formatPinned({ repository, digest })) ? { digest } : undefined
    }
    const found = this.tags.get(formatReference({ repository, tag: tag ?? 'latest' }))
    return found === undefined ? undefined : { digest: found }
  }

  async inspect(reference: Reference): Promise<Seen | undefined> {
    const found = await this.resolve(reference)
    return found && { ...found, annotations: this.annotations.get(found.digest) ?? {} }
  }

  async imageLabels(image: Image): Promise<Readonly<Record<string, string>>> {
    return this.#labels(image)
  }

  async copy(image: Image, to: Repository): Promise<void> {
    const labels = this.#labels(image)
    this.#images.set(formatPinned({ repository: to, digest: image.digest }), labels)
    this.#written.push(formatPinned({ repository: to, digest: image.digest }))
    this.done.push(`copy ${formatPinned(image)} to ${formatRepository(to)}`)
  }

  async tag(image: Image, tag: string): Promise<void> {
    this.#labels(image)
    const name = formatReference({ repository: image.repository, tag })
    this.tags.set(name, image.digest)
    this.#written.push(name)
    this.done.push(`tag ${name}`)
  }

  async untag(repository: Repository, tag: string): Promise<boolean> {
    const name = formatReference({ repository, tag })
    this.done.push(`untag ${name}`)
    return this.tags.delete(name)
  }

  written(): readonly string[] {
    return this.#written
  }

  traffic(): Traffic {
    return { requests: this.#requests, bytesCopied: 0, blobsMounted: 0, attached: 0 }
  }

  #labels(image: Image): Readonly<Record<string, string>> {
    this.#requests += 1
    const labels = this.#images.get(formatPinned(image))
    if (labels === undefined)
      throw new DeliveryError('registry-failed', `${formatPinned(image)} is not there`)
    return labels
  }
}
