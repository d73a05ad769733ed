/**
 * Entry point of `npm run lab`. Importing this file runs it: it reads the command, has `lab.ts` do it
 * and prints what it says.
 */
import { labDown, labReset, labStatus, labUp } from './lab.ts'

const usage = 'usage: npm run lab up | down | status | reset [--all]'
const progress = (line: string) => console.log(line)

async function up(): Promise<void> {
  const { lab, startedHere } = await labUp({ progress })
  console.log(startedHere ? 'the lab is up:' : 'the lab was up already:')
  for (const [name, value] of Object.entries(lab)) console.log(`  ${name.padEnd(13)} ${value}`)
}

async function status(): Promise<void> {
  const parts = await labStatus()
  for (const { name, state, version, where, log, missing } of parts) {
    const shown = missing.length > 0 && state !== 'running' ? 'missing' : state
    console.log(`${name.padEnd(11)} ${shown.padEnd(8)} ${version}`)
    const details = [
      where,
      log && `log: ${log}`,
      missing.length > 0 && `not installed: ${missing.join(', ')}`,
    ]
    for (const detail of details.filter(Boolean)) console.log(`${' '.repeat(21)}${detail}`)
  }
  if (parts.some((part) => part.missing.length > 0 || part.state === 'stopped')) {
    console.log('`npm run lab up` installs and starts what is not there')
  }
}

const commands: Readonly<Record<string, () => Promise<void>>> = {
  up,
  down: () => labDown({ progress }),
  reset: () => labReset({ progress, all: process.argv.includes('--all') }),
  status,
}

const command = commands[process.argv[2] ?? '']
if (command) {
  try {
    await command()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
} else {
  console.error(usage)
  process.exitCode = 2
}
