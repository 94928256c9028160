/** A part of a JSON Schema, as far as ours need it. */
export type Schema = Readonly<Record<string, unknown>>

export const text: Schema = { type: 'string' }
export const whole: Schema = { type: 'integer', minimum: 0 }
export const address: Schema = { type: 'string', format: 'uri' }
export const moment: Schema = { type: 'string', format: 'date-time' }
export const printedMoment: Schema = {
  type: 'string',
  pattern: String.raw`^\d{2}/\d{2}/\d{4} \d{2}:\d{2}$`,
}
export const anyObject: Schema = { type: 'object' }

export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values })
export const listOf = (items: Schema): Schema => ({ type: 'array', items })
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })

/** An object of just these, each of them there: what is absent is null. */
export const objectOf = (properties: Readonly<Record<string, Schema>>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})
