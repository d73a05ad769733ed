import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { command } from '../../lab/command.ts'
import { readIfThere } from '../../lab/file.ts'
import { labHome } from '../../lab/home.ts'
import { MERMAID } from './page.ts'

const PACKAGE = 'mermaid@11.17.2'
const SHA256 = '581ed7d74bd9048d0e3a91363927d72ef22942d7722546b27f7cc29e35390eb8'

/**
 * Puts the program that draws GitHub's diagrams where it is asked for. It is fetched from npm once, by version and
 * checksum, since as a dependency it would bring a hundred packages for one picture.
 */
export async function fetchMermaid(to: string): Promise<void> {
  const kept = join(labHome(process.env).build, MERMAID)
  const found = await readIfThere(kept)
  const program = found !== undefined && sumOf(found) === SHA256 ? found : await download()
  await mkdir(dirname(kept), { recursive: true })
  await Promise.all([writeFile(kept, program), writeFile(to, program)])
}

async function download(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'trunkline-mermaid-'))
  try {
    const printed = await command('npm', ['pack', '--silent', PACKAGE], { cwd: folder })
    await command('tar', ['-xzf', printed.trim(), 'package/dist/mermaid.min.js'], { cwd: folder })
    const program = await readFile(join(folder, 'package/dist/mermaid.min.js'), 'utf8')
    if (sumOf(program) !== SHA256) throw new Error(`${PACKAGE} is not what it was: ${sumOf(program)}`)
    return program
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
