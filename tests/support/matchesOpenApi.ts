import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

type Operation = { responses: Record<string, { content?: Record<string, { schema: object }> }> }
export type OpenApi = {
  paths: Record<string, { get: Operation }>
  components: { schemas: Record<string, object> }
}

/** Judges answers by what the document says of their route and status: the faults, none where all is as it says. */
export const judgeBy = ({ paths, components }: OpenApi) => {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats(ajv)
  const known = new Map<object, ValidateFunction>()
  const validatorOf = (schema: object): ValidateFunction => {
    const found = known.get(schema)
    if (found) return found
    const whole = { ...schema, $defs: components.schemas }
    const text = JSON.stringify(whole).replaceAll('"#/components/schemas/', '"#/$defs/')
    const made = ajv.compile(JSON.parse(text) as object)
    known.set(schema, made)
    return made
  }
  return (path: string, status: number, body: unknown): unknown[] => {
    const answer = paths[path]?.get.responses[String(status)]
    if (!answer) return [`${path} says nothing of ${status}.`]
    const schema = answer.content?.['application/json']?.schema
    if (!schema) return body === '' ? [] : ['There is a body.']
    const validate = validatorOf(schema)
    return validate(body) ? [] : (validate.errors ?? [])
  }
}
