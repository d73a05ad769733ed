import { describe, expect, test } from 'vitest'
import { toldPage } from '../../../scripts/pictures/page.ts'
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

  test('is of what was written on the pull request and on the run, without the diagrams that GitHub alone can draw', () => {
    const summary = '### a → b\n\n```mermaid\ngantt\n```\n\n| x |\n| --- |\n| y |\n'
    expect(toldPage([{ where: 'comment', text: '**live**' }], 'light')).toMatch(
      /commented.*<strong>live<\/strong>/,
    )
    const page = toldPage([{ where: 'summary', text: summary }], 'dark')
    expect(page).toContain('<td>y</td>')
    expect(page).not.toContain('gantt')
    expect(page).toContain('data-theme="dark"')
  })
})
