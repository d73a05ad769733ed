import { runCommand } from '../../lab/command.ts'
import type { Finding } from './finding.ts'

interface ZizmorFinding {
  readonly ident: string
  readonly desc: string
  readonly ignored: boolean
  readonly determinations: { readonly severity: string }
  readonly locations: readonly {
    readonly symbolic: {
      readonly annotation: string
      readonly kind: string
      readonly key: { readonly Local?: { readonly verbatim_path: string } }
    }
    readonly concrete: {
      readonly location: { readonly start_point: { readonly row: number; readonly column: number } }
    }
  }[]
}

/** Runs zizmor without a network and with every audit that it has; .github/zizmor.yml holds the exceptions. */
export async function runZizmor(
  zizmor: string,
  root: string,
  files: readonly string[],
): Promise<readonly Finding[]> {
  const how = [
    '--offline',
    '--no-progress',
    '--strict-collection',
    '--persona',
    'pedantic',
    '--no-exit-codes',
  ]
  const args = [...how, '--config', '.github/zizmor.yml', '--format', 'json-v1', ...files]
  const { code, stdout, stderr } = await runCommand(zizmor, args, { cwd: root })
  if (code !== 0) throw new Error(`zizmor ended with ${code}: ${stderr.trim()}`)
  return (JSON.parse(stdout) as readonly ZizmorFinding[]).filter(({ ignored }) => !ignored).map(toFinding)
}

function toFinding({ ident, desc, determinations, locations }: ZizmorFinding): Finding {
  const location = locations.find(({ symbolic }) => symbolic.kind === 'Primary') ?? locations[0]
  const start = location?.concrete.location.start_point
  return {
    tool: 'zizmor',
    file: location?.symbolic.key.Local?.verbatim_path ?? '',
    line: (start?.row ?? 0) + 1,
    column: (start?.column ?? 0) + 1,
    message: `${desc}: ${location?.symbolic.annotation ?? ''} (${ident}, ${determinations.severity.toLowerCase()})`,
  }
}
