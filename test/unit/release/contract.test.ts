import { describe, expect, test } from 'vitest'
import { contractChanges, contractOf } from '../../../scripts/release/contract.ts'

const action = (inputs: string, outputs = 'outputs: { digest: { description: D. } }') =>
  new Map([['actions/greet/action.yml', `name: Greet\n${outputs}\ninputs:\n${inputs}`]])
const workflow = (permissions: string) =>
  new Map([
    [
      '.github/workflows/deploy.yml',
      `on: { workflow_call: { secrets: { TOKEN: { required: false } } } }\njobs: { deploy: { permissions: { ${permissions} } } }`,
    ],
  ])
const changes = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  contractChanges(contractOf(before), contractOf(after))

describe('for a caller', () => {
  const before = action('  name: { required: true }\n  often: { default: 3 }')

  test('nothing changes where only words do', () => {
    expect(
      changes(before, action('  name: { required: true, description: Whom. }\n  often: { default: 3 }')),
    ).toEqual([])
  })

  test.each([
    ['an input that is gone', '  often: { default: 3 }', 'removed: input `name` of `greet`'],
    [
      'an input that must be given now',
      '  name: { required: true }\n  often: { required: true }',
      'now required: input `often` of `greet`',
    ],
    [
      'another default',
      '  name: { required: true }\n  often: { default: 4 }',
      'another default: input `often` of `greet`',
    ],
    [
      'a new input that must be given',
      '  name: { required: true }\n  often: { default: 3 }\n  loud: { required: true }',
      'added, required: input `loud` of `greet`',
    ],
  ])('%s breaks', (_, inputs, text) => {
    expect(changes(before, action(inputs))).toEqual([{ breaks: true, text }])
  })

  test('an output that is gone breaks', () => {
    const after = action('  name: { required: true }\n  often: { default: 3 }', 'outputs: {}')
    expect(changes(before, after)).toEqual([{ breaks: true, text: 'removed: output `digest` of `greet`' }])
  })

  test('a new input with a default is an addition, and comes after what breaks', () => {
    const after = action('  often: { default: 3 }\n  loud: { default: false }')
    expect(changes(before, after).map(({ breaks }) => breaks)).toEqual([true, false])
  })

  test('a workflow whose jobs ask for more breaks every caller that grants less', () => {
    expect(changes(workflow('contents: read'), workflow('contents: read, deployments: write'))).toEqual([
      { breaks: true, text: 'added, required: permission `deployments: write` of `deploy.yml`' },
    ])
  })

  test('a workflow whose jobs ask for less breaks nobody', () => {
    expect(changes(workflow('contents: read, actions: read'), workflow('contents: read'))).toEqual([
      { breaks: false, text: 'no longer asked for: permission `actions: read` of `deploy.yml`' },
    ])
  })

  test('a workflow that is not for callers, and an action of the workflows alone, are no contract', () => {
    const own = new Map([
      ['.github/workflows/ci.yml', 'on: push\njobs: { a: { permissions: { contents: read } } }'],
      ['.github/actions/hold/action.yml', 'name: Hold\ninputs: { a: { required: true } }'],
    ])
    expect([...contractOf(own)]).toEqual([])
  })
})
