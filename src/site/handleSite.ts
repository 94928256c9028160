import type { Payload } from 'payload'
import { settings } from '../config/settings.ts'
import { answerText, moveTo, sayBriefly } from '../delivery/answer.ts'
import { type Edition, editionOf } from '../delivery/Edition.ts'
import { answerOtherMethods } from '../delivery/otherMethods.ts'
import { redirectFrom } from '../delivery/redirects.ts'
import { withinBounds } from '../delivery/surrogateKeys.ts'
import { aroundPages } from './aroundPages.ts'
import { findPage } from './findPage.ts'
import { documentOf } from './frame/document.ts'
import type { Page } from './page.ts'
import { busyPage, gonePage, notFoundPage } from './pages/nothingHere.ts'
import { policy } from './policy.ts'

/**
 * Answers every address of the site with a page, from the answers of the delivery API alone. Never throws; a fault of
 * ours is logged and answered with 500.
 */
export const handleSite = async (request: Request, payload: Payload): Promise<Response> => {
  const other = answerOtherMethods(request)
  if (other) return other
  try {
    return await answerPage(request, await editionOf(payload))
  } catch (err) {
    payload.logger.error({ msg: 'A page of the site could not be made.', err })
    return new Response(request.method === 'HEAD' ? null : fault, {
      status: 500,
      headers: { ...headers, 'Content-Type': type, 'Cache-Control': 'no-store' },
    })
  }
}

const answerPage = async (request: Request, edition: Edition): Promise<Response> => {
  const { around, keys: aroundKeys } = await aroundPages(edition)
  const { pathname, search, searchParams } = new URL(request.url)
  const asked = { path: pathname.replace(/(?<=.)\/$/, ''), query: searchParams }
  const found = await findPage(edition, asked, around)
  const say = (
    status: number,
    page: Page,
    { keys, ...more }: { keys: readonly string[]; 'Cache-Control'?: 'no-store' },
  ): Response =>
    sayBriefly(request, {
      status,
      type,
      headers: { ...headers, ...more },
      text: String(documentOf(page, around)),
      keys: withinBounds([...aroundKeys, ...keys]),
    })
  switch (found.outcome) {
    case 'found': {
      const page = found.value
      // By its id, say, or with a slash at the end.
      if (page.path !== pathname) return moveTo(`${page.path}${search}`, found.keys)
      return answerText(request, {
        type,
        headers,
        text: String(documentOf(page, around)),
        keys: withinBounds([...aroundKeys, ...found.keys]),
        isPassing: found.isPassing ?? false,
        changedAt: new Date(Math.max(edition.changedAt.getTime(), beginOf(around.now))),
      })
    }
    case 'moved':
      return moveTo(found.to, found.keys)
    case 'gone':
      return say(410, gonePage(), { keys: found.keys })
    case 'invalid':
      return say(400, found.page, { keys: [], 'Cache-Control': 'no-store' })
    case 'busy':
      return say(503, busyPage(), { keys: [], 'Cache-Control': 'no-store' })
    case 'absent': {
      const to = await redirectFrom(edition, pathname)
      return to === null
        ? say(404, notFoundPage(), { keys: ['list'] })
        : moveTo(locationOf(to), ['list'])
    }
  }
}

/** As a header holds it: letters beyond ASCII are written in its own way there. */
const locationOf = (to: string): string => {
  const { origin, href } = new URL(to, settings.siteUrl)
  return to.startsWith('/') ? href.slice(origin.length) : href
}

/** When the day began: pages name it, and so change with it. */
const beginOf = (now: string): number =>
  Date.parse(`${now.slice(0, 'yyyy-mm-dd'.length)}T00:00:00${/[+-]\d\d:\d\d$/.exec(now)?.[0]}`)

const type = 'text/html; charset=utf-8'
const headers = { 'Content-Security-Policy': policy(settings.mediaUrl) }

/** Said when not even the name of the paper may be found out. */
const fault =
  '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang báo đang gặp sự cố</title><h1>Trang báo đang gặp sự cố</h1><p>Mời bạn đọc quay lại sau ít phút.</p></html>'
