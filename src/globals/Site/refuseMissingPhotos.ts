import type { GlobalBeforeValidateHook } from 'payload'
import { refuseNamesOfNothing } from '../../hardening/refuseMissing.ts'

/** Takes no photo that does not exist, or that the writer may not see: both alike. */
export const refuseMissingPhotos: GlobalBeforeValidateHook = async ({
  data,
  global,
  originalDoc,
  req,
}) => {
  const written: unknown = data
  await refuseNamesOfNothing(req, global.flattenedFields, { before: originalDoc, written })
  return written
}
