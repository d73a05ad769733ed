/**
 * `npm run pictures`: takes the README's pictures anew, of the golden files that tests hold the actions to. It needs chromium on
 * PATH (Debian's will do). `--check` takes none, and says whether they still show what the golden files say.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { command } from '../lab/command.ts'
import { type Told, toldPage } from './pictures/page.ts'
import { showsPage, stampPicture } from './pictures/stamp.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, 'test/fixtures/deploy-summary')
const golden = (name: string) => readFile(join(fixtures, name), 'utf8')

interface Picture {
  readonly name: string
  readonly told: readonly Told[]
  /** Pixels of the picture for each of the page. */
  readonly scale: number
}

const titleOf = (file: string) => file.replaceAll(/^comment-|\.md$/g, '').replaceAll('-', ' ')
const states = (await readdir(fixtures)).filter((file) => file.startsWith('comment-')).sort()
const PICTURES: readonly Picture[] = [
  { name: 'comment', told: [{ where: 'comment', text: await golden('comment-live.md') }], scale: 2 },
  { name: 'summary', told: [{ where: 'summary', text: await golden('page-whole.md') }], scale: 2 },
  {
    name: 'states',
    told: await Promise.all(
      states.map(
        async (file) => ({ where: 'comment', title: titleOf(file), text: await golden(file) }) as const,
      ),
    ),
    scale: 1,
  },
]

async function takePicture(page: string, scale: number, to: string): Promise<void> {
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
    const size = [`--window-size=860,${height}`, `--force-device-scale-factor=${scale}`]
    await command('chromium', [...how, ...size, `--screenshot=${png}`, `file://${html}`])
    await writeFile(to, stampPicture(await readFile(png), page))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const wanted = PICTURES.flatMap((picture) =>
  (['light', 'dark'] as const).map((theme) => ({ ...picture, theme })),
)
for (const { name, told, scale, theme } of wanted) {
  const file = `docs/pictures/${name}${theme === 'dark' ? '-dark' : ''}.png`
  const page = toldPage(told, theme)
  const before = await readFile(join(root, file)).catch(() => Buffer.alloc(0))
  if (showsPage(before, page)) continue
  if (values.check) {
    console.error(`${file} does not show what the golden files say; run npm run pictures`)
    process.exitCode = 1
  } else {
    await takePicture(page, scale, join(root, file))
    console.log(`took ${file}`)
  }
}
