/**
 * `node scripts/pictures.ts`: renders the golden comments and pages with a GitHub-flavoured renderer, looks at them in
 * Debian's chromium (`apt-get install chromium`, or CHROMIUM), dark and light, and keeps the pictures in docs/pictures/.
 * `node scripts/pictures.ts NAME URL` takes a picture of a page instead, for example of the demo's stand-in.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

import { type Html, html } from '../lab/github/page/html.ts'
import { page as framed } from '../lab/github/page/layout.ts'
import { markdown } from '../lab/github/page/markdown.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, 'test/fixtures/deploy-summary')
const target = join(root, 'docs/pictures')
const SCHEMES = ['light', 'dark'] as const

const [name, url] = process.argv.slice(2)
await mkdir(target, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  if (name !== undefined && url !== undefined) await take(browser, name, { url })
  else await takeAll(browser)
} finally {
  await browser.close()
}

async function takeAll(open: Browser): Promise<void> {
  const names = (await readdir(fixtures)).filter((file) => file.endsWith('.md')).sort()
  const comments = names.filter((file) => file.startsWith('comment-'))
  await take(open, 'comments', { content: await sheet(comments) })
  await take(open, 'summary', { content: await sheet(['page-whole.md']) })
}

async function sheet(files: readonly string[]): Promise<string> {
  const parts = await Promise.all(
    files.map(async (file) => part(file, await readFile(join(fixtures, file), 'utf8'))),
  )
  return String(framed('Golden files', html`${parts}`).raw?.content)
}

function part(file: string, source: string): Html {
  const title = file.replace(/^(comment|page)-|\.md$/g, '')
  const body = markdown(source, { breaks: file.startsWith('comment-') })
  return html`<article class="comment"><header><strong>${title}</strong></header><div>${body}</div></article>`
}

async function take(
  open: Browser,
  picture: string,
  what: { readonly url: string } | { readonly content: string },
): Promise<void> {
  for (const colorScheme of SCHEMES) {
    const tab = await open.newPage({ colorScheme, viewport: { width: 1_000, height: 600 } })
    if ('url' in what) await tab.goto(what.url)
    else await tab.setContent(what.content)
    await tab.evaluate("for (const folded of document.querySelectorAll('details')) folded.open = true")
    const path = join(target, `${picture}-${colorScheme}.jpg`)
    await tab.screenshot({ path, fullPage: true, type: 'jpeg', quality: 55 })
    console.log(path)
    await tab.close()
  }
}
