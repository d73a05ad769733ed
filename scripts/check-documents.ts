/** `node scripts/check-documents.ts`: links, anchors, files, commands and `uses:` lines of every document lead somewhere. */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { checkDocuments, documentsAmong } from './documents/check.ts'
import { wrongWorkflows } from './documents/whole-workflows.ts'
import { formatFinding } from './workflows/finding.ts'

const root = join(import.meta.dirname, '..')
const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard']
const { stdout } = await promisify(execFile)('git', args, { cwd: root, maxBuffer: 16 * 1024 * 1024 })
const files = stdout.split('\0').filter((file) => file !== '')
const read = (file: string) => readFile(join(root, file), 'utf8')
const documents = await Promise.all(
  documentsAmong(files).map(async (file) => [file, await read(file)] as const),
)
const findings = [...(await checkDocuments(files, read)), ...(await wrongWorkflows(root, new Map(documents)))]
for (const finding of findings) console.error(formatFinding(finding))
if (findings.length > 0) process.exitCode = 1
