import { readFileSync } from 'node:fs'

/** How this commit behaves: `behaviour.json` is part of the image, so a commit can be made to misbehave. */
export function readBehaviour(file = new URL('./behaviour.json', import.meta.url)) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
