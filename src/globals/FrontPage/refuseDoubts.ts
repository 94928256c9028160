import type { GlobalBeforeValidateHook } from 'payload'
import { idOf } from '../../domain/idOf.ts'
import { problem } from '../../errors/problem.ts'
import { refuseNamesOfNothing } from '../../fields/refuseMissing.ts'
import type { FrontPage } from '../../payload-types.ts'

/** An article stands in a list once, and has to be there for whoever puts it in. */
export const refuseDoubts: GlobalBeforeValidateHook = async ({
  data: written,
  global,
  originalDoc,
  req,
}) => {
  const data = written as Partial<FrontPage> | undefined
  for (const path of ['slots', 'recommended'] as const) {
    const ids = (data?.[path] ?? []).map(idOf)
    if (new Set(ids).size < ids.length)
      throw problem('invalid', req, {
        path,
        says: {
          vi: 'Mỗi bài chỉ đứng một lần trong danh sách.',
          en: 'An article stands in a list only once.',
        },
      })
  }
  await refuseNamesOfNothing(req, global.flattenedFields, { before: originalDoc, written: data })
  return data
}
