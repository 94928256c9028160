import type { Field, FieldHook, TextField } from 'payload'
import { nobodyReadsField } from '../access/roles.ts'
import { sortKey } from '../domain/text/sortKey.ts'

/**
 * A name, and beside it the hidden key by which it is sorted: whoever asks for the order of names is given that of the
 * keys (`database/asking/sortedByKey.ts`).
 */
export const sortable = (field: TextField): Field[] => {
  const key = `${field.name}Key`
  return [
    { ...field, custom: { ...field.custom, sortKey: key } },
    {
      name: key,
      type: 'text',
      index: true,
      access: { read: nobodyReadsField },
      hidden: true,
      hooks: { beforeChange: [keyOf(field.name)] },
    },
  ]
}

/** Never what somebody has sent. */
const keyOf =
  (name: string): FieldHook =>
  ({ data, originalDoc }) => {
    const words: Record<string, unknown> = { ...asRow(originalDoc), ...data }
    const text = words[name]
    return typeof text === 'string' ? sortKey(text) : null
  }

const asRow = (doc: unknown): object => (typeof doc === 'object' && doc !== null ? doc : {})
