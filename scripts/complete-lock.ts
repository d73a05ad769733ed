/**
 * `npm run lock`: adds to package-lock.json the optional packages of other platforms that npm left out.
 * npm drops those that its registry does not have, and then `npm ci` refuses the lock file as incomplete.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

interface Locked {
  readonly version?: string
  readonly dev?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly libc?: readonly string[]
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

export type Packages = Readonly<Record<string, Locked>>

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** The optional packages that locked packages name and the lock does not have, as entries for it. */
export function missingOptional(packages: Packages): Packages {
  const missing: Record<string, Locked> = {}
  for (const [path, { dev, optionalDependencies = {} }] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(optionalDependencies)) {
      const there = [`${path}/node_modules/${name}`, `node_modules/${name}`].some((key) => key in packages)
      if (!there) missing[`node_modules/${name}`] = entryFor(name, range, dev === true)
    }
  }
  return missing
}

function entryFor(name: string, range: string, dev: boolean): Locked {
  const parts = name.split(/[-/]/)
  const os = SYSTEMS.filter((system) => parts.includes(system))
  const cpu = PROCESSORS.filter((processor) => parts.includes(processor))
  const libc = parts.some((part) => part.startsWith('musl')) ? 'musl' : 'glibc'
  return {
    version: range.replace(/^[\^~]/, ''),
    ...(dev ? { dev } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.includes('linux') ? { libc: [libc] } : {}),
  }
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', 'package-lock.json')
  const lock = JSON.parse(await readFile(file, 'utf8')) as { packages: Packages }
  const missing = missingOptional(lock.packages)
  const packages = Object.entries({ ...lock.packages, ...missing }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  )
  await writeFile(
    file,
    `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, undefined, 2)}\n`,
  )
  console.log(`added ${Object.keys(missing).length} packages of other platforms`)
}
