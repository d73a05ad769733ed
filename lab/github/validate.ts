import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import type { Answer, FieldError } from './call.ts'
import { refuse } from './call.ts'
import {
  type Description,
  type Operation,
  readDescription,
  resolved,
  type Schema,
} from './openapi/description.ts'

const descriptionId = 'https://api.github.com/'
// `$ref`s into components must be found from every schema that stands outside of them
const anchored = (schema: object): object =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${descriptionId}#/`))

// GitHub answers these to every operation, whether or not its description says so
const anywhere = new Set([304, 400, 401, 403, 404, 422, 429, 500, 503])

/** Holds requests and answers against GitHub's description, compiling each schema when first asked for. */
export class Contract {
  readonly description: Description = readDescription()
  readonly #strict = new Ajv({ strict: false, validateFormats: false, useDefaults: true, allErrors: true })
  readonly #coercing = new Ajv({
    strict: false,
    validateFormats: false,
    useDefaults: true,
    coerceTypes: true,
  })
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor() {
    for (const ajv of [this.#strict, this.#coercing]) ajv.addSchema(this.description, descriptionId)
  }

  operation(method: string, path: string): Operation | undefined {
    return this.description.paths[path]?.[method.toLowerCase()]
  }

  /** The query, with numbers as numbers and defaults filled in; throws GitHub's 422. */
  query(key: string, operation: Operation, given: URLSearchParams): unknown {
    const parameters = (operation.parameters ?? []).map((parameter) => resolved(this.description, parameter))
    const wanted = parameters.filter((parameter) => parameter.in === 'query')
    const properties = Object.fromEntries(wanted.map(({ name, schema }) => [name, schema]))
    const required = wanted.filter((parameter) => parameter.required).map(({ name }) => name)
    const value: Record<string, unknown> = Object.fromEntries(given)
    this.#demand(
      this.#compile(`${key} query`, { type: 'object', properties, required }, this.#coercing),
      value,
    )
    return value
  }

  /** The body with its defaults; throws GitHub's 422 for what does not fit. */
  body(key: string, operation: Operation, given: unknown): unknown {
    const schema = operation.requestBody?.content['application/json']?.schema
    if (schema === undefined) return given
    if (given === undefined && operation.requestBody?.required !== true) return {}
    const value = given === undefined ? {} : structuredClone(given)
    this.#demand(this.#compile(`${key} body`, schema, this.#strict), value)
    return value
  }

  /** Why an answer is not one that GitHub could give, or nothing. */
  answer(key: string, operation: Operation, answer: Answer): string | undefined {
    const described = operation.responses[String(answer.status)]
    if (described === undefined) {
      return anywhere.has(answer.status) ? undefined : `${answer.status} is not described`
    }
    const schema = resolved(this.description, described).content?.['application/json']?.schema
    if (schema === undefined || answer.raw !== undefined) return undefined
    const validate = this.#compile(`${key} ${answer.status}`, schema, this.#strict)
    // defaults are for requests only: filling them in would change what is sent
    if (validate(structuredClone(answer.body))) return undefined
    return this.#strict.errorsText(validate.errors, { dataVar: 'answer' }).slice(0, 1000)
  }

  #compile(key: string, schema: Schema, ajv: Ajv): ValidateFunction {
    let compiled = this.#compiled.get(key)
    if (compiled === undefined) {
      compiled = ajv.compile(anchored(schema))
      this.#compiled.set(key, compiled)
    }
    return compiled
  }

  #demand(validate: ValidateFunction, value: unknown): void {
    if (validate(value)) return
    const errors = (validate.errors ?? []).filter((error) => error.keyword !== 'if')
    const message = ['Invalid request.', ...errors.map((error) => worded(error, value))].join('\n\n')
    throw refuse(422, message, { errors: errors.map(asFieldError) })
  }
}

function worded(error: ErrorObject, value: unknown): string {
  if (error.keyword === 'required') return `"${error.params['missingProperty']}" wasn't supplied.`
  const where = error.instancePath.slice(1)
  const got = JSON.stringify(where.split('/').reduce<unknown>(step, value)) ?? 'nil'
  const at = where === '' ? '' : `For 'properties/${where}', `
  if (error.keyword === 'enum')
    return `${at}${got} is not a member of ${JSON.stringify(error.params['allowedValues'])}.`
  if (error.keyword === 'type') return `${at}${got} is not a ${error.params['type']}.`
  return `${at}${got} ${error.message}.`
}

function step(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : value
}

function asFieldError(error: ErrorObject): Pick<FieldError, 'code' | 'field' | 'message'> {
  const missing = error.keyword === 'required'
  const field = missing ? String(error.params['missingProperty']) : error.instancePath.slice(1)
  return { code: missing ? 'missing_field' : 'invalid', field, message: error.message ?? '' }
}
