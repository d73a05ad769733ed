import { describe, expect, test } from 'vitest'
import { standInPage, toldPage } from '../../../scripts/pictures/page.ts'
import { showsPage, stampPicture } from '../../../scripts/pictures/stamp.ts'

/** One transparent pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('a picture', () => {
  test('remembers the page that it shows, in a chunk that readers of pictures pass over', () => {
    const stamped = stampPicture(png, 'page')
    expect(showsPage(stamped, 'page')).toBe(true)
    expect(showsPage(stamped, 'another page')).toBe(false)
    expect(showsPage(png, 'page')).toBe(false)
    expect(stamped.subarray(0, 33)).toEqual(png.subarray(0, 33))
    expect(stamped.subarray(-12)).toEqual(png.subarray(-12))
    expect(stamped.readUInt32BE(33) + 12).toBe(stamped.length - png.length)
  })

  test('is of what was written on the pull request and on the run, with diagrams as Mermaid draws them', () => {
    const summary =
      '### a → b\n\n<details><summary>Times</summary>\n\n```mermaid\ngantt\n  a<b\n```\n\n| x |\n| --- |\n| y |\n\n</details>\n'
    const comment = toldPage([{ where: 'comment', text: '**live**' }], 'light')
    expect(comment).toMatch(/commented.*<strong>live<\/strong>/)
    expect(comment).not.toContain('mermaid')
    const page = toldPage([{ where: 'summary', text: summary }], 'dark')
    expect(page).toContain('<td>y</td>')
    expect(page).toContain('<details open><summary>Times')
    expect(page).toContain('<pre class="mermaid">gantt\n  a&lt;b</pre>')
    expect(page).toContain('data-theme="dark"')
  })

  test("of the stand-in's page has the theme that is asked for, whoever looks at it", () => {
    const content = '<style>@media (prefers-color-scheme: dark) { a {} }</style></html>'
    expect(standInPage(content, 'dark')).toContain('@media all {')
    expect(standInPage(content, 'light')).toContain('@media not all {')
  })
})
