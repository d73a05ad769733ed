import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim()
const folder = join(process.env.GITHUB_WORKSPACE, input('path') || '.')
const ref = input('ref') || process.env.GITHUB_SHA
const depth = Number(input('fetch-depth') || 1)
const credentials = Buffer.from(`x-access-token:${input('token')}`).toString('base64')

function git(...argv) {
  const { status } = spawnSync('git', argv, {
    cwd: folder,
    stdio: 'inherit',
    env: {
      ...process.env,
      GIT_TERMINAL_PROMPT: '0',
      // By environment, so that the token stands in no list of processes.
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'http.extraHeader',
      GIT_CONFIG_VALUE_0: `Authorization: basic ${credentials}`,
      GIT_CONFIG_KEY_1: 'safe.directory',
      GIT_CONFIG_VALUE_1: '*',
    },
  })
  if (status !== 0) {
    console.log(`::error title=Checkout::git ${argv[0]} of ${ref} ended with ${status}`)
    process.exit(1)
  }
}

mkdirSync(folder, { recursive: true })
git('init', '--quiet', '.')
git('remote', 'add', 'origin', `${process.env.GITHUB_SERVER_URL}/${input('repository')}`)
git('fetch', '--quiet', '--no-tags', ...(depth > 0 ? [`--depth=${depth}`] : []), 'origin', ref)
git('checkout', '--quiet', '--detach', 'FETCH_HEAD')
git('log', '-1', '--format=checked out %H %s')
