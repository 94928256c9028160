import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'
import { settings } from '../../config/settings.ts'
import { findRow } from '../../database/rows.ts'
import { idOf } from '../../domain/idOf.ts'
import { isOwnRoute, isTarget, pathOfTarget, sitePath } from '../../domain/redirects.ts'
import { problem } from '../../errors/problem.ts'
import type { Redirect } from '../../payload-types.ts'

/** Keeps an old address in the one form in which it is looked up, and lets no reader go round in circles. */
export const judgeAddresses: CollectionBeforeValidateHook<Redirect> = async ({
  data,
  originalDoc,
  req,
}) => {
  const self = idOf(originalDoc)
  // What is missing is refused by the fields themselves.
  if (!data?.from || !data.to) return data
  // What is kept is decoded already; it must not be decoded again.
  const from = data.from === originalDoc?.from ? data.from : sitePath(data.from)
  if (from === null) throw refused(req, 'from', 'noPath')
  if (isOwnRoute(from)) throw refused(req, 'from', 'ownRoute')
  const taken = await redirectFrom(req, from)
  if (taken && idOf(taken) !== self) throw refused(req, 'from', 'taken')
  const to = data.to.trim()
  if (!isTarget(to)) throw refused(req, 'to', 'noTarget')
  if (await leadsBack(req, { from, to })) throw refused(req, 'to', 'circle')
  return { ...data, from, to }
}

type Way = Pick<Redirect, 'from' | 'to'>

/** Every circle has the written redirect in it: those that stand have been through here. */
async function leadsBack(req: PayloadRequest, { from, to }: Way): Promise<boolean> {
  const passed = new Set<string>()
  let at = pathOfTarget(to, settings.siteUrl)
  while (at !== null && at !== from && !passed.has(at)) {
    passed.add(at)
    const next = await redirectFrom(req, at)
    at = next && pathOfTarget(next.to, settings.siteUrl)
  }
  return at === from
}

const redirectFrom = (req: PayloadRequest, from: string) =>
  findRow(req, 'redirects', { from: { equals: from } })

const refused = (req: PayloadRequest, path: keyof Way, why: keyof typeof sentences) =>
  problem('invalid', req, { path, says: sentences[why] })

const sentences = {
  noPath: {
    vi: 'Ghi một đường dẫn trên trang, bắt đầu bằng một dấu /, không có tên miền, dấu ? hay #.',
    en: 'Write a path on the site that begins with one /, without a host, a ? or a #.',
  },
  ownRoute: {
    vi: 'Các đường dẫn /admin, /api, /feeds và /media là của hệ thống, không chuyển hướng được.',
    en: 'The paths /admin, /api, /feeds and /media are the system’s own and cannot be redirected.',
  },
  taken: {
    vi: 'Đường dẫn này đã có chuyển hướng; hãy sửa chuyển hướng đó.',
    en: 'There is a redirect from this path already; change that one.',
  },
  noTarget: {
    vi: 'Ghi một đường dẫn trên trang bắt đầu bằng một dấu /, hoặc một địa chỉ http(s) đầy đủ.',
    en: 'Write a path on the site that begins with one /, or a whole http(s) address.',
  },
  circle: {
    vi: 'Chuyển hướng này dẫn trở lại chính nó.',
    en: 'This redirect would lead back to itself.',
  },
} as const
