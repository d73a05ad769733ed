/** `npm run check`: every static check, fastest first; all of them run, and the failing ones are named at the end. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

const CHECKS: readonly (readonly [name: string, ...argv: string[]])[] = [
  ['style', 'node_modules/.bin/biome', 'ci', '--error-on-warnings', '.'],
  ['documents', process.execPath, 'scripts/docs.ts', '--check'],
  ['variants', process.execPath, 'scripts/variants.ts', '--check'],
  ['types', 'node_modules/.bin/tsc', '--noEmit', '-p', '.'],
  [
    'layers',
    'node_modules/.bin/depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'actions',
    'shared',
    'lab',
    'scripts',
    'test',
  ],
  ['pictures', process.execPath, 'scripts/pictures.ts', '--check'],
  ['links and examples', process.execPath, 'scripts/check-documents.ts'],
  ['dead code', 'node_modules/.bin/knip'],
  ['dead code in what ships', 'node_modules/.bin/knip', '--production'],
  ['workflows', process.execPath, 'scripts/check-workflows.ts'],
  ['bundles', process.execPath, 'scripts/check-dist.ts'],
]

function passes(argv: readonly string[]): Promise<boolean> {
  const [file = '', ...args] = argv
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (status) => resolve(status === 0))
  })
}

const failed: string[] = []
for (const [name, ...argv] of CHECKS) {
  const started = performance.now()
  const passed = await passes(argv)
  if (!passed) failed.push(name)
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${name} (${((performance.now() - started) / 1_000).toFixed(1)} s)`)
}
if (failed.length > 0) {
  console.error(`failing: ${failed.join(', ')}`)
  process.exitCode = 1
}
