import { code, details, escapeText, shorten, table } from '../../shared/action/markdown.ts'
import { formatSize } from '../../shared/domain/size.ts'
import type { LayerFiles } from './layer-files.ts'
import type { PlatformSize, Shared, SizedLayer } from './size.ts'

const BAR = 20
const INSTRUCTION = 90
const WHERE: Readonly<Record<Shared, string>> = {
  base: 'in the base',
  previous: 'in the previous',
  new: '**new**',
}

/** Tells sizes in Markdown: a table and a bar for each layer, and what changed; `previous` is its name for people. */
export function describeSizes(sizes: readonly PlatformSize[], previous: string | undefined): string {
  return sizes.map((size) => describePlatform(size, previous)).join('\n\n')
}

function describePlatform(size: PlatformSize, previous: string | undefined): string {
  const most = Math.max(1, ...size.layers.map((layer) => layer.size))
  const rows = size.layers.map((layer) => [
    bar(layer.size, most),
    formatSize(layer.size),
    WHERE[layer.shared],
    layer.instruction === '' ? '' : code(shorten(layer.instruction, INSTRUCTION)),
  ])
  return [
    `**${escapeText(size.platform)}: ${formatSize(size.size)}** compressed, ${size.layers.length} layers${changeOf(size, previous)}`,
    table(['', 'Size', 'A node has it', 'Made by'], rows),
  ].join('\n\n')
}

function changeOf({ change, newBytes }: PlatformSize, previous: string | undefined): string {
  if (change === undefined || newBytes === undefined || previous === undefined) return ''
  const grown =
    change === 0 ? 'as large as' : `${formatSize(Math.abs(change))} ${change > 0 ? 'larger' : 'smaller'} than`
  return `; ${grown} ${escapeText(previous)}, of which a node has all but ${formatSize(newBytes)}`
}

function bar(size: number, most: number): string {
  // An empty layer has no bar, and any other at least a sliver.
  const eighths = size === 0 ? 0 : Math.max(1, Math.round((size / most) * BAR * 8))
  const rest = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? ''
  return '█'.repeat(Math.floor(eighths / 8)) + rest
}

/** One line on the largest change, for the log. */
export function sizeLine(sizes: readonly PlatformSize[], previous: string | undefined): string {
  return sizes
    .map(
      (size) =>
        `${size.platform}: ${formatSize(size.size)}, ${size.layers.length} layers${changeOf(size, previous)}`,
    )
    .join('; ')
}

const LISTED = 10

/** Tells what layers hold: files, the largest paths and folders, and what was added and deleted again. */
export function describeFiles(found: LayerFiles, layers: readonly SizedLayer[]): string {
  const rows = found.layers.map(({ digest, files, folders, bytes, wasted }) => {
    const layer = layers.find((one) => one.digest === digest)
    return [
      String(files),
      String(folders),
      formatSize(bytes),
      wasted === 0 ? '' : formatSize(wasted),
      layer === undefined ? '' : code(shorten(layer.instruction, INSTRUCTION)),
    ]
  })
  const largest = (entries: readonly (readonly [string, number])[]) =>
    entries.slice(0, LISTED).map(([path, bytes]) => [formatSize(bytes), code(shorten(path, INSTRUCTION))])
  return [
    `**${found.inodes} files and folders** (inodes), ${formatSize(found.bytes)} unpacked; ${formatSize(found.wasted)} in ${found.gone} files were added and then deleted or replaced`,
    table(['Files', 'Folders', 'Unpacked', 'Gone again', 'Made by'], rows),
    details('Largest files', table(['Size', 'Path'], largest(found.largestFiles))),
    details('Largest folders', table(['Size', 'Path'], largest(found.largestFolders))),
    ...(found.goneAgain.length === 0
      ? []
      : [details('Added and deleted again', table(['Size', 'Path'], largest(found.goneAgain)))]),
  ].join('\n\n')
}
