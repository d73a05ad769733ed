import { rm, writeFile } from 'node:fs/promises'
import { command, runCommand } from './command.ts'
import { isThere, readIfThere } from './file.ts'
import type { InstallStep } from './install.ts'
import { type DebianPackage, debianPackages } from './versions.ts'

/** Installs what is missing where this is root on Debian, and is one sentence anywhere else. */
export function debianStep(packages: readonly DebianPackage[]): InstallStep {
  return {
    name: 'debian packages',
    seconds: 60,
    lane: 'fetch',
    present: async () => (await missingPackages(packages)).length === 0,
    async install({ note }) {
      const missing = await missingPackages(packages)
      await refuseElsewhere(missing)
      await withoutServices(async () => {
        if ((await install(missing, note)) === 0) return
        await command('apt-get', ['update', '-qq'])
        const code = await install(missing, note)
        if (code !== 0) throw new Error(`apt-get install ${missing.join(' ')} ended with ${code}`)
      })
    },
  }
}

async function missingPackages(packages: readonly DebianPackage[]): Promise<readonly DebianPackage[]> {
  const there = await Promise.all(packages.map((name) => isThere(debianPackages[name])))
  return packages.filter((_, index) => !there[index])
}

async function refuseElsewhere(missing: readonly string[]): Promise<void> {
  const isDebian = await isThere('/etc/debian_version')
  if (isDebian && process.getuid?.() === 0) return
  const cure = isDebian
    ? `run \`sudo apt-get install ${missing.join(' ')}\`, then this again as root`
    : `install them by your system's means (Debian 12 calls them ${missing.join(', ')})`
  throw new Error(
    `the lab needs programs that are not here: ${cure}; or name your own with TRUNKLINE_LAB_DOCKER_HOST and TRUNKLINE_LAB_KUBECONFIG`,
  )
}

async function install(packages: readonly string[], note: (detail: string) => void): Promise<number> {
  const result = await runCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      line: (line) => note(line.slice(0, 60)),
    },
  )
  return result.code
}

const policy = '/usr/sbin/policy-rc.d'
const ourPolicy = '#!/bin/sh\n# Written by the trunkline lab while it installs packages.\nexit 101\n'

/** Keeps Debian's packages from starting the services that they bring. */
async function withoutServices(run: () => Promise<void>): Promise<void> {
  const present = await readIfThere(policy)
  if (present !== undefined && present !== ourPolicy) return run()
  await writeFile(policy, ourPolicy, { mode: 0o755 })
  try {
    await run()
  } finally {
    await rm(policy, { force: true })
  }
}
