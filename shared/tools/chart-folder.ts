import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parseYamlAsFarAsItGoes } from './yaml.ts'

interface Dependency {
  readonly name?: unknown
  readonly repository?: unknown
}

/**
 * The dependencies that a chart in a folder declares and does not carry in its `charts/`; none for a packed
 * chart. Those without a repository have to be in the folder as they are, and Helm says so itself.
 */
export async function missingDependencies(chart: string): Promise<readonly string[]> {
  const text = await readFile(join(chart, 'Chart.yaml'), 'utf8').catch(() => '')
  const declared = declaredIn(text)
  if (declared.length === 0) return []
  const carried = await readdir(join(chart, 'charts')).catch(() => [] as string[])
  return declared.filter((name) => !carried.some((entry) => entry === name || isArchiveOf(entry, name)))
}

function declaredIn(text: string): readonly string[] {
  const chart = parseYamlAsFarAsItGoes(text)
  if (typeof chart !== 'object' || chart === null || !('dependencies' in chart)) return []
  const { dependencies } = chart
  if (!Array.isArray(dependencies)) return []
  return (dependencies as readonly Dependency[])
    .filter(({ repository }) => typeof repository === 'string' && repository !== '')
    .map(({ name }) => String(name))
}

function isArchiveOf(entry: string, name: string): boolean {
  return entry.startsWith(`${name}-`) && entry.endsWith('.tgz') && /^\d/.test(entry.slice(name.length + 1))
}
