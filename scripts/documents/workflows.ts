import { parse } from 'yaml'
import { cell, defaultCell, table } from './section.ts'

interface Declared {
  readonly description?: string
  readonly type?: string
  readonly required?: boolean
  readonly default?: unknown
}
type Section = Readonly<Record<string, Declared | null>>
type Permissions = Readonly<Record<string, string>>
interface Workflow {
  readonly on: { readonly workflow_call?: { inputs?: Section; secrets?: Section; outputs?: Section } }
  readonly jobs: Readonly<
    Record<string, { name?: string; uses?: string; permissions?: Permissions; 'timeout-minutes'?: number }>
  >
}

/** The reference of every workflow that can be called, given as file name and text. */
export function workflowsReference(files: ReadonlyMap<string, string>): string {
  const callable = [...files].flatMap(([name, text]) => {
    const workflow = parse(text) as Workflow
    return workflow.on.workflow_call === undefined ? [] : [page(name, text, workflow)]
  })
  return callable.join('\n\n')
}

function page(name: string, text: string, workflow: Workflow): string {
  const { inputs = {}, secrets = {}, outputs = {} } = workflow.on.workflow_call ?? {}
  return [
    `## ${name}`,
    `${headComment(text)} ([source](../../.github/workflows/${name}))`,
    `### What the caller of ${name} grants`,
    ['```yaml', 'permissions:', ...permissionsOf(workflow).map((line) => `  ${line}`), '```'].join('\n'),
    `### Inputs of ${name}`,
    table(['Input', 'Type', 'Default', 'Meaning'], Object.entries(inputs).map(inputRow)),
    `### Secrets of ${name}`,
    table(['Secret', 'Meaning'], Object.entries(secrets).map(plainRow)),
    `### Outputs of ${name}`,
    table(['Output', 'Meaning'], Object.entries(outputs).map(plainRow)),
    `### Jobs of ${name}`,
    table(['Job', 'May', 'Ends within'], Object.entries(workflow.jobs).map(jobRow)),
  ].join('\n\n')
}

/** The comment that a workflow begins with, as one paragraph. */
function headComment(text: string): string {
  const lines = text.split('\n')
  const end = lines.findIndex((line) => !line.startsWith('#'))
  return lines
    .slice(0, end)
    .map((line) => line.replace(/^#\s?/, ''))
    .join(' ')
}

/** What its jobs ask for together, as lines of YAML. */
export function permissionsOf({ jobs }: Pick<Workflow, 'jobs'>): readonly string[] {
  const asked = new Map<string, string>()
  for (const { permissions = {} } of Object.values(jobs)) {
    for (const [scope, level] of Object.entries(permissions)) {
      if (level === 'write' || !asked.has(scope)) asked.set(scope, level)
    }
  }
  return [...asked].sort().map(([scope, level]) => `${scope}: ${level}`)
}

function inputRow([name, declared]: readonly [string, Declared | null]): readonly string[] {
  const value = declared?.required === true ? '**required**' : defaultCell(declared?.default)
  return [`\`${name}\``, declared?.type ?? 'string', value, cell(declared?.description ?? '')]
}

function plainRow([name, declared]: readonly [string, Declared | null]): readonly string[] {
  return [`\`${name}\``, cell(declared?.description ?? '')]
}

function jobRow([id, job]: readonly [string, Workflow['jobs'][string]]): readonly string[] {
  const may = Object.entries(job.permissions ?? {}).map(([scope, level]) => `\`${scope}: ${level}\``)
  const file = job.uses?.split('/').at(-1)?.split('@')[0]
  const ends =
    file === undefined ? `${job['timeout-minutes'] ?? 360} min` : `as [${file}](#${slug(file)}) says`
  return [`\`${id}\``, may.join(', ') || 'nothing', ends]
}

const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
    .replaceAll(' ', '-')
