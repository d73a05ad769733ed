import type { Answer } from '../call.ts'
import type { Repository } from '../state.ts'
import { type Html, html } from './html.ts'
import { style } from './style.ts'

/** A whole page. No script runs on it, and nothing is fetched for it. */
export function page(title: string, body: Html, status = 200): Answer {
  const content = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
<footer>A stand-in for GitHub, for tests and demonstrations on one machine.</footer>
</body>
</html>
`.text
  const headers = {
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'",
    'x-content-type-options': 'nosniff',
  }
  return { status, headers, raw: { type: 'text/html; charset=utf-8', content } }
}

export function breadcrumb({ owner, name }: Repository, ...rest: readonly Html[]): Html {
  const repository = html`<a href="/">${owner}</a> / <a href="/${owner}/${name}">${name}</a>`
  return html`<nav>${repository}${rest.map((each) => html` / ${each}`)}</nav>`
}

/** A state as a word in a coloured frame: readable without the colour. */
export function badge(state: string): Html {
  return html`<span class="badge ${state.replace(/[^a-z_]/g, '')}">${state.replace('_', ' ')}</span>`
}

export function moment(at: string | null): Html {
  return at === null ? html`–` : html`<time datetime="${at}">${at.replace('T', ' ').replace('Z', '')}</time>`
}

export function commitLink({ owner, name }: Repository, sha: string): Html {
  return html`<a href="/${owner}/${name}/commit/${sha}"><code>${sha.slice(0, 7)}</code></a>`
}

export function table(headings: readonly string[], rows: readonly Html[], empty: string): Html {
  if (rows.length === 0) return html`<p class="quiet">${empty}</p>`
  return html`<div class="scroll"><table><thead><tr>${headings.map((heading) => html`<th>${heading}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`
}
