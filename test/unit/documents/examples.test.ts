import { describe, expect, test } from 'vitest'
import { blocksOf, type Callee, wrongUses } from '../../../scripts/documents/examples.ts'

const smoke: Callee = {
  inputs: new Set(['url', 'timeout']),
  required: ['url'],
  secrets: new Set(),
  outputs: new Set(['verdict']),
}
const deploy: Callee = {
  ...smoke,
  inputs: new Set(['image']),
  required: ['image'],
  secrets: new Set(['TOKEN']),
}
const lookup = (path: string) =>
  ({ 'actions/smoke': smoke, '.github/workflows/deploy.yml': deploy })[path as 'actions/smoke']
const found = (text: string) =>
  wrongUses('docs/guide.md', { language: 'yaml', line: 10, text }, lookup).map(
    ({ line, message }) => `${line} ${message}`,
  )

test('blocks are found with their language and their first line, indented ones too', () => {
  const text = 'a\n\n```yaml\nb: 1\n```\n\n- c\n  ```sh\n  npm test\n  ```\n'
  expect(blocksOf(text)).toEqual([
    { language: 'yaml', line: 4, text: 'b: 1' },
    { language: 'sh', line: 9, text: 'npm test' },
  ])
})

describe('a uses line in a document', () => {
  test.each([
    ['- uses: acme/trunkline/actions/smoke@v1\n  with: { url: x }'],
    ['- uses: acme/trunkline/actions/smoke@v1.2.3\n  with: { url: x, timeout: 5m }'],
    ['- uses: acme/trunkline/actions/smoke@v1-server\n  with: { url: x }'],
    ['uses: acme/trunkline/.github/workflows/deploy.yml@v1\nwith: { image: x }\nsecrets: { TOKEN: x }'],
    ['uses: acme/trunkline/.github/workflows/deploy.yml@v1\nwith: { image: x }\nsecrets: inherit'],
    ['- uses: ./.github/trunkline/setup'],
    [`- uses: actions/checkout@${'a'.repeat(40)} # v6.0.2`],
    [
      '- id: smoke\n  uses: acme/trunkline/actions/smoke@v1\n  with: { url: x }\n- run: ${{ steps.smoke.outputs.verdict }}',
    ],
  ])('that works is no finding: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  test.each([
    ['- uses: acme/trunkline/actions/smoke@v1', '10 actions/smoke needs the input url'],
    [
      '- uses: acme/trunkline/actions/smoke@v1\n  with: { url: x, tiemout: 5m }',
      '10 actions/smoke has no input tiemout',
    ],
    ['a: 1\nuses: acme/trunkline/actions/smok@v1', '11 there is no actions/smok'],
    [
      'uses: trunkline/trunkline/actions/smoke@v1',
      '10 trunkline/trunkline/actions/smoke@v1: documents call the suite acme/trunkline',
    ],
    ['uses: acme/trunkline/actions/smoke@main\nwith: { url: x }', '10 @main is no release'],
    [
      'uses: acme/trunkline/.github/workflows/deploy.yml@v1\nwith: { image: x }\nsecrets: { TOKNE: x }',
      '10 .github/workflows/deploy.yml has no secret TOKNE',
    ],
    [
      '- uses: actions/checkout@v6',
      '10 actions/checkout@v6 must be pinned to a commit, with its version as a comment',
    ],
    [
      `- uses: actions/checkout@${'a'.repeat(40)}`,
      `10 actions/checkout@${'a'.repeat(40)} must be pinned to a commit, with its version as a comment`,
    ],
    [
      '- id: smoke\n  uses: acme/trunkline/actions/smoke@v1\n  with: { url: x }\n- run: ${{ steps.smoke.outputs.verdcit }}',
      '13 the step smoke has no output verdcit',
    ],
    [
      'a: [',
      '10 this is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 5:',
    ],
  ])('that does not is found: %s', (text, message) => {
    expect(found(text)).toContain(message)
  })
})
