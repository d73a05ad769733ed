import type { Check } from './check.ts'
import type { Trial } from './course.ts'
import type { Tries } from './smoke.ts'
import { tryEdge } from './try-edge.ts'
import { type HttpPorts, tryUrl } from './try-http.ts'
import { inTurn } from './turn.ts'

/** Tries a URL: wherever its name leads, or each of its addresses in turn; through its edge where one stands before it. */
export function triesOfUrl(check: Check, url: URL, ports: HttpPorts): Tries {
  const next = inTurn()
  const attempt = check.asking.edge === 'none' ? plain : tryEdge
  return {
    async once(timeout, signal) {
      if (!check.asking.everyAddress) return attempt(check, url, ports, { timeout, signal })
      const all = await ports.prober.addresses(url)
      const address = next(all)
      // A name that resolves to nothing is asked all the same: the attempt says so in plain words.
      if (address === undefined) return attempt(check, url, ports, { timeout, signal })
      const trial = await attempt(check, url, ports, { timeout, signal, address })
      return { ...told(trial, address), coverage: { of: address, all } }
    },
    close: async () => undefined,
  }
}

async function plain(...args: Parameters<typeof tryUrl>): Promise<Trial> {
  return (await tryUrl(...args)).trial
}

/** A miss says which address it was. */
function told(trial: Trial, address: string): Trial {
  const { judgement } = trial
  if (!('problem' in judgement)) return trial
  return { ...trial, judgement: { ...judgement, problem: `${judgement.problem} (address ${address})` } }
}
