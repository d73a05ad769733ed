import { type Instruction, parseDockerfile, splitFlags } from '../domain/dockerfile.ts'

// The instructions that BuildKit counts as steps of a stage, beside its FROM.
const STEPS: ReadonlySet<string> = new Set(['FROM', 'RUN', 'COPY', 'ADD', 'WORKDIR'])

/**
 * Finds the line of the instruction that BuildKit names `[build 3/4] RUN npm ci`: by its words, else by its
 * place in its stage, since variables are replaced in some of the names.
 */
export function lineOfStep(step: string, dockerfile: string): number | undefined {
  const [, head = '', words = ''] = /^\[([^\]]*)\] ([\s\S]*)$/.exec(step) ?? []
  const { instructions } = parseDockerfile(dockerfile)
  const same = instructions.filter(({ keyword, rest }) => plain(`${keyword} ${rest}`) === plain(words))
  if (same.length === 1) return same[0]?.line
  const [, stage, place] = /^(?:\S+\/\S+ )?(?:(\S+) )?(\d+)\/\d+$/.exec(head) ?? []
  const steps = stepsOf(instructions, stage)
  const found = steps[Number(place) - 1]
  return found !== undefined && words.startsWith(found.keyword) ? found.line : undefined
}

/** The steps of a stage, by its name or as `stage-1`; without a name those of the last. */
function stepsOf(instructions: readonly Instruction[], name: string | undefined): readonly Instruction[] {
  const stages: Instruction[][] = []
  for (const instruction of instructions) {
    if (instruction.keyword === 'FROM') stages.push([])
    if (STEPS.has(instruction.keyword)) stages.at(-1)?.push(instruction)
  }
  return (name === undefined ? stages.at(-1) : stageOf(stages, name)) ?? []
}

function stageOf(stages: readonly Instruction[][], name: string): readonly Instruction[] | undefined {
  const number = /^stage-(\d+)$/.exec(name)?.[1]
  if (number !== undefined) return stages[Number(number)]
  return stages.find(([from]) => nameOf(from) === name.toLowerCase())
}

function nameOf(from: Instruction | undefined): string | undefined {
  const [, as, name] = from === undefined ? [] : splitFlags(from).words
  return as?.toLowerCase() === 'as' ? name?.toLowerCase() : undefined
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}
