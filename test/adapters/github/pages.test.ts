import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { markdown } from '../../../lab/github/page/markdown.ts'
import { ask, type Bench, deploy, merge, openPull, say, startBench, workflow } from './stand-in.ts'

let bench: Bench
const hostile = `<script>alert(1)</script> & "x" <img src=x onerror=alert(1)>`
// tags that no page of ours has, and attributes that act
const active =
  /<(script|img|iframe|svg|style|object|form|input(?! disabled))\b(?!>:root)|<[^>]*\son\w+=|javascript:/i

async function read(path: string): Promise<{ status: number; text: string; headers: Headers }> {
  const response = await fetch(`${bench.github.url}${path}`)
  return { status: response.status, text: await response.text(), headers: response.headers }
}

beforeAll(async () => {
  bench = await startBench()
  await bench.commit('main', { a: 'a' })
  await bench.commit('feature', { b: 'b' }, { message: hostile })
  const number = await openPull(bench, 'feature', hostile)
  const body = `<!-- trunkline: marker -->\n| environment | state |\n|---|---|\n| **staging** | live |\n\n<details><summary>more</summary>\n\n${hostile}\n\n</details>`
  await ask(bench, 'POST', `/issues/${number}/comments`, { token: workflow, body: { body } })
  const sha = await merge(bench, number, 'merge')
  const { id } = await deploy(bench, 'staging', { task: hostile })
  await say(bench, id, 'success', {
    description: hostile,
    environment_url: 'https://shop.test/',
    log_url: 'javascript:alert(1)',
  })
  bench.github.putRun(bench.repository, {
    id: 9,
    headSha: sha,
    displayTitle: hostile,
    jobs: [{ name: hostile }],
  })
  bench.github.addSummary(9, {
    job: 'staging',
    step: 'deploy-summary',
    markdown: `## Live\n\n\`\`\`mermaid\ngantt\n\`\`\`\n\n${hostile}`,
  })
})
afterAll(() => bench.close())

describe('no page runs what strangers wrote', () => {
  test.each([
    '/',
    '/acme/shop',
    '/acme/shop/pull/1',
    '/acme/shop/actions/runs/9',
    '/acme/shop/commit/feature',
    '/acme/shop/compare/main...feature',
  ])('%s', async (path) => {
    const { status, text, headers } = await read(path)
    expect(status).toBe(200)
    expect(text.replace(/<style>[\s\S]*?<\/style>/, '')).not.toMatch(active)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})

test('the index shows what is live where', async () => {
  const { text } = await read('/acme/shop')
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(text).toMatch(/<td>staging<\/td><td><a href="\/acme\/shop\/commit\/[0-9a-f]{40}">/)
  expect(text).toContain('<a href="https://shop.test/">view</a>')
})

test('a pull request shows its state, its commits and the comment as a table', async () => {
  const { text } = await read('/acme/shop/pull/1')
  expect(text).toContain('<span class="badge merged">merged</span>')
  expect(text).toContain('<td><strong>staging</strong></td>')
  expect(text).toContain('<details><summary>more</summary>')
  expect(text).toContain('github-actions[bot]')
  expect(text).not.toContain('trunkline: marker')
})

test('a run shows its summaries, a diagram as code', async () => {
  const { text } = await read('/acme/shop/actions/runs/9')
  expect(text).toContain('<h2>Live</h2>')
  expect(text).toContain('<code class="language-mermaid">gantt')
})

test('what is not there is a page that says so', async () => {
  for (const path of [
    '/acme/none',
    '/acme/shop/pull/7',
    '/acme/shop/actions/runs/7',
    '/acme/shop/x',
    '/%E0%A4%A',
  ]) {
    expect((await read(path)).status).toBe(404)
  }
})

describe('Markdown of strangers', () => {
  test.each([
    ['[x](javascript:alert(1))', '<p>x</p>'],
    [
      '[x](https://a.test/?a=1&b="2)',
      '<p><a href="https://a.test/?a=1&amp;b=&quot;2" rel="nofollow">x</a></p>',
    ],
    ['<a href="javascript:alert(1)">x</a>', '<p><a>x</a></p>'],
    ['<details open onclick="x()">', '<details open="">'],
    ['<td colspan="2" style="x">', '<td colspan="2">'],
    ['![alt](http://tracker.test/x.png)', '<p><a href="http://tracker.test/x.png">alt</a></p>'],
    ['<!-- never closed', ''],
    ['a <b>b</b> <script', '<p>a <b>b</b> &lt;script</p>'],
    ['`<script>`', '<p><code>&lt;script&gt;</code></p>'],
    ['<svg/onload=alert(1)>', '<p>&lt;svg/onload=alert(1)&gt;</p>'],
  ])('%s', (source, expected) => {
    expect(markdown(source).text.trim()).toBe(expected)
  })
})
