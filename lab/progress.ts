/** Tells a person who waits what is going on, with the time since the start on each line. */
export interface Progress {
  say(line: string): void
  /** Runs a step; says so again every while until it ends, with what the step last noted. */
  during<T>(step: Step, run: (note: (detail: string) => void) => Promise<T>): Promise<T>
}

export interface Step {
  readonly name: string
  /** How long this takes with nothing cached, on two cores. */
  readonly seconds: number
}

/** Minutes and seconds as a clock shows them. */
export function formatElapsed(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Progress that writes lines, and repeats itself so that no silence lasts longer than `quietMs`. */
export function lineProgress(write: (line: string) => void, quietMs = 15_000): Progress {
  const began = Date.now()
  const say = (line: string) => write(`${formatElapsed(Date.now() - began).padStart(6)}  ${line}`)
  return {
    say,
    async during({ name, seconds }, run) {
      const started = Date.now()
      const spent = () => formatElapsed(Date.now() - started)
      let noted = ''
      say(`${name}: ${seconds >= 5 ? `about ${formatElapsed(seconds * 1000)} at most` : 'a moment'}`)
      const timer = setInterval(() => {
        say(`${name}: ${spent()} of about ${formatElapsed(seconds * 1000)}${noted && `, ${noted}`}`)
      }, quietMs)
      try {
        const result = await run((detail) => {
          noted = detail
        })
        say(`${name}: done in ${spent()}`)
        return result
      } finally {
        clearInterval(timer)
      }
    },
  }
}
