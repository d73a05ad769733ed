/**
 * `npm run pictures`: takes the README's pictures anew, of the golden files that tests hold the actions to. It needs chromium on
 * PATH (Debian's will do). `--check` takes none, and says whether they still show what the golden files say.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { timesSection } from '../actions/deploy-summary/page-steps.ts'
import { command } from '../lab/command.ts'
import type { GitCommit } from '../lab/github/git.ts'
import { pullPage } from '../lab/github/page/pull-page.ts'
import { repositoryPage } from '../lab/github/page/repository-page.ts'
import type { Repository } from '../lab/github/state.ts'
import { fetchMermaid } from './pictures/mermaid.ts'
import { MERMAID, standInPage, type Theme, toldPage } from './pictures/page.ts'
import { showsPage, stampPicture } from './pictures/stamp.ts'

const root = join(import.meta.dirname, '..')
const fixtures = join(root, 'test/fixtures/deploy-summary')
const golden = (name: string) => readFile(join(fixtures, name), 'utf8')

/** What the real workflows and actions wrote to the stand-in for GitHub; `npm run deliver-for-pictures` writes it anew. */
interface Delivered {
  readonly repository: Repository
  readonly commits: Readonly<Record<string, readonly GitCommit[]>>
}

interface Picture {
  readonly name: string
  page(theme: Theme): string
  readonly width: number
  /** Pixels of the picture for each of the page. */
  readonly scale: number
}

const delivered: Delivered = JSON.parse(
  await readFile(join(root, 'test/fixtures/stand-in/shop.json'), 'utf8'),
)
const WORDS: readonly string[] = JSON.parse(await golden('mermaid-words.json'))
const MISLEADING = [
  ...WORDS,
  'section:',
  '%%{init: {}}%%',
  'done',
  'crit, a',
  '```',
  '<b>',
  'Test #1; x',
  ':',
  'end',
  'after a',
].flatMap((name) => [name, `${name} the rest`])
const titleOf = (file: string) => file.replaceAll(/^comment-|\.md$/g, '').replaceAll('-', ' ')
const states = await Promise.all(
  (await readdir(fixtures))
    .filter((file) => file.startsWith('comment-'))
    .sort()
    .map(async (file) => ({ where: 'comment', title: titleOf(file), text: await golden(file) }) as const),
)
const comment = [{ where: 'comment', text: await golden('comment-live.md') }] as const
const summary = [{ where: 'summary', text: await golden('page-whole.md') }] as const
const PICTURES: readonly Picture[] = [
  { name: 'comment', page: (theme) => toldPage(comment, theme), width: 860, scale: 2 },
  { name: 'summary', page: (theme) => toldPage(summary, theme), width: 860, scale: 2 },
  { name: 'states', page: (theme) => toldPage(states, theme), width: 860, scale: 1 },
  {
    name: 'stand-in',
    page: (theme) => standInPage(contentOf(repositoryPage(delivered.repository)), theme),
    width: 1_060,
    scale: 1,
  },
  {
    name: 'stand-in-pull',
    page: (theme) => standInPage(pullOf('Round prices up'), theme),
    width: 1_060,
    scale: 1,
  },
]

function pullOf(title: string): string {
  const pull = delivered.repository.pulls.find((one) => one.title === title)
  if (pull === undefined) throw new Error(`no pull request is called "${title}"`)
  return contentOf(pullPage(delivered.repository, pull, delivered.commits[pull.number] ?? []))
}

function contentOf({ raw }: ReturnType<typeof repositoryPage>): string {
  return String(raw?.content ?? '')
}

const CHROMIUM = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars']
// Time that passes only in the page, for the diagrams to be drawn in.
const PATIENCE = '--virtual-time-budget=20000'

interface LaidOut {
  readonly how: readonly string[]
  readonly html: string
  readonly height: string
  readonly bars: number
}

/** Lays the page out, and says how high it is and how many bars Mermaid has drawn, while its files are there. */
async function layOut(
  page: string,
  width: number,
  use: (laidOut: LaidOut) => Promise<void>,
): Promise<LaidOut> {
  const work = await mkdtemp(join(tmpdir(), 'trunkline-picture-'))
  try {
    const html = join(work, 'page.html')
    await writeFile(html, page)
    if (page.includes(MERMAID)) await fetchMermaid(join(work, MERMAID))
    const how = [...CHROMIUM, PATIENCE, `--user-data-dir=${work}/profile`]
    const dom = await command('chromium', [
      ...how,
      `--window-size=${width},600`,
      '--dump-dom',
      `file://${html}`,
    ])
    const said = (what: string) => new RegExp(`data-${what}="([^"]*)"`).exec(dom)?.[1]
    const height = said('height')
    if (height === undefined) throw new Error(`chromium did not lay the page out: ${said('problem') ?? ''}`)
    const laidOut = { how, html, height, bars: Number(said('bars') ?? 0) }
    await use(laidOut)
    return laidOut
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function takePicture(page: string, { width, scale }: Picture, to: string): Promise<void> {
  await layOut(page, width, async ({ how, html, height }) => {
    const png = `${html}.png`
    const size = [`--window-size=${width},${height}`, `--force-device-scale-factor=${scale}`]
    await command('chromium', [...how, ...size, `--screenshot=${png}`, `file://${html}`])
    await writeFile(to, stampPicture(await readFile(png), page))
  })
}

/** Mermaid itself draws one bar for a job, whatever it is called; what it takes for a statement of its own is missing. */
async function holdCharts(): Promise<void> {
  const from = Date.parse('2026-11-22T12:00:00Z')
  const text = MISLEADING.map((name) =>
    timesSection([{ name, group: 'jobs', from, to: from + 30_000, isBad: false }]),
  ).join('\n\n')
  const { bars } = await layOut(toldPage([{ where: 'summary', text }], 'light'), 860, async () => undefined)
  if (bars !== MISLEADING.length) throw new Error(`Mermaid draws ${bars} bars of ${MISLEADING.length} jobs`)
  console.log(`Mermaid draws a bar for each of ${bars} jobs that are named to mislead it`)
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
if (!values.check) await holdCharts()
for (const picture of PICTURES) {
  for (const theme of ['light', 'dark'] as const) {
    const file = `docs/pictures/${picture.name}${theme === 'dark' ? '-dark' : ''}.png`
    const page = picture.page(theme)
    const before = await readFile(join(root, file)).catch(() => Buffer.alloc(0))
    if (showsPage(before, page)) continue
    if (values.check) {
      console.error(`${file} does not show what the golden files say; run npm run pictures`)
      process.exitCode = 1
    } else {
      await takePicture(page, picture, join(root, file))
      console.log(`took ${file}`)
    }
  }
}
