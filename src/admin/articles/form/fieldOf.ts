import type { ClientField } from 'payload'

/** The field at `title` or `hero.alt`, wherever the form lays it out; undefined where there is none. */
export function fieldOf(fields: readonly ClientField[], path: string): ClientField | undefined {
  const [name, ...rest] = path.split('.')
  const field = fields.flatMap(inRows).find((one) => 'name' in one && one.name === name)
  return rest.length === 0 || !field || !('fields' in field)
    ? field
    : fieldOf(field.fields, rest.join('.'))
}

/** The fields themselves, out of the rows that only lay them out. */
export const inRows = (field: ClientField): ClientField[] =>
  field.type === 'row' || field.type === 'collapsible' ? field.fields.flatMap(inRows) : [field]
