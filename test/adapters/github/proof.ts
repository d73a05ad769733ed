import type { Bench } from './stand-in.ts'

/** Shows one rule at work, in a repository with one commit on `main`. */
export type Proof = (bench: Bench) => Promise<void>
