import type { SmokeInputs } from '../../../actions/smoke/inputs.ts'
import { type SmokePorts, smoke } from '../../../actions/smoke/smoke.ts'
import type { HttpPorts } from '../../../actions/smoke/try-http.ts'
import { triesOfUrl } from '../../../actions/smoke/try-url.ts'
import type { ProbeOutcome, ProbeRequest } from '../../../shared/domain/probe.ts'
import { boundedMatch } from '../../../shared/tools/bounded-match.ts'

/** Time that passes only where somebody waits or an exchange takes it. */
export function rehearsal(
  script: (request: ProbeRequest, elapsed: number) => ProbeOutcome,
  addresses: readonly string[] = [],
  oversleeps = 0,
) {
  let now = 5_000
  const requests: (ProbeRequest & { at: number })[] = []
  const lines: string[] = []
  const http: HttpPorts = {
    prober: {
      async probe(request) {
        const at = now - 5_000
        requests.push({ ...request, at })
        const outcome = script(request, at)
        now += outcome.milliseconds
        return outcome
      },
      addresses: async () => addresses,
    },
    match: boundedMatch(),
    now: () => new Date(now),
  }
  const ports: SmokePorts = {
    open: (check) => triesOfUrl(check, (check.subject as { url: URL }).url, http),
    clock: {
      monotonic: () => now,
      async wait(milliseconds, signal) {
        signal?.throwIfAborted()
        now += milliseconds + oversleeps
      },
    },
    random: () => 0.5,
    log: { info: (line) => lines.push(line) },
  }
  const run = (inputs: SmokeInputs, signal = new AbortController().signal) => smoke(inputs, ports, signal)
  return { run, requests, lines }
}
