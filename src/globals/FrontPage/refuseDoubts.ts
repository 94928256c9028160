import type { GlobalBeforeValidateHook } from 'payload'
import { idOf } from '../../domain/idOf.ts'
import { problem } from '../../errors/problem.ts'
import type { FrontPage } from '../../payload-types.ts'
import { liveAmong } from './liveAmong.ts'

/**
 * An article stands in a list once, and is live: what is not, or is none, is refused in the same words. From a list that
 * is left as it was, what was withdrawn since drops out.
 */
export const refuseDoubts: GlobalBeforeValidateHook = async ({
  data: written,
  originalDoc: stored,
  req,
}) => {
  const data = { ...(written as Partial<FrontPage> | undefined) }
  const before = stored as Partial<FrontPage> | undefined
  for (const path of ['slots', 'recommended'] as const) {
    const named = data[path] ?? []
    const ids = named.map(idOf)
    const twice = ids.findIndex((id, index) => ids.indexOf(id) < index)
    if (twice >= 0) throw problem('invalid', req, { path: `${path}.${twice}`, says: onlyOnce })
    const live = await liveAmong(req, ids)
    if (live.size === ids.length) continue
    if (ids.join() !== (before?.[path] ?? []).map(idOf).join()) {
      const doubt = ids.findIndex((id) => !live.has(id ?? ''))
      throw problem('invalid', req, { path: `${path}.${doubt}`, says: onlyLive })
    }
    data[path] = named.filter((one) => live.has(idOf(one) ?? ''))
  }
  return data
}

const onlyOnce = {
  vi: 'Mỗi bài chỉ đứng một lần trong danh sách.',
  en: 'An article stands in a list only once.',
}

const onlyLive = {
  vi: 'Chỉ chọn được bài đang có trên trang: một bài trong danh sách chưa đăng, đã gỡ hoặc không có.',
  en: 'Only live articles can stand here: one in the list is not published, was withdrawn or does not exist.',
}
