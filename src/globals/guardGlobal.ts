import type { FlattenedField, GlobalBeforeOperationHook } from 'payload'
import { withoutNulls } from '../hardening/acceptNull.ts'
import { refuseWrongValues } from '../hardening/refuseWrongTypes.ts'

type Args = { data?: object }

/** Reads are of what is stored, whatever a request says that holds; of writes, only its own fields are taken. */
export const guardGlobal: GlobalBeforeOperationHook = ({
  args,
  global,
  operation,
  overrideAccess,
  req,
}) => {
  const asked = args as Args
  // Payload would answer with the `data` of a request in place of the document.
  if (operation === 'read') return { ...asked, data: undefined }
  // Whoever is not logged in is refused by the access rules, whatever they send.
  if (operation !== 'update' || (!overrideAccess && !req.user)) return asked
  const data = asked.data ?? {}
  const fields = global.flattenedFields.filter(({ name }) => !kept.has(name))
  refuseWrongValues(req, data, fields)
  const written = Object.entries(withoutNulls(data, fields)).flatMap(
    ([name, value]: [string, unknown]): [string, unknown][] => {
      const field = fields.find((one) => one.name === name)
      return field ? [[name, inForm(field, value)]] : []
    },
  )
  return { ...asked, data: Object.fromEntries(written) }
}

/** What Payload keeps of every global. */
const kept: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt'])

/** A single id is a list of one, in every relation of several. */
const inForm = (field: FlattenedField, value: unknown): unknown =>
  'hasMany' in field && field.hasMany === true ? [value].flat() : value
