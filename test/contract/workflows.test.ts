import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { callersSetup } from '../../scripts/workflows/local-uses.ts'

const root = join(import.meta.dirname, '../..')
const suite = 'acme/trunkline/'

interface Step {
  readonly id?: string
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Job {
  readonly needs?: string | readonly string[]
  readonly outputs?: Readonly<Record<string, unknown>>
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly permissions?: Readonly<Record<string, string>>
  readonly 'timeout-minutes'?: number | string
  readonly steps?: readonly Step[]
}
interface Declaration {
  readonly inputs?: Readonly<Record<string, { readonly required?: boolean }>>
  readonly outputs?: Readonly<Record<string, unknown>>
}
interface Called {
  readonly inputs?: Readonly<Record<string, { readonly description?: string; readonly default?: unknown }>>
  readonly secrets?: Readonly<Record<string, { readonly description?: string }>>
  readonly outputs?: Readonly<Record<string, { readonly description?: string }>>
}
interface Workflow {
  readonly on: { readonly workflow_call?: Called }
  readonly permissions?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const text = (file: string) => readFileSync(join(root, file), 'utf8')
const load = (file: string): Workflow => parse(text(file))
const yamlIn = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml') && !name.endsWith('action.yml'))
    .map((name) => `${folder}/${name}`)

const own = yamlIn('.github/workflows')
const examples = yamlIn('workflows-examples')
const workflows = [...own, ...examples]
const called = own.filter((file) => load(file).on.workflow_call !== undefined)
const jobs = workflows.flatMap((file) =>
  Object.entries(load(file).jobs).map(([id, job]) => ({ where: `${file}, job ${id}`, file, job })),
)
const steps = jobs.flatMap(({ where, job }) =>
  (job.steps ?? []).map((step) => ({ where: `${where}, step ${step.name}`, step })),
)

/** Inputs of a lane that a request by hand leaves as they are. */
const NOT_BY_HAND = ['revision', 'trunk', 'plan', 'skip-live', 'delivery', 'comment', 'timeout-minutes']

/** The file of this repository that a reference names; undefined for those of others. */
function fileOf(uses: string): string | undefined {
  if (uses.startsWith('$/')) return uses.slice(2)
  return uses.startsWith(suite) ? uses.slice(suite.length).split('@')[0] : undefined
}

describe('every job', () => {
  test.each(jobs)('says what it may do: $where', ({ job }) => {
    expect(job.permissions).toBeTypeOf('object')
  })

  test.each(jobs.filter(({ job }) => job.uses === undefined))('ends in time: $where', ({ job, file }) => {
    const limit = job['timeout-minutes']
    const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(String(limit))?.[1]
    const byDefault = load(file).on.workflow_call?.inputs?.[input ?? '']?.default
    expect(input === undefined ? limit : byDefault).toBeTypeOf('number')
  })

  test.each(workflows)('starts from no permission at all: %s', (file) => {
    expect(load(file).permissions).toEqual({})
  })

  test.each(
    jobs.flatMap(({ where, job }) => {
      const file = job.uses === undefined ? undefined : fileOf(job.uses)
      return file === undefined ? [] : [{ where, job, file }]
    }),
  )(
    'that calls a workflow grants what its jobs ask for, and gives inputs that it has: $where',
    ({ job, file }) => {
      const asked = Object.values(load(file).jobs).flatMap(({ permissions = {} }) =>
        Object.entries(permissions),
      )
      for (const [scope, level] of asked) {
        expect([level, 'write'], `${scope}: ${level}`).toContain(job.permissions?.[scope])
      }
      const inputs = Object.keys(load(file).on.workflow_call?.inputs ?? {})
      expect(inputs).toEqual(expect.arrayContaining(Object.keys(job.with ?? {})))
    },
  )
})

describe('every step', () => {
  test.each(steps)('has a name: $where', ({ step }) => {
    expect(step.name).toBeTypeOf('string')
  })

  test.each(steps.filter(({ step }) => step.run !== undefined))(
    'takes foreign text from its environment, not into its script: $where',
    ({ step }) => {
      expect(step.run).not.toContain('${{')
    },
  )

  test.each(
    steps.flatMap(({ where, step }) => {
      return step.uses !== undefined && fileOf(step.uses) !== undefined ? [{ where, step }] : []
    }),
  )('uses an action that is there, with inputs that it declares: $where', ({ step }) => {
    const file = `${fileOf(step.uses ?? '')}/action.yml`
    expect(existsSync(join(root, file)), file).toBe(true)
    const { inputs = {} } = parse(text(file)) as Declaration
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})))
    const required = Object.entries(inputs).filter(([, input]) => input.required === true)
    expect(Object.keys(step.with ?? {})).toEqual(expect.arrayContaining(required.map(([name]) => name)))
  })

  test.each(steps.flatMap(({ where, step }) => (step.uses ? [{ where, uses: step.uses }] : [])))(
    "uses this repository, the caller's setup, or a pinned action of GitHub's: $where",
    ({ where, uses }) => {
      // The glued pipeline has to use what people glue.
      if (where.includes('workflows-examples/adoption/'))
        return expect(uses).toMatch(/^(?:acme\/trunkline\/|[\w.-]+\/[\w.-]+@[0-9a-f]{40}$)/)
      const isPinned = /^actions\/(attest|checkout)@[0-9a-f]{40}$/.test(uses)
      expect(isPinned || fileOf(uses) !== undefined || uses === callersSetup, uses).toBe(true)
    },
  )
})

describe('every output that is read', () => {
  const read = jobs.flatMap(({ where, file, job }) =>
    [...JSON.stringify(job).matchAll(/\b(steps|needs)\.([\w-]+)\.outputs\.([\w-]+)/g)].map(
      ([, kind, id, output]) => ({ where, file, job, kind, id: id ?? '', output: output ?? '' }),
    ),
  )

  test.each(read.filter(({ kind }) => kind === 'needs'))(
    'of a job is one that it has: $where, $id.$output',
    ({ file, job, id, output }) => {
      const needed = load(file).jobs[id]
      expect([job.needs].flat()).toContain(id)
      const called = needed?.uses === undefined ? undefined : fileOf(needed.uses)
      const declared = called === undefined ? needed?.outputs : load(called).on.workflow_call?.outputs
      expect(Object.keys(declared ?? {})).toContain(output)
    },
  )

  test.each(read.filter(({ kind }) => kind === 'steps'))(
    'of a step is one that it sets: $where, $id.$output',
    ({ job, id, output }) => {
      const step = (job.steps ?? []).find((one) => one.id === id)
      if (step?.run !== undefined) {
        expect(step.run).toMatch(new RegExp(`fill ${output} |${output}=`))
      } else {
        const { outputs = {} } = parse(text(`${fileOf(step?.uses ?? '')}/action.yml`)) as Declaration
        expect(Object.keys(outputs)).toContain(output)
      }
    },
  )
})

describe('a called workflow', () => {
  test('is each of the three that the documents name, and its variant for cloud logins', () => {
    const names = ['deliver', 'deploy', 'promote'].flatMap((name) => [`${name}-oidc`, name])
    expect(called.sort()).toEqual(names.map((name) => `.github/workflows/${name}.yml`))
  })

  test.each(called)('describes and uses each of its inputs and secrets: %s', (file) => {
    const { inputs = {}, secrets = {}, outputs = {} } = load(file).on.workflow_call ?? {}
    const body = text(file)
    for (const { description } of Object.values({ ...inputs, ...secrets, ...outputs })) {
      expect(description).toMatch(/\.$/)
    }
    for (const name of Object.keys(inputs)) expect(body).toMatch(new RegExp(`inputs\\.${name}\\b`))
    const inherits = body.includes('secrets: inherit')
    for (const name of Object.keys(secrets)) {
      expect(inherits || body.includes(`secrets.${name}`), name).toBe(true)
    }
  })

  test.each(called)('reads no secret that it does not declare: %s', (file) => {
    const declared = Object.keys(load(file).on.workflow_call?.secrets ?? {})
    const read = [...text(file).matchAll(/secrets\.([A-Z_]+)/g)].map(([, name]) => name)
    expect(declared).toEqual(expect.arrayContaining(read))
  })
})

test('the caller of a whole delivery fits on twenty lines', () => {
  expect(text('workflows-examples/deliver.yml').trim().split('\n').length).toBeLessThanOrEqual(20)
})

describe('the way from a glued pipeline', () => {
  const readme = text('workflows-examples/README.md')
  test.each(readdirSync(join(root, 'workflows-examples/adoption')))(
    'has the lines that its table says: %s',
    (name) => {
      const lines = text(`workflows-examples/adoption/${name}`).trim().split('\n').length
      expect(readme).toContain(`| [\`${name}\`](adoption/${name}) | ${lines} |`)
    },
  )

  test('ends with less than a seventh of its lines', () => {
    const lines = [...readme.matchAll(/\(adoption\/[^)]+\) \| (\d+) \|/g)].map(([, count]) => Number(count))
    expect(lines.length).toBe(5)
    expect((lines.at(-1) ?? 0) * 7).toBeLessThan(lines[0] ?? 0)
  })
})

test('what a called workflow hands on to another is there: each input of deploy.yml is reached from promote.yml', () => {
  const deploy = Object.keys(load('.github/workflows/deploy.yml').on.workflow_call?.inputs ?? {})
  const given = Object.keys(load('.github/workflows/promote.yml').jobs['promote']?.with ?? {})
  expect(deploy.filter((name) => !given.includes(name))).toEqual(NOT_BY_HAND)
})

test('the build of a delivery takes each input of the workflow under its own name', () => {
  const { on, jobs } = load('.github/workflows/deliver.yml')
  const inputs = Object.keys(on.workflow_call?.inputs ?? {})
  const given = jobs['build']?.steps?.find(({ id }) => id === 'build')?.with ?? {}
  const shared = inputs.filter((name) => name in given)
  expect(shared).toEqual(expect.arrayContaining(['image', 'build-args', 'cache-from', 'cache-to']))
  for (const name of shared) expect(given[name], name).toBe(`\${{ inputs.${name} }}`)
})
