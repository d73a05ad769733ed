import { describe, expect, test } from 'vitest'
import { fileOf, selfReferences, stamp, stampingOrder, VARIANTS } from '../../../scripts/release/stamp.ts'

const [pinned, server] = VARIANTS
if (pinned === undefined || server === undefined) throw new Error('two variants')

const text = `# A comment with uses: $/actions/none in it.
jobs:
  call:
    uses: $/.github/workflows/deploy.yml # the lane
  deploy:
    concurrency:
      group: lane # one
      # Each commit gets its turn,
      # one after the other.
      queue: max
      cancel-in-progress: false
    environment:
      name: production
      # The record is our own.
      deployment: false
    steps:
      - uses: "$/actions/promote"
        with:
          queue: max
      - uses: ./.github/trunkline/setup
      - run: "echo 'uses: $/actions/promote'"
`
const at = (reference: string) => `acme/trunkline/${reference.slice(2)}@${'a'.repeat(40)} # v1.0.0`

describe('stamping', () => {
  test('finds what a file refers to in its own repository, and neither comments nor scripts', () => {
    expect(selfReferences(text)).toEqual(['$/.github/workflows/deploy.yml', '$/actions/promote'])
    expect(selfReferences(text).map(fileOf)).toEqual([
      '.github/workflows/deploy.yml',
      'actions/promote/action.yml',
    ])
  })

  test('names repository and commit in place of $/, and leaves every other byte', () => {
    const wanted = text
      .replace(
        '$/.github/workflows/deploy.yml',
        `acme/trunkline/.github/workflows/deploy.yml@${'a'.repeat(40)} # v1.0.0`,
      )
      .replace('"$/actions/promote"', `acme/trunkline/actions/promote@${'a'.repeat(40)} # v1.0.0`)
    expect(stamp(text, pinned, at)).toBe(wanted)
  })

  test('for a server drops queue and deployment with the comments above them, in their sections only', () => {
    const stamped = stamp(text, server, at)
    expect(stamped).toContain('      group: lane # one\n      cancel-in-progress: false\n')
    expect(stamped).toContain('      name: production\n    steps:\n')
    expect(stamped).toContain('        with:\n          queue: max\n')
  })

  test('done twice is done once', () => {
    expect(stamp(stamp(text, server, at), server, at)).toBe(stamp(text, server, at))
  })

  test('refuses a key that it cannot take out without rewriting the line', () => {
    const flow = 'jobs:\n  a:\n    environment: { name: x, deployment: false }\n'
    expect(() => stamp(flow, server, at)).toThrow('environment: { deployment: … } must be written as a block')
    expect(stamp(flow, pinned, at)).toBe(flow)
  })
})

describe('the order of the commits', () => {
  const files = new Map([
    ['.github/workflows/deliver.yml', 'jobs: { a: { uses: $/.github/workflows/deploy.yml } }'],
    ['.github/workflows/deploy.yml', 'jobs: { a: { steps: [{ uses: $/actions/promote }] } }'],
    ['.github/workflows/ci.yml', 'jobs: {}'],
    ['actions/promote/action.yml', 'name: promote'],
  ])

  test('stamps a workflow after the one that it calls, and touches nothing that needs no stamp', () => {
    expect(stampingOrder(files, pinned)).toEqual([
      ['.github/workflows/deploy.yml'],
      ['.github/workflows/deliver.yml'],
    ])
  })

  test('does not exist where two files refer to each other', () => {
    const round = new Map([
      ['actions/a/action.yml', 'runs: { steps: [{ uses: $/actions/b }] }'],
      ['actions/b/action.yml', 'runs: { steps: [{ uses: $/actions/a }] }'],
    ])
    expect(() => stampingOrder(round, pinned)).toThrow('no order of commits fits')
  })

  test('does not exist where a file refers to none', () => {
    const lost = new Map([['.github/workflows/a.yml', 'jobs: { a: { steps: [{ uses: $/actions/gone }] } }']])
    expect(() => stampingOrder(lost, pinned)).toThrow('refers to actions/gone/action.yml, which is not there')
  })
})
