/**
 * Runs the stand-in for GitHub as a process of its own: `node lab/github/main.ts --port N --data DIR`.
 * It prints its address in one line once it answers, and ends cleanly on SIGTERM and SIGINT.
 */
import { enableCompileCache } from 'node:module'
import { parseArgs } from 'node:util'

// Stripping the types of all the files takes most of the start, and has to be done only once
enableCompileCache()
const { startGithub } = await import('./server.ts')

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, data: { type: 'string' } },
})
if (values.data === undefined) {
  console.error('usage: node lab/github/main.ts [--port N] --data DIR')
  process.exit(2)
}

const standIn = await startGithub({ port: Number(values.port), dataDir: values.data })
console.log(`listening on ${standIn.url}`)

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => void standIn.close().then(() => process.exit(0)))
}
