/**
 * Entry point of the `smoke` action: reads the step's inputs, connects the real network and clock and
 * lets `smoke` ask until the targets passed or the deadline came. Importing this file runs the action.
 */
import { runAction } from '../../shared/action/run.ts'
import { systemClock } from '../../shared/tools/clock.ts'
import { probeHttp } from '../../shared/tools/http-probe.ts'
import { readSmokeInputs } from './inputs.ts'
import { OUTPUTS, reportSmoke } from './report.ts'
import { smoke } from './smoke.ts'

await runAction({
  name: 'smoke',
  outputs: OUTPUTS,
  async main({ input, log, mask, signal }) {
    const inputs = readSmokeInputs(input, mask)
    const ports = { prober: { probe: probeHttp }, clock: systemClock, random: Math.random, log }
    return reportSmoke(inputs, await smoke(inputs, ports, signal))
  },
})
