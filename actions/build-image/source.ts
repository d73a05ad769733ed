import type { Environment } from '../../shared/action/inputs.ts'

/** Where the code is for people: the run's repository, else the checkout's remote; never with credentials. */
export function sourceUrl(env: Environment, remote: string | undefined): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = env
  if (server && repository) return `${server}/${repository}`
  if (remote === undefined) return undefined
  const [, host, path] = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](.+?)(?:\.git)?$/.exec(remote) ?? []
  if (host !== undefined && path !== undefined) return `https://${host}/${path}`
  if (!URL.canParse(remote)) return undefined
  const { protocol, host: webHost, pathname } = new URL(remote)
  return /^https?:$/.test(protocol) ? `${protocol}//${webHost}${pathname.replace(/\.git$/, '')}` : undefined
}
