import { cell, defaultCell, table } from './section.ts'

/** What the documents need of an action.yml. */
export interface ActionFile {
  readonly name: string
  readonly description: string
  readonly inputs?: Readonly<Record<string, { description: string; required?: boolean; default?: unknown }>>
  readonly outputs?: Readonly<Record<string, { description: string }>>
}

/** The inputs of an action.yml as a Markdown table. */
export function inputsTable({ inputs = {} }: ActionFile): string {
  const rows = Object.entries(inputs).map(([name, input]) => {
    const required = input.required === true ? '**required**' : defaultCell(input.default)
    return [`\`${name}\``, required, cell(input.description)]
  })
  return table(['Input', 'Default', 'Meaning'], rows)
}

/** The outputs of an action.yml as a Markdown table. */
export function outputsTable({ outputs = {} }: ActionFile): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, cell(description)])
  return table(['Output', 'Meaning'], rows)
}

/** One row for each action, with a link to its page. */
export function actionsTable(actions: ReadonlyMap<string, ActionFile>): string {
  const rows = [...actions].map(([name, { description, inputs = {}, outputs = {} }]) => {
    const required = Object.entries(inputs).filter(([, input]) => input.required === true)
    return [
      `[\`${name}\`](../../actions/${name}/README.md)`,
      cell(description),
      required.map(([input]) => `\`${input}\``).join(', '),
      `${Object.keys(inputs).length} / ${Object.keys(outputs).length}`,
    ]
  })
  return table(['Action', 'What it does', 'Required inputs', 'Inputs / outputs'], rows)
}

/** One row for each input that more than one action has: the same name means the same everywhere. */
export function sharedInputsTable(actions: ReadonlyMap<string, ActionFile>): string {
  const holders = new Map<string, string[]>()
  for (const [action, { inputs = {} }] of actions) {
    for (const input of Object.keys(inputs)) holders.set(input, [...(holders.get(input) ?? []), action])
  }
  const shared = [...holders]
    .filter(([, names]) => names.length > 1)
    .sort(([one], [other]) => one.localeCompare(other))
  const links = (names: readonly string[]) =>
    names.map((name) => `[${name}](../../actions/${name}/README.md#inputs)`)
  return table(
    ['Input', 'Of'],
    shared.map(([input, names]) => [`\`${input}\``, links(names).join(', ')]),
  )
}
