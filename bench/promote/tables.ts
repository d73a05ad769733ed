import { table } from '../../shared/action/markdown.ts'
import { median } from '../median.ts'
import { p95, pairedRatio, type Result, valuesOf } from './course.ts'

/** What a tool got wrong is said before how fast it was. */
function verdictOf({ faults }: Result): string {
  return faults.length === 0 ? 'exact' : `**wrong**: ${faults.join(', ')}`
}

function milliseconds(values: readonly number[]): string {
  return `${median(values).toFixed(0)} (${p95(values).toFixed(0)})`
}

/** A course at several distances: requests, round trips in a row, times, and each tool's time over ours. */
export function distanceTable(results: readonly Result[], rtts: readonly number[]): string {
  const [ours] = results
  const [near = 0, far = 0] = [rtts[0], rtts.at(-1)]
  const rows = results.map((result) => {
    const deep =
      (median(valuesOf(result, far, 'span')) - median(valuesOf(result, near, 'span'))) / (far - near)
    const startup = median(valuesOf(result, near, 'wall')) - median(valuesOf(result, near, 'span'))
    return [
      result.tool,
      verdictOf(result),
      String(median(valuesOf(result, near, 'requests'))),
      deep.toFixed(1),
      ...rtts.map((rtt) => milliseconds(valuesOf(result, rtt, 'span'))),
      ours === undefined
        ? ''
        : `${pairedRatio(valuesOf(ours, far, 'span'), valuesOf(result, far, 'span')).toFixed(2)}`,
      `${startup.toFixed(0)} ms`,
      `${Math.max(...valuesOf(result, near, 'peak')).toFixed(0)} MB`,
    ]
  })
  const times = rtts.map((rtt) => `${rtt} ms away`)
  return table(
    [
      'tool',
      'result',
      'requests',
      'round trips deep',
      ...times,
      `ours / its, ${far} ms`,
      'process around it',
      'memory',
    ],
    rows,
  )
}

/** Bytes from one registry to another: from start to exit. */
export function bytesTable(results: readonly Result[]): string {
  const [ours] = results
  const rows = results.map((result) => {
    const walls = valuesOf(result, 0, 'wall')
    return [
      result.tool,
      verdictOf(result),
      `${(median(walls) / 1_000).toFixed(2)} s (${(p95(walls) / 1_000).toFixed(2)})`,
      ours === undefined ? '' : pairedRatio(valuesOf(ours, 0, 'wall'), walls).toFixed(2),
      `${Math.max(...valuesOf(result, 0, 'peak')).toFixed(0)} MB`,
    ]
  })
  return table(['tool', 'result', 'start to exit', 'ours / its', 'memory'], rows)
}

/** How many requests each case takes, by tool. */
export function requestTable(
  cases: readonly (readonly [name: string, limit: string, results: readonly Result[]])[],
): string {
  const tools = [...new Set(cases.flatMap(([, , results]) => results.map(({ tool }) => tool)))]
  const rows = cases.map(([name, limit, results]) => {
    const counts = tools.map((tool) => {
      const result = results.find((one) => one.tool === tool)
      if (result === undefined) return ''
      const count = median(valuesOf(result, 0, 'requests'))
      return result.faults.length === 0 ? String(count) : `${count}, **wrong**`
    })
    return [name, limit, ...counts]
  })
  return table(['case', 'limit', ...tools], rows)
}
