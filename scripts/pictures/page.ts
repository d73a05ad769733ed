import { Marked } from 'marked'

export type Theme = 'light' | 'dark'

/** What a picture shows: what was written on a pull request, and on the run's page. */
export interface Told {
  readonly comment: string
  readonly summary: string
}

/** A page that shows both as GitHub would, near enough to be read; the texts are ours, from the golden files. */
export function toldPage({ comment, summary }: Told, theme: Theme): string {
  const marked = new Marked({ gfm: true })
  const html = (text: string) => marked.parse(withoutDiagrams(text), { async: false })
  return `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${STYLE}</style>
<section><header><i></i><b>github-actions</b> <small>bot</small> commented</header><div>${html(comment)}</div></section>
<section><header>Deploy to production <b>summary</b></header><div>${html(summary)}</div></section>
<script>document.documentElement.dataset.height = document.body.scrollHeight</script></html>
`
}

/** Diagrams are drawn by GitHub alone; the table beside each says the same. */
function withoutDiagrams(text: string): string {
  return text.replaceAll(/^```mermaid\n[\s\S]*?^```\n/gm, '')
}

const STYLE = `
:root { --back: #fff; --text: #1f2328; --faint: #59636e; --line: #d1d9e0; --head: #f6f8fa; --link: #0969da; --code: #818b981f }
[data-theme=dark] { --back: #0d1117; --text: #f0f6fc; --faint: #9198a1; --line: #3d444d; --head: #151b23; --link: #4493f8; --code: #656c7633 }
* { box-sizing: border-box }
body { margin: 0; padding: 16px; width: 860px; background: var(--back); color: var(--text); font: 14px/1.5 "DejaVu Sans", sans-serif }
section { border: 1px solid var(--line); border-radius: 6px; overflow: hidden }
section + section { margin-top: 16px }
header { padding: 8px 16px; background: var(--head); border-bottom: 1px solid var(--line); color: var(--faint) }
header b { color: var(--text) }
header i { float: left; width: 21px; height: 21px; margin-right: 8px; border-radius: 50%; background: #6e7781 }
header small { border: 1px solid var(--line); border-radius: 9px; padding: 0 6px }
section > div { padding: 4px 16px }
h3, h4 { margin: 14px 0 8px; line-height: 1.25 }
p, ul, table { margin: 10px 0 }
table { border-collapse: collapse; font-size: 13px }
th, td { border: 1px solid var(--line); padding: 5px 11px; text-align: left }
th { font-weight: 600 }
code { background: var(--code); border-radius: 4px; padding: 2px 5px; font: 12px "DejaVu Sans Mono", monospace }
a { color: var(--link); text-decoration: none }
details { margin: 10px 0 }
`
