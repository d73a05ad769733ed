import { dirname } from 'node:path'
import { parse } from 'yaml'
import { type Finding, inOrder } from '../workflows/finding.ts'
import { blocksOf, type Callee, wrongUses } from './examples.ts'
import { deadLinks } from './links.ts'
import { deadMentions } from './mentions.ts'

type Declared = Readonly<Record<string, { readonly required?: boolean } | null>>
interface Contract {
  readonly inputs?: Declared
  readonly secrets?: Declared
  readonly outputs?: Declared
}

/**
 * Holds every Markdown file among `files` (paths from the root of the repository) to what is there: the targets of its links and
 * their anchors, the files and npm scripts that it names, the actions and workflows that its YAML uses.
 */
export async function checkDocuments(
  files: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<readonly Finding[]> {
  const documents = documentsAmong(files)
  const contracts = files.filter((file) =>
    /^actions\/[^/]+\/action\.yml$|^\.github\/workflows\/.+\.yml$/.test(file),
  )
  const texts = await textsOf([...documents, ...contracts, 'package.json'], read)
  const places = new Set(files.flatMap((file) => [file, ...foldersOf(file)]))
  const repository = {
    has: (path: string) => path === '.' || places.has(path),
    markdown: (path: string) => texts.get(path),
  }
  const scripts = new Set(Object.keys(JSON.parse(texts.get('package.json') ?? '{}').scripts ?? {}))
  const lookup = (path: string) => calleeOf(texts.get(path.endsWith('.yml') ? path : `${path}/action.yml`))
  const findings = documents.flatMap((file) => {
    const text = texts.get(file) ?? ''
    const yaml = blocksOf(text).filter(({ language }) => /^ya?ml$/.test(language))
    return [
      ...deadLinks(file, text, repository),
      ...deadMentions(file, text, { repository, scripts }),
      ...yaml.flatMap((block) => wrongUses(file, block, lookup)),
    ]
  })
  return inOrder(findings)
}

/** The Markdown that people read; what tests compare with is none. */
export function documentsAmong(files: readonly string[]): readonly string[] {
  return files.filter((file) => file.endsWith('.md') && !file.startsWith('test/fixtures/'))
}

async function textsOf(files: readonly string[], read: (file: string) => Promise<string>) {
  const texts = await Promise.all(files.map(async (file) => [file, await read(file)] as const))
  return new Map(texts)
}

function foldersOf(file: string): readonly string[] {
  const folder = dirname(file)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

function calleeOf(text: string | undefined): Callee | undefined {
  if (text === undefined) return undefined
  const file = parse(text)
  const { inputs = {}, secrets = {}, outputs = {} }: Contract = file.on?.workflow_call ?? file
  const required = Object.entries(inputs).filter(([, input]) => input?.required === true)
  return {
    inputs: new Set(Object.keys(inputs)),
    required: required.map(([name]) => name),
    secrets: new Set(Object.keys(secrets)),
    outputs: new Set(Object.keys(outputs)),
  }
}
