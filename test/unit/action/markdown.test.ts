import fc from 'fast-check'
import { Marked } from 'marked'
import { describe, expect, test } from 'vitest'

import {
  code,
  codeBlock,
  details,
  escapeText,
  link,
  shorten,
  table,
} from '../../../shared/action/markdown.ts'

const marked = new Marked({ gfm: true })
const render = (markdown: string): string => marked.parse(markdown) as string
/** What a reader sees, without the signs that only keep GitHub from finding things. */
const seen = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('\u2060', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim()

const NASTY = [
  'a | b',
  'a \\| b',
  'a `code` b',
  '</td></tr></table>',
  '<script>alert(1)</script>',
  '<!-- trunkline:v1 app=shop -->',
  '![x](https://tracker.example/x.png)',
  '[click](javascript:alert(1))',
  '**bold** _it_ ~~no~~',
  '- item',
  '1. item',
  '2) item',
  '+ item',
  '# heading',
  '> quote',
  '--- ',
  '=====',
  '$\\frac{1}{2}$',
  '&lt;b&gt;',
  'trailing backslash \\',
]

describe('foreign text in prose', () => {
  test.each(NASTY)('%j reads as it was written', (text) => {
    const html = render(escapeText(text))
    expect(html).toMatch(/^<p>[^<]*<\/p>\n$/)
    expect(seen(html)).toBe(text.trim())
  })

  test.each(NASTY)('%j stays in its list item', (text) => {
    expect(render(`- ${escapeText(text)}`)).toMatch(/^<ul>\n<li>[^<]*<\/li>\n<\/ul>\n$/)
  })

  test.each(NASTY)('%j stays in its cell', (text) => {
    const html = render(table(['A', 'B'], [[escapeText(text), 'next']]))
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell = '']) => seen(cell))
    expect(cells).toEqual([text.trim(), 'next'])
  })

  test.each([
    ['@everyone', /@\w/],
    ['thanks @acme/admins', /@\w/],
    ['Fixes #1', /#\d/],
    ['closes acme/shop#12', /#\d/],
    ['resolves GH-7', /GH-\d/i],
    ['see https://github.com/acme/shop/issues/1', /https?:\/\//],
    ['www.example.com', /www\./],
    ['ada@example.com', /@\w/],
    ['ship it :rocket:', /:\w+:/],
  ])('%j pings, closes and links nothing', (text, pattern) => {
    expect(escapeText(text)).not.toMatch(pattern)
    expect(seen(render(escapeText(text)))).toBe(text)
  })

  test('has neither line ends nor signs that turn the reading direction', () => {
    expect(escapeText('one\r\ntwo\u2028three')).toBe('one two three')
    expect(escapeText('safe\u202Etxt.exe\u202C \u2066x\u2069 \u200Fy')).toBe('safe txt.exe x y')
    expect(escapeText('\u001b[31mred')).toBe('\\[31mred')
  })

  test('keeps right-to-left letters as they are', () => expect(escapeText('תיקון באג')).toBe('תיקון באג'))

  test('renders as one paragraph without tags, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), (text) => {
        const html = render(`x ${escapeText(text)}`)
        expect(html).toMatch(/^<p>[^<]*<\/p>\n$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('code spans', () => {
  test.each([
    ['plain', '<code>plain</code>'],
    ['a `b` c', '<code>a `b` c</code>'],
    ['``', '<code>``</code>'],
    ['<b>', '<code>&lt;b&gt;</code>'],
    ['@everyone', '<code>@everyone</code>'],
    ['two\nlines', '<code>two lines</code>'],
  ])('%j', (text, html) => expect(render(code(text))).toBe(`<p>${html}</p>\n`))

  test('of nothing are nothing', () => expect(code(' \n')).toBe(''))

  test('with bars stay in their cell', () => {
    const html = render(table(['A', 'B'], [[code('a | b'), 'next']]))
    expect([...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell)).toEqual([
      '<code>a | b</code>',
      'next',
    ])
  })
})

test.each(['```\nnot the end\n```', '~~~', '`````', 'plain'])('a code block is not ended by %j', (text) => {
  expect(render(`${codeBlock(text)}\n\nafter`)).toMatch(/<\/code><\/pre>\n<p>after<\/p>\n$/)
})

describe('links', () => {
  test('have escaped text', () => {
    expect(link('a [b] @c', 'https://x.example/y')).toBe('[a \\[b\\] @\u2060c](https://x.example/y)')
  })

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'https://x.example/a b',
    'https://x.example/)[x](https://evil.example',
    'https://x.example/|',
    'https://x.example/\u202Ex',
    '',
  ])('to %j are only text', (url) => expect(link('text', url)).toBe('text'))
})

test('a folded section shows its title as it was written', () => {
  const html = render(details('helm_upgrade <b> & @ada #1', 'body *it*'))
  expect(html).toContain('<summary>helm_upgrade &lt;b&gt; &amp; @\u2060ada #\u20601</summary>')
  expect(html).toContain('<em>it</em>')
})

test.each([
  ['short', 10, 'short'],
  ['exactly10!', 10, 'exactly10!'],
  ['longer than that', 10, 'longer th…'],
  ['🚀🚀🚀', 2, '🚀…'],
])('%j within %i signs is %j', (text, length, expected) => expect(shorten(text, length)).toBe(expected))
