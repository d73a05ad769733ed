const UNITS: Readonly<Record<string, number>> = {
  B: 1,
  KB: 1_000,
  MB: 1_000_000,
  GB: 1_000_000_000,
  KIB: 1_024,
  MIB: 1_048_576,
  GIB: 1_073_741_824,
}

/** Parses `250MB`, `1.5GB`, `64MiB` into bytes; throws where it is anything else. */
export function parseSize(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]i?B|B)$/i.exec(text) ?? []
  const factor = UNITS[unit.toUpperCase()]
  if (number === undefined || factor === undefined) {
    throw new TypeError(`a size like 250MB, 1.5GB or 64MiB, got "${text}"`)
  }
  return Math.round(Number(number) * factor)
}

/** Formats bytes for people, in the decimal units in which registries and disks are sold: `1.2 MB`. */
export function formatSize(bytes: number): string {
  const sign = bytes < 0 ? '-' : ''
  const size = Math.abs(bytes)
  for (const unit of ['GB', 'MB', 'KB'] as const) {
    const factor = UNITS[unit] ?? 1
    if (size < factor) continue
    const value = size / factor
    return `${sign}${value.toFixed(value < 10 ? 1 : 0)} ${unit === 'KB' ? 'kB' : unit}`
  }
  return `${sign}${size} B`
}
