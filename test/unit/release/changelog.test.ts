import { describe, expect, test } from 'vitest'
import { releaseChangelog, setMajor } from '../../../scripts/release/changelog.ts'

const at = { version: '1.3.0', date: '2026-11-25', contract: ['added: input `loud` of `greet`'] }

describe('the changelog', () => {
  test('gets a section of what was written as unreleased, with the changes of the contract below it', () => {
    const text = '# Changelog\n\n## Unreleased\n\nHolds.\n\n## 1.2.0 (2026-10-01)\n\nOlder.\n'
    expect(releaseChangelog(text, at)).toBe(
      '# Changelog\n\n## Unreleased\n\n## 1.3.0 (2026-11-25)\n\nHolds.\n\n### Contract\n\n- added: input `loud` of `greet`\n\n## 1.2.0 (2026-10-01)\n\nOlder.\n',
    )
  })

  test('of a first release ends after it', () => {
    const text = releaseChangelog('# Changelog\n\n## Unreleased\n\nAll.\n', { ...at, contract: [] })
    expect(text).toBe('# Changelog\n\n## Unreleased\n\n## 1.3.0 (2026-11-25)\n\nAll.\n')
  })

  test('of a release that nobody described is refused', () => {
    expect(() => releaseChangelog('## Unreleased\n\n## 1.2.0 (2026-10-01)\n\nOlder.\n', at)).toThrow(
      'says nothing',
    )
    expect(() => releaseChangelog('# Changelog\n', at)).toThrow('has no "## Unreleased"')
  })
})

describe('the release line in documents and examples', () => {
  test('becomes the new one, wherever the suite is named, and nowhere else', () => {
    const text = [
      'uses: acme/trunkline/.github/workflows/deliver.yml@v1',
      'uses: acme/trunkline/actions/smoke@v1 # the line',
      'uses: acme/trunkline/actions/smoke@v1.2.3',
      'uses: actions/checkout@v1',
    ]
    expect(setMajor(text.join('\n'), 2).split('\n')).toEqual([
      'uses: acme/trunkline/.github/workflows/deliver.yml@v2',
      'uses: acme/trunkline/actions/smoke@v2 # the line',
      text[2],
      text[3],
    ])
  })
})
