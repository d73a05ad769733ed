import { parseDocument } from 'yaml'
import type { Finding } from '../workflows/finding.ts'
import { validateTexts } from '../workflows/language-service.ts'
import { type Block, blocksOf } from './examples.ts'

/** Runs GitHub's own parser over every whole workflow and composite action in these documents, given as path and text. */
export async function wrongWorkflows(
  root: string,
  documents: ReadonlyMap<string, string>,
): Promise<readonly Finding[]> {
  const blocks = [...documents].flatMap(([file, text]) =>
    blocksOf(text).flatMap((block) => wholeFile(file, block)),
  )
  const texts = new Map(blocks.map(({ name, block }) => [name, block.text]))
  const findings = await validateTexts(root, texts)
  return findings.flatMap((finding) => {
    const at = blocks.find(({ name }) => name === finding.file)
    // The actions of others are pinned, and their contracts are not kept here.
    if (at === undefined || /^Unable to resolve action/.test(finding.message)) return []
    return [{ ...finding, file: at.file, line: finding.line + at.block.line - 1 }]
  })
}

function wholeFile(file: string, block: Block) {
  if (!/^ya?ml$/.test(block.language)) return []
  const document = parseDocument(block.text)
  const isWorkflow = document.has('on') && document.has('jobs')
  const isAction = document.has('runs')
  if (!isWorkflow && !isAction) return []
  const name = isAction ? `${file}/${block.line}/action.yml` : `.github/workflows/${file}/${block.line}.yml`
  return [{ file, block, name }]
}
