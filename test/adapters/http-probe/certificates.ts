import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Certificate {
  readonly key: string
  readonly cert: string
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** Makes an authority, and certificates of it for a name or address, by openssl. */
export class Authority {
  readonly #folder = mkdtempSync(join(tmpdir(), 'trunkline-ca-'))
  readonly cert: string

  constructor() {
    this.#openssl(
      'req',
      '-x509',
      ...NEW_KEY,
      '-subj',
      '/CN=Test authority',
      '-days',
      '2',
      '-keyout',
      'ca.key',
      '-out',
      'ca.pem',
    )
    this.cert = this.#read('ca.pem')
  }

  /** `name` as in `DNS:other.example` or `IP:127.0.0.1`. */
  issue(name: string, { expired = false } = {}): Certificate {
    writeFileSync(join(this.#folder, 'names'), `subjectAltName=${name}\n`)
    this.#openssl('req', ...NEW_KEY, '-subj', '/CN=test', '-keyout', 'leaf.key', '-out', 'leaf.csr')
    this.#openssl(
      'x509',
      '-req',
      '-in',
      'leaf.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-CAcreateserial',
      '-extfile',
      'names',
      '-days',
      expired ? '-1' : '2',
      '-out',
      'leaf.pem',
    )
    return { key: this.#read('leaf.key'), cert: this.#read('leaf.pem') }
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true })
  }

  #openssl(...args: readonly string[]): void {
    execFileSync('openssl', args, { cwd: this.#folder, stdio: 'pipe' })
  }

  #read(name: string): string {
    return readFileSync(join(this.#folder, name), 'utf8')
  }
}
