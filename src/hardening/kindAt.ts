import type { FlattenedField, Payload } from 'payload'
import type { Kind } from '../domain/whereFault.ts'

/** Follows a path through groups and the documents that are pointed at. */
export function kindAt(
  [name, ...rest]: readonly string[],
  fields: readonly FlattenedField[],
  payload: Payload,
): Kind {
  const field = fields.find((one) => one.name === name)
  if (!field) return name === 'id' && rest.length === 0 ? 'ownId' : 'other'
  if (rest.length === 0) return kindOf(field)
  if ('flattenedFields' in field) return kindAt(rest, field.flattenedFields, payload)
  return 'relationTo' in field && typeof field.relationTo === 'string'
    ? kindAt(rest, payload.collections[field.relationTo].config.flattenedFields, payload)
    : 'other'
}

const kindOf = (field: FlattenedField): Kind => {
  switch (field.type) {
    case 'checkbox':
      return 'boolean'
    case 'date':
    case 'number':
      return field.type
    case 'relationship':
    case 'upload':
      return typeof field.relationTo === 'string' ? 'id' : 'mixed'
    case 'json':
    case 'richText':
      return 'body'
    case 'textarea':
      return 'longText'
    default:
      return 'other'
  }
}
