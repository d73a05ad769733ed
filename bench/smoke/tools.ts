import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

import { command } from '../../lab/command.ts'
import { labHome } from '../../lab/home.ts'

const root = join(import.meta.dirname, '../..')
const WAIT_ON = '9.5.1'

/** One way to wait for a server: starts it and says whether it passed. */
export interface Tool {
  readonly name: string
  /** Seconds after which it is to give up; `ca` is a file with an authority to trust. */
  run(url: URL, options: { readonly seconds: number; readonly ca?: string }): Promise<boolean>
  /** Milliseconds that the successes asked for cost by themselves, from the first to the last. */
  readonly successesCost: number
}

/** The revision that the servers of the bench answer when they are new. */
export const NEW = 'b'.repeat(40)

/** Ours with its defaults, and the three as people write them; the peer from npm is installed beside the lab. */
export async function smokeTools(): Promise<readonly Tool[]> {
  const waitOn = await installWaitOn()
  return [
    { name: 'trunkline smoke', successesCost: 500, run: runOurs },
    {
      name: `wait-on ${WAIT_ON}`,
      successesCost: 0,
      run: (url, { seconds, ca }) => {
        const target = url.href.replace(/^(https?):/, '$1-get:')
        const trust = ca === undefined ? {} : { NODE_EXTRA_CA_CERTS: ca }
        return passes(process.execPath, [waitOn, '--timeout', `${seconds}s`, target], trust)
      },
    },
    {
      name: 'curl --retry, every 1 s',
      successesCost: 0,
      run: (url, { seconds, ca }) => {
        const retry = ['--retry', String(seconds), '--retry-delay', '1', '--retry-all-errors']
        const trust = ca === undefined ? [] : ['--cacert', ca]
        return passes('curl', ['--fail', '--silent', '--show-error', ...retry, ...trust, url.href])
      },
    },
    {
      name: 'loop of curl and sleep 5',
      successesCost: 0,
      run: (url, { seconds, ca }) => {
        const trust = ca === undefined ? '' : `--cacert '${ca}'`
        const script = `for i in $(seq 1 ${Math.ceil(seconds / 5)}); do curl -fs ${trust} "$1" && exit 0; sleep 5; done; exit 1`
        return passes('sh', ['-c', script, 'sh', url.href])
      },
    },
  ]
}

async function runOurs(url: URL, { seconds, ca }: { seconds: number; ca?: string }): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-smoke-'))
  const output = join(folder, 'output')
  writeFileSync(output, '')
  const trust = ca === undefined ? {} : { NODE_EXTRA_CA_CERTS: ca }
  const inputs = {
    ...DEFAULTS,
    INPUT_URL: url.href,
    'INPUT_EXPECT-REVISION': NEW,
    INPUT_TIMEOUT: `${seconds}s`,
  }
  const env = { ...inputs, ...trust, GITHUB_OUTPUT: output, GITHUB_STATE: output, RUNNER_TEMP: folder }
  try {
    return await passes(process.execPath, [join(root, 'dist/smoke/index.js')], env)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const DEFAULTS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    (
      parse(readFileSync(join(root, 'actions/smoke/action.yml'), 'utf8')) as {
        readonly inputs: Readonly<Record<string, { readonly default: string }>>
      }
    ).inputs,
  ).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default]),
)

function passes(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { env: { PATH: process.env['PATH'], ...env }, stdio: 'ignore' })
    child.on('error', reject)
    child.on('close', (status) => resolve(status === 0))
  })
}

async function installWaitOn(): Promise<string> {
  const folder = join(labHome(process.env).root, 'peers', `wait-on-${WAIT_ON}`)
  const program = join(folder, 'node_modules/wait-on/bin/wait-on')
  if (!existsSync(program)) {
    await mkdir(folder, { recursive: true })
    const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts']
    await command('npm', [...install, `wait-on@${WAIT_ON}`])
  }
  return program
}
