import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { validate as Validate, ValidationConfig } from '@actions/languageservice'
import { build } from 'esbuild'
import { parse } from 'yaml'
import type { Finding } from './finding.ts'

/** Under which name the example callers know this repository. */
export const suite = 'acme/trunkline'

/** The actions of others that are used here; their declarations are kept for the language service to check against. */
const thirdParty: ReadonlyMap<string, string> = new Map(
  [
    'actions/attest',
    'actions/checkout',
    'aws-actions/configure-aws-credentials',
    'docker/build-push-action',
    'docker/login-action',
    'docker/setup-buildx-action',
    'marocchino/sticky-pull-request-comment',
  ].map((action) => [action, join(import.meta.dirname, `third-party/${action.split('/')[1]}.yml`)]),
)

type TextDocument = Parameters<typeof Validate>[0]

interface LanguageService {
  readonly validate: typeof Validate
  readonly TextDocument: {
    create(uri: string, language: string, version: number, content: string): TextDocument
  }
}

/** Runs GitHub's own parser, as editors have it, over workflows and actions. */
export async function runLanguageService(
  root: string,
  files: readonly string[],
  suites: readonly string[] = [suite],
): Promise<readonly Finding[]> {
  const texts = await Promise.all(files.map((file) => readFile(join(root, file), 'utf8')))
  return validateTexts(root, new Map(files.map((file, at) => [file, texts[at] ?? ''])), suites)
}

/** The same over texts that may stand in no file; their names end like those of workflows or actions. */
export async function validateTexts(
  root: string,
  texts: ReadonlyMap<string, string>,
  suites: readonly string[] = [suite],
): Promise<readonly Finding[]> {
  const { validate, TextDocument } = await loadLanguageService()
  const findings: Finding[] = []
  for (const [file, text] of texts) {
    const document = TextDocument.create(`file:///${file}`, 'yaml', 1, text)
    for (const { range, message } of await validate(document, references(root, suites))) {
      const { line, character } = range.start
      const told = typeof message === 'string' ? message : message.value
      findings.push({ tool: 'github', file, line: line + 1, column: character + 1, message: told })
    }
  }
  return findings
}

// Its modules import JSON without attributes, which node refuses and a bundler does not.
async function loadLanguageService(): Promise<LanguageService> {
  const folder = join(import.meta.dirname, '../../build')
  await mkdir(folder, { recursive: true })
  const scratch = await mkdtemp(join(folder, 'language-service-'))
  try {
    const outfile = join(scratch, 'language-service.mjs')
    const contents = `
      export { validate } from '@actions/languageservice'
      export { TextDocument } from 'vscode-languageserver-textdocument'`
    const resolveDir = import.meta.dirname
    await build({
      stdin: { contents, resolveDir },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['yaml'],
      logLevel: 'error',
    })
    return await import(pathToFileURL(outfile).href)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** References of this repository are its folders; others are known by a declaration kept here, or not at all. */
function references(root: string, suites: readonly string[]): ValidationConfig {
  const read = (path: string) => readFile(join(root, path), 'utf8')
  return {
    fileProvider: {
      async getFileContent(reference) {
        if ('repository' in reference && !suites.includes(`${reference.owner}/${reference.repository}`)) {
          throw new Error(`${reference.owner}/${reference.repository} is not known here`)
        }
        return { name: reference.path, content: await read(reference.path) }
      },
    },
    actionsMetadataProvider: {
      async fetchActionMetadata({ owner, name, path = '' }) {
        const own = suites.includes(`${owner}/${name}`) ? join(root, path, 'action.yml') : undefined
        const declaration = own ?? thirdParty.get(join(owner, name, path))
        return declaration === undefined ? undefined : parse(await readFile(declaration, 'utf8'))
      },
    },
  }
}
