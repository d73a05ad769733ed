import type { Finding } from '../workflows/finding.ts'
import type { Repository } from './links.ts'

const FOLDERS = 'actions|bench|docs|examples|lab|scripts|shared|test|workflows-examples|\\.github|\\.ci'

/** Commands that cannot be run as printed, and files of this repository that are named and not there. */
export function deadMentions(
  file: string,
  text: string,
  { repository, scripts }: { readonly repository: Repository; readonly scripts: ReadonlySet<string> },
): readonly Finding[] {
  return text.split('\n').flatMap((line, at) =>
    [...deadCommands(line, repository, scripts), ...deadPaths(line, repository)].map((message) => ({
      tool: 'mentions',
      file,
      line: at + 1,
      column: 1,
      message,
    })),
  )
}

function deadCommands(line: string, repository: Repository, scripts: ReadonlySet<string>): readonly string[] {
  const npm = [...line.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name = '']) => name)
  const files = [
    ...line.matchAll(/\b(?:node|vitest run(?: --project \w+)?) ((?:scripts|lab|bench|test)\/[\w./-]+)/g),
  ]
  return [
    ...npm.filter((name) => !scripts.has(name)).map((name) => `there is no npm run ${name}`),
    ...files.flatMap(([, path = '']) => (repository.has(path) ? [] : [`${path} is not there`])),
  ]
}

/** Only what stands in backticks from the root of the repository; a name with a placeholder in it names no file. */
function deadPaths(line: string, repository: Repository): readonly string[] {
  const named = new RegExp(`\`((?:${FOLDERS})/[\\w./-]+)\``, 'g')
  return [...line.matchAll(named)].flatMap(([, path = '']) =>
    repository.has(path.replace(/\/$/, '')) || isElsewhere(path) ? [] : [`${path} is not there`],
  )
}

/** The caller's own setup, and GitHub's actions, of which `actions/` is the owner. */
function isElsewhere(path: string): boolean {
  return path.startsWith('.github/trunkline/') || /^actions\/[\w-]+$/.test(path)
}
