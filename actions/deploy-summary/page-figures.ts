import { details, escapeText, table } from '../../shared/action/markdown.ts'
import { formatDuration } from '../../shared/domain/duration.ts'
import type { DeliveryFigures } from './delivery.ts'
import type { Spread } from './spread.ts'
import type { Ratio } from './stability.ts'

/** How the environment is delivered to, with what each figure means and how many values it is made of. */
export function figuresSection(environment: string, figures: DeliveryFigures): string {
  const { days, deployments, rollbacks, stability, timeToDeploy, leadTime, stages } = figures
  if (deployments + rollbacks + stability.changeFailRate.of === 0) return ''
  const rows = [
    ['Time to deploy', spreadText(timeToDeploy), 'from each commit on the trunk to live'],
    ['Change lead time', spreadText(leadTime), 'from the first commit of each change to live'],
    ['Deployment frequency', frequency(figures), 'that brought something new'],
    [
      'Change fail rate',
      ratioText(stability.changeFailRate),
      'had to be undone, rolled back, reverted or fixed at once',
    ],
    ['Failed deployment recovery time', recovery(figures), 'from the begin of a failure to well again'],
    ['Deployment rework rate', ratioText(stability.reworkRate), 'were rollbacks, reverts or hotfixes'],
  ]
  const stageRows = stages.map(([name, spread]) => [escapeText(name), ...spreadCells(spread)])
  const parts = [
    `#### Delivery to ${escapeText(environment)}, ${days} days`,
    table(['Figure', 'Value', 'What it counts'], rows),
    remarks(figures),
    stageRows.length === 0
      ? ''
      : details('Stages of a change', table(['Stage', 'p50', 'p90', 'n'], stageRows)),
  ]
  return parts.filter((part) => part !== '').join('\n\n')
}

function frequency({ deployments, perWeek }: DeliveryFigures): string {
  return `${perWeek.toFixed(1)} a week (n = ${deployments})`
}

function recovery({ stability: { recoveryTime, unrecovered } }: DeliveryFigures): string {
  const open = unrecovered === 0 ? '' : `; ${unrecovered} not recovered`
  return `${spreadText(recoveryTime)}${open}`
}

function ratioText({ part, of }: Ratio): string {
  return of === 0 ? 'none yet (n = 0)' : `${Math.round((100 * part) / of)} % (${part} of ${of})`
}

function spreadText(spread: Spread): string {
  const [p50 = '', p90 = '', n = ''] = spreadCells(spread)
  return spread.n === 0 ? 'none yet (n = 0)' : `${p50}; nine of ten within ${p90} (n = ${n})`
}

function spreadCells({ p50, p90, n }: Spread): readonly string[] {
  const text = (value: number | undefined) => (value === undefined ? '' : formatDuration(value))
  return [text(p50), text(p90), String(n)]
}

function remarks({
  rollbacks,
  redeployments,
  aborted,
  untraced,
  clamped,
  isComplete,
}: DeliveryFigures): string {
  const beside = [
    rollbacks === 0 ? '' : counted(rollbacks, 'rollback'),
    redeployments === 0 ? '' : counted(redeployments, 'redeployment'),
    aborted === 0 ? '' : `${aborted} cancelled or cut off`,
  ].filter((part) => part !== '')
  const lines = [
    beside.length === 0 ? '' : `Beside these: ${beside.join(', ')}.`,
    untraced === 0
      ? ''
      : `Not in the times: ${counted(untraced, 'change')} whose commits could not be traced.`,
    clamped === 0 ? '' : `Clocks differ: ${counted(clamped, 'time')} below zero counted as zero.`,
    isComplete ? '' : 'Older records were not read: these are the newest thousand.',
  ]
  return lines.filter((line) => line !== '').join(' ')
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
