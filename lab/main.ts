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
  for (const { name, state, version, where, log } of await labStatus()) {
    console.log(`${name.padEnd(11)} ${state.padEnd(10)} ${version}`)
    console.log(`${' '.repeat(23)}${where}${log ? `\n${' '.repeat(23)}log: ${log}` : ''}`)
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
