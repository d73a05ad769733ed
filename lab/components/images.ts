import { copyFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { registryAddress } from '../addresses.ts'
import { command } from '../command.ts'
import type { Component } from '../component.ts'
import type { Home } from '../home.ts'
import { packLayer, pushImage } from '../image.ts'
import { folderStep, type InstallContext, type InstallStep } from '../install.ts'
import { buildGo, goStamp, inScratch } from '../recipes.ts'
import { versions } from '../versions.ts'
import { pauseImage } from './containerd.ts'

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'
const imageFolder = (name: string) => (home: Home) => join(home.build, `image-${name}`)

export const nodeImage = `${registryAddress}/lab/node:${versions.nodeImage}`

/** Programs and libraries only: what is left out would be copied to every node and never read. */
const leftOut = ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/info/*']

/** The images that everything else stands on, put into the registry. */
export const images: Component = {
  name: 'images',
  needs: ['registry'],
  packages: ['mmdebstrap'],
  steps: [pauseStep(), nodeStep()],
  async start({ home }) {
    const to = (repository: string, tag: string) => ({ registry: registryAddress, repository, tag })
    const pushed = await Promise.all([
      pushImage(imageFolder('pause')(home), to('lab/pause', versions.pauseImage), {
        Env: [path],
        Entrypoint: ['/pause'],
      }),
      pushImage(imageFolder('node')(home), to('lab/node', versions.nodeImage), {
        Env: [path],
        Cmd: ['node'],
      }),
    ])
    return pushed.some(Boolean)
  },
  stop: async () => undefined,
  status: async () => ({
    state: 'there',
    version: `node ${versions.nodeImage}, pause ${versions.pauseImage}`,
    where: `${nodeImage}, ${pauseImage}`,
  }),
}

function pauseStep(): InstallStep {
  const program = { name: 'pause', version: versions.pauseImage, seconds: 20, package: '.' }
  return folderStep({
    name: 'pause image',
    seconds: program.seconds,
    lane: 'compile',
    stamp: () => goStamp(program),
    folder: imageFolder('pause'),
    fill: (folder, context) =>
      inScratch(async (scratch) => {
        await buildGo(program, join(scratch, 'pause'), context)
        const tar = ['-cf', join(scratch, 'root.tar'), '--owner=0', '--group=0', '--mtime=@0']
        await command('tar', [...tar, '-C', scratch, 'pause'])
        await packLayer(join(scratch, 'root.tar'), folder)
      }),
  })
}

function nodeStep(): InstallStep {
  return folderStep({
    name: 'node image',
    seconds: 60,
    lane: 'fetch',
    stamp: () => JSON.stringify({ node: nodePackage().version, leftOut }),
    folder: imageFolder('node'),
    fill: (folder, context) => inScratch((scratch) => fillNodeImage(folder, scratch, context)),
  })
}

async function fillNodeImage(folder: string, scratch: string, context: InstallContext): Promise<void> {
  const root = join(scratch, 'root.tar')
  const node = join(scratch, 'node')
  await copyFile(nodePackage().program, node)
  await command(
    'mmdebstrap',
    [
      '--variant=minbase',
      '--include=libstdc++6,ca-certificates',
      ...leftOut.map((pattern) => `--dpkgopt=path-exclude=${pattern}`),
      `--customize-hook=copy-in ${node} /usr/local/bin`,
      '--customize-hook=chroot "$1" useradd --uid 1000 --create-home node',
      'bookworm',
      root,
    ],
    {
      line: (line) => context.note(line.slice(0, 60)),
      env: { ...process.env, SOURCE_DATE_EPOCH: '1704067200' },
    },
  )
  context.note('compressing')
  await packLayer(root, folder)
}

/** The Node binary that this project's own scripts run on, which came with `npm ci`. */
function nodePackage(): { readonly version: string; readonly program: string } {
  const require = createRequire(import.meta.url)
  const description = require.resolve('node/package.json')
  const { version } = require(description) as { version: string }
  return { version, program: join(description, '..', 'bin', 'node') }
}
