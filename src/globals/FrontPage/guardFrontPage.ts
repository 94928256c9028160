import type { GlobalBeforeOperationHook } from 'payload'
import { withoutNulls } from '../../hardening/acceptNull.ts'
import { refuseWrongValues } from '../../hardening/refuseWrongTypes.ts'

type Args = { data?: object }

/** Reads are of what is stored, whatever a request says that holds; of writes, only the lists are taken. */
export const guardFrontPage: GlobalBeforeOperationHook = ({
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
  refuseWrongValues(req, data, global.flattenedFields)
  const lists = Object.entries(withoutNulls(data, global.flattenedFields))
    .filter(([name]) => name === 'slots' || name === 'recommended')
    // A single id is a list of one, as in every relation of several.
    .map(([name, value]: [string, unknown]): [string, unknown] => [name, [value].flat()])
  return { ...asked, data: Object.fromEntries(lists) }
}
