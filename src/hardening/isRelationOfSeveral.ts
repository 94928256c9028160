import type { FlattenedField } from 'payload'

/** Whether a field names several other documents: Payload takes a single one there, too. */
export const isRelationOfSeveral = (field: FlattenedField): boolean =>
  (field.type === 'relationship' || field.type === 'upload') && field.hasMany === true
