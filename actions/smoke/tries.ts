import type { Check } from './check.ts'
import type { Tries } from './smoke.ts'
import { type CommandPorts, triesOfCommand } from './try-command.ts'
import { triesOfContainer } from './try-container.ts'
import { type PodPorts, triesOfPods } from './try-pods.ts'
import { triesOfUrl } from './try-url.ts'

/** Everything that targets are tried with; what no target needs is never opened. */
export type TryPorts = PodPorts & CommandPorts

/** How a target is tried, by what it is. */
export function openTries(check: Check, checks: readonly Check[], ports: TryPorts): Tries {
  const { subject } = check
  switch (subject.kind) {
    case 'url':
      return triesOfUrl(check, subject.url, ports)
    case 'kubernetes':
      return triesOfPods(check, subject.of, ports)
    case 'container':
      return triesOfContainer(subject.of, subject.want, servicesApart(subject.of.project, checks), ports)
    case 'command':
      return triesOfCommand(check, subject.argv, subject.within, ports)
  }
}

/** The services of a project that are checked on their own, and so not once more with the whole of it. */
function servicesApart(project: string | undefined, checks: readonly Check[]): readonly string[] {
  if (project === undefined) return []
  return checks.flatMap(({ subject }) =>
    subject.kind === 'container' && subject.of.project === project && subject.of.service !== undefined
      ? [subject.of.service]
      : [],
  )
}
