const widgets = [
  { name: 'Sprocket', shade: '#0b6e4f', price: 12 },
  { name: 'Gizmo', shade: '#08a045', price: 19 },
  { name: 'Doohickey', shade: '#6bbf59', price: 7 },
  { name: 'Whatsit', shade: '#21d375', price: 31 },
]

/** The shop's page, with the revision that served it in the footer. */
export function page({ revision, instance }) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Green widgets</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 44rem; padding: 0 1rem; color: #12372a; background: #f6fbf4 }
  ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1rem; padding: 0; list-style: none }
  li { background: white; border-radius: .75rem; padding: 1rem; text-align: center; box-shadow: 0 1px 4px #12372a22 }
  svg { display: block; margin: 0 auto .5rem }
  footer { margin-top: 3rem; font-size: .85rem; color: #436850 }
</style>
</head>
<body>
<h1>Green widgets</h1>
<p>Every widget is green. Every green is different.</p>
<ul>
${widgets.map(card).join('\n')}
</ul>
<footer>revision <code>${escapeHtml(revision)}</code>, served by <code>${escapeHtml(instance)}</code></footer>
</body>
</html>
`
}

function card({ name, shade, price }) {
  return `<li><svg width="48" height="48" aria-hidden="true"><circle cx="24" cy="24" r="22" fill="${shade}"/></svg>${name}<br>€ ${price}</li>`
}

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
