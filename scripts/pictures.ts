/**
 * `npm run pictures`: takes the README's pictures anew, of the golden files that tests hold the actions to. It needs chromium on
 * PATH (Debian's will do). `--check` takes none, and says whether they still show what the golden files say.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { command } from '../lab/command.ts'
import { toldPage } from './pictures/page.ts'
import { showsPage, stampPicture } from './pictures/stamp.ts'

const root = join(import.meta.dirname, '..')
const golden = (name: string) => readFile(join(root, 'test/fixtures/deploy-summary', name), 'utf8')
const SOURCES = { comment: 'comment-live.md', summary: 'page-live.md' } as const
const PICTURES = (['comment', 'summary'] as const).flatMap((where) =>
  (['light', 'dark'] as const).map((theme) => {
    return { where, theme, file: `docs/pictures/${where}${theme === 'dark' ? '-dark' : ''}.png` }
  }),
)

async function takePicture(page: string, to: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'trunkline-picture-'))
  try {
    const html = join(work, 'page.html')
    await writeFile(html, page)
    const how = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      `--user-data-dir=${work}/profile`,
    ]
    const dom = await command('chromium', [...how, '--dump-dom', `file://${html}`])
    const height = /data-height="(\d+)"/.exec(dom)?.[1]
    if (height === undefined) throw new Error('chromium did not lay the page out')
    const png = join(work, 'page.png')
    const size = [`--window-size=860,${height}`, '--force-device-scale-factor=2']
    await command('chromium', [...how, ...size, `--screenshot=${png}`, `file://${html}`])
    await writeFile(to, stampPicture(await readFile(png), page))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
for (const { where, theme, file } of PICTURES) {
  const page = toldPage({ where, text: await golden(SOURCES[where]) }, theme)
  const before = await readFile(join(root, file)).catch(() => Buffer.alloc(0))
  if (showsPage(before, page)) continue
  if (values.check) {
    console.error(`${file} does not show what the golden files say; run npm run pictures`)
    process.exitCode = 1
  } else {
    await takePicture(page, join(root, file))
    console.log(`took ${file}`)
  }
}
