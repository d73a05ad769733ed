import { Marked } from 'marked'

export type Theme = 'light' | 'dark'

/** What a picture shows: Markdown that was written for people, and where they find it. */
export interface Told {
  readonly where: 'comment' | 'summary'
  readonly text: string
  /** Which of several it is. */
  readonly title?: string
}

const HEADS: Readonly<Record<Told['where'], string>> = {
  comment: '<i></i><b>github-actions</b> <small>bot</small> commented',
  summary: 'Deploy to production <b>summary</b>',
}

/** A page that shows them as GitHub would, near enough to be read; the texts are ours, from the golden files. */
export function toldPage(told: readonly Told[], theme: Theme): string {
  return `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${STYLE}</style>
${told.map(section).join('\n')}
${told.some(({ text }) => hasDiagram(text)) ? drawn(theme) : MEASURED}</html>
`
}

/** A page of the stand-in for GitHub, in a theme that does not depend on who looks at it. */
export function standInPage(content: string, theme: Theme): string {
  const dark = '@media (prefers-color-scheme: dark)'
  return content
    .replace(dark, theme === 'dark' ? '@media all' : '@media not all')
    .replace('</html>', `${MEASURED}</html>`)
}

/** The file that is to lie beside a page with diagrams. */
export const MERMAID = 'mermaid-11.17.2.min.js'

/** Whether somebody has to draw a part of it. */
export function hasDiagram(text: string): boolean {
  return text.includes('```mermaid\n')
}

const MEASURED =
  '<script>document.documentElement.dataset.height = document.documentElement.scrollHeight</script>'

/** A diagram that does not parse leaves the page without its height, and the picture is not taken. */
function drawn(theme: Theme): string {
  const options = JSON.stringify({ startOnLoad: false, theme: theme === 'dark' ? 'dark' : 'default' })
  return `<script src="${MERMAID}"></script><script>
mermaid.initialize(${options})
mermaid.run().then(
  () => {
    document.documentElement.dataset.bars = document.querySelectorAll('.mermaid rect.task').length
    document.documentElement.dataset.height = document.documentElement.scrollHeight
  },
  (error) => { document.documentElement.dataset.problem = error.message ?? error.str ?? String(error) },
)
</script>`
}

function section({ where, text, title }: Told): string {
  const html = new Marked({ gfm: true })
    .use({ renderer: { code: diagram } })
    .parse(unfolded(text), { async: false })
  const head = title === undefined ? HEADS[where] : `<b>${title}</b>`
  return `<section><header>${head}</header><div>${html}</div></section>`
}

/** As GitHub does: Mermaid draws what is fenced as such. */
function diagram({
  lang,
  text,
}: {
  readonly lang?: string | undefined
  readonly text: string
}): string | false {
  const letters = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const
  const escaped = text.replaceAll(/[&<>]/g, (letter) => letters[letter as keyof typeof letters])
  return lang === 'mermaid' ? `<pre class="mermaid">${escaped}</pre>` : false
}

/** What holds a diagram is shown open. */
function unfolded(text: string): string {
  return text.replaceAll(/<details>(?=<summary>[^\n]*<\/summary>\n\n```mermaid\n)/g, '<details open>')
}

const STYLE = `
:root { --back: #fff; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --head: #f6f8fa; --link: #0969da; --code: #818b981f }
[data-theme=dark] { --back: #0d1117; --text: #f0f6fc; --faint: #9198a1; --line: #3d444d; --head: #151b23; --link: #4493f8; --code: #656c7633 }
* { box-sizing: border-box }
body { margin: 0; padding: 16px; width: 860px; background: var(--back); color: var(--text); font: 14px/1.5 "DejaVu Sans", sans-serif }
section + section { margin-top: 16px }
section { border: 1px solid var(--line); border-radius: 6px; overflow: hidden }
header { padding: 8px 16px; background: var(--head); border-bottom: 1px solid var(--line); color: var(--faint) }
header b { color: var(--text) }
header i { float: left; width: 21px; height: 21px; margin-right: 8px; border-radius: 50%; background: #6e7781 }
header small { border: 1px solid var(--line); border-radius: 9px; padding: 0 6px }
section > div { padding: 4px 16px }
h3, h4 { margin: 14px 0 8px; line-height: 1.25 }
p, ul, table, pre { margin: 10px 0 }
table { border-collapse: collapse; font-size: 13px }
th, td { border: 1px solid var(--line); padding: 5px 11px; text-align: left }
th { font-weight: 600 }
code { background: var(--code); border-radius: 4px; padding: 2px 5px; font: 12px "DejaVu Sans Mono", monospace }
pre { background: var(--code); border-radius: 6px; padding: 10px; white-space: pre-wrap; overflow-wrap: anywhere }
pre code { background: none; padding: 0 }
a { color: var(--link); text-decoration: none }
details { margin: 10px 0 }
`
