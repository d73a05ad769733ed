/** Asks each URL of its arguments as the prober does, and prints the outcomes and addresses as JSON: for a process with names of its own. */
import { httpProber } from '../../../shared/tools/http-probe.ts'

const prober = httpProber({})
const signal = new AbortController().signal
const answers = process.argv.slice(2).map(async (text) => {
  const url = new URL(text)
  const addresses = await prober.addresses(url)
  const all = await Promise.all(
    addresses.map((address) => prober.probe({ url, timeout: 2_000, follow: true, address }, signal)),
  )
  return { addresses, any: await prober.probe({ url, timeout: 3_000, follow: true }, signal), all }
})
process.stdout.write(JSON.stringify(await Promise.all(answers)))
