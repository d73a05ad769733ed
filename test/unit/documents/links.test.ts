import { describe, expect, test } from 'vitest'
import { anchorsOf, deadLinks, linksOf, slugOf } from '../../../scripts/documents/links.ts'

const files = new Map([
  ['docs/guide.md', '# Guide\n\n## Say *why*, `then` go\n\n## Twice\n\n## Twice\n\n<a id="set"></a>\n'],
  ['README.md', '# Read me'],
])
const repository = {
  has: (path: string) => files.has(path) || path === 'docs' || path === 'scripts/build.ts',
  markdown: (path: string) => files.get(path),
}
const found = (text: string, file = 'docs/other.md') =>
  deadLinks(file, text, repository).map(({ line, column, message }) => `${line}:${column} ${message}`)

describe('an anchor', () => {
  test.each([
    ['Say why, then go', 'say-why-then-go'],
    ['promote.yml', 'promoteyml'],
    ['helm-upgrade, helm-rollback', 'helm-upgrade-helm-rollback'],
    ['A  double space', 'a--double-space'],
    ['Größe & Maß', 'größe--maß'],
    ['under_score', 'under_score'],
  ])('of the heading %j is #%s', (heading, slug) => {
    expect(slugOf(heading)).toBe(slug)
  })

  test('is made of the words alone, counted where it comes again, or set by hand', () => {
    expect([...anchorsOf(files.get('docs/guide.md') ?? '')].sort()).toEqual(
      ['guide', 'say-why-then-go', 'set', 'twice', 'twice-1'].sort(),
    )
  })

  test('is none where the heading stands in a block of code', () => {
    expect([...anchorsOf('```\n# No\n```\n')]).toEqual([])
  })
})

describe('a link', () => {
  test.each([
    ['[a](guide.md)'],
    ['[a](guide.md#twice-1)'],
    ['[a](../README.md)'],
    ['[a](../docs/)'],
    ['[a](..)'],
    ['[a](#here)\n\n# Here'],
    ['[a](https://example.com/x#y)'],
    ['[a](mailto:a@b.example)'],
    ['[a](../scripts/build.ts#L10)'],
    ['`[a](gone.md)`'],
    ['```\n[a](gone.md)\n```'],
  ])('that leads somewhere is no finding: %s', (text) => {
    const there = (path: string) => path === '.' || path === 'docs/other.md' || repository.has(path)
    const markdown = (path: string) => (path === 'docs/other.md' ? text : files.get(path))
    expect(deadLinks('docs/other.md', text, { has: there, markdown })).toEqual([])
  })

  test.each([
    ['[a](gone.md)', '1:5 gone.md leads to docs/gone.md, which is not there'],
    ['x\n\n[a](guide.md#gone)', '3:5 guide.md#gone: docs/guide.md has no heading for #gone'],
    ['[a](#gone)', '1:5 #gone: docs/guide.md has no heading for #gone'],
    ['![a](gone.png)', '1:6 gone.png leads to docs/gone.png, which is not there'],
    ['[a](http://example.com)', '1:5 http://example.com is not https'],
    ['[a](../../x.md)', '1:5 ../../x.md leads out of the repository'],
    ['[a][b]\n\n[b]: gone.md', '3:6 gone.md leads to docs/gone.md, which is not there'],
    ['<img src="gone.png" alt="">', '1:11 gone.png leads to docs/gone.png, which is not there'],
    ['[a](GUIDE.md)', '1:5 GUIDE.md leads to docs/GUIDE.md, which is not there'],
  ])('that leads nowhere is found with its place: %s', (text, message) => {
    expect(found(text, 'docs/guide.md')).toEqual([message])
  })

  test('is found in pictures of both themes', () => {
    const html = '<picture><source srcset="dark.png"><img src="light.png" alt="x"></picture>'
    expect(linksOf(html)).toEqual(['dark.png', 'light.png'])
  })
})
