/** `node scripts/check-workflows.ts`: lints workflows, example callers and action.yml files; each finding with its line. */
import { join } from 'node:path'
import { ensureTools } from '../lab/tools.ts'
import { checkWorkflows } from './workflows/check.ts'
import { formatFinding } from './workflows/finding.ts'

const linters = await ensureTools(['actionlint', 'shellcheck', 'zizmor'], (line) => console.log(line))
const findings = await checkWorkflows(join(import.meta.dirname, '..'), linters)
for (const finding of findings) console.error(formatFinding(finding))
if (findings.length > 0) process.exitCode = 1
