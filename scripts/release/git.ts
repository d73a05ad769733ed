import { command, runCommand } from '../../lab/command.ts'

/** git in one folder. */
export interface Git {
  readonly folder: string
  /** What it printed; throws with its words where it fails. */
  run(...args: string[]): Promise<string>
  /** What it printed, or undefined where it fails. */
  tryRun(...args: string[]): Promise<string | undefined>
}

/** git in `folder`, with the committer that the environment or the folder's configuration names. */
export function gitIn(folder: string, env: NodeJS.ProcessEnv = process.env): Git {
  const options = { cwd: folder, env }
  return {
    folder,
    run: (...args) => command('git', args, options),
    async tryRun(...args) {
      const { code, stdout } = await runCommand('git', args, options)
      return code === 0 ? stdout : undefined
    },
  }
}
