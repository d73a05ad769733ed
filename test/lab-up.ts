import { labDown, labUp } from '../lab/lab.ts'

/** Starts the lab for the tests that need real parts, and stops it only where nobody had it running. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  const { startedHere } = await labUp({ progress: (line) => process.stderr.write(`lab: ${line}\n`) })
  return startedHere ? async () => labDown() : undefined
}
