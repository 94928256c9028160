import type { FlattenedField, Payload } from 'payload'

/** The fields that a path goes through, from document to document; as far as there are any. */
export function fieldsOn(
  path: string,
  fields: readonly FlattenedField[],
  payload: Pick<Payload, 'collections'>,
): FlattenedField[] {
  // GraphQL's `category__slug` is taken over REST as well.
  const found: FlattenedField[] = []
  let within = fields
  for (const segment of path.split(/\.|__/)) {
    const field = within.find(({ name }) => name === segment)
    if (!field) break
    found.push(field)
    within = fieldsBehind(field, payload)
  }
  return found
}

const fieldsBehind = (
  field: FlattenedField,
  { collections }: Pick<Payload, 'collections'>,
): readonly FlattenedField[] => {
  if ('flattenedFields' in field) return field.flattenedFields
  return 'relationTo' in field && typeof field.relationTo === 'string'
    ? collections[field.relationTo].config.flattenedFields
    : []
}

/** How many fields of a path lead up to another document by whose words it goes on; 0 when it stays in one. */
export const stepsToOther = (path: string, fields: readonly FlattenedField[]): number => {
  const rest = path.split(/\.|__/)
  const at = fields.findIndex(
    (field, index) =>
      (field.type === 'relationship' || field.type === 'upload') &&
      typeof field.relationTo === 'string' &&
      index < rest.length - 1 &&
      rest[index + 1] !== 'id',
  )
  return at + 1
}

/** Whether a document may hold several values at a path, or has to be asked about by another document's. */
export const holdsSeveral = (path: string, fields: readonly FlattenedField[]): boolean =>
  stepsToOther(path, fields) > 0 || repeats(fields)

/** Whether one of the fields of a path holds several values. */
export const repeats = (fields: readonly FlattenedField[]): boolean =>
  fields.some(
    (field) =>
      field.type === 'array' || field.type === 'blocks' || ('hasMany' in field && field.hasMany),
  )
