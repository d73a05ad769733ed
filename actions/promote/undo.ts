import { code, codeBlock } from '../../shared/action/markdown.ts'
import { shortDigest } from '../../shared/domain/digest.ts'
import { formatPinned } from '../../shared/domain/reference.ts'
import { shortRevision } from '../../shared/domain/revision.ts'
import type { Promoted } from './decision.ts'
import type { Lane, PromoteInputs } from './inputs.ts'
import { describeStep, type TagStep } from './plan.ts'

/** What was there before, and the command that brings it back; nothing where nothing was changed. */
export function previousSection({ lane, dryRun }: PromoteInputs, promoted: Promoted): readonly string[] {
  const { previousRevision, previousDigests, steps } = promoted
  const digests = [...new Set(previousDigests.values())].map(shortDigest)
  if (dryRun || (previousRevision === undefined && digests.length === 0)) return []
  const revision = previousRevision === undefined ? [] : [shortRevision(previousRevision)]
  const before = `Before: ${[...revision, ...digests].map(code).join(', ')}.`
  const command = lane === undefined ? tagCommands(steps.filter(isMoved)) : rollbackCommand(lane)
  return command === '' ? [before] : [`${before} To go back:`, codeBlock(command, 'sh')]
}

function isMoved(step: Promoted['steps'][number]): step is TagStep {
  return step.kind === 'tag' && !step.done && step.previous !== undefined
}

/** Docker's own command is on every runner; without the flag it would wrap a single manifest into an index. */
function tagCommands(steps: readonly TagStep[]): string {
  return steps
    .map((step) => {
      const { repository } = step.image
      const previous = formatPinned({ repository, digest: step.previous ?? step.image.digest })
      return `docker buildx imagetools create --prefer-index=false --tag ${describeStep(step)} ${previous}`
    })
    .join('\n')
}

/** The workflow that goes back with its gates, its record and a hold. */
function rollbackCommand({ environment }: Lane): string {
  return `gh workflow run promote.yml -f operation=promote -f environment=${environment} -f version=previous -f reason='…'`
}
