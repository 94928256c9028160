import type { FlattenedField, SanitizedConfig } from 'payload'

type SchemaOfTypes = NonNullable<SanitizedConfig['typescript']['schema']>[number]
type Schema = ReturnType<SchemaOfTypes>

/**
 * Leaves in the generated types nothing required that is set when it is not given: the SDK takes what it may write
 * from the same types as what it reads.
 */
export const needNoDefaults: SchemaOfTypes = ({ config, jsonSchema }) => {
  for (const { auth, flattenedFields, slug } of config.collections) {
    const schema = jsonSchema.definitions?.[slug]
    if (!schema) continue
    relax(schema, flattenedFields)
    // Payload names the collection of an account itself.
    if (auth) unneed(schema, ['collection'])
  }
  return jsonSchema
}

function relax(schema: Schema, fields: readonly FlattenedField[]): void {
  for (const field of fields)
    if ('flattenedFields' in field && schema.properties?.[field.name])
      relax(schema.properties[field.name] ?? {}, field.flattenedFields)
  const given = fields.filter((field) => isGiven(field, schema.properties?.[field.name]))
  unneed(
    schema,
    given.map(({ name }) => name),
  )
}

const isGiven = (field: FlattenedField, schema: Schema | undefined): boolean =>
  ('defaultValue' in field && field.defaultValue !== undefined) ||
  // A group of which nothing is needed.
  (field.type === 'group' && schema?.required === undefined)

function unneed(schema: Schema, names: readonly string[]): void {
  const needed = Array.isArray(schema.required) ? schema.required : []
  const left = needed.filter((name) => !names.includes(name))
  if (left.length > 0) schema.required = left
  else delete schema.required
}
