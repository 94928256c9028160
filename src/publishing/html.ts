import { type Body, htmlOf as htmlAt } from '../domain/body.ts'
import type { FrozenFigure } from './frozen.ts'
import { renditionsOf } from './renditions.ts'

/** Stands in frozen HTML for the address of photos, which may change; escaped text cannot hold it. */
export const siteMark = '<site>'

/** Puts the address of photos where frozen HTML left room for it. */
export const atSite = (html: string, mediaUrl: string): string =>
  html.replaceAll(siteMark, escaped(mediaUrl))

/** The same as it is read anywhere: with links within the site at its address too. Words cannot hold `href="/`. */
export const readAnywhere = (
  html: string,
  { siteUrl, mediaUrl }: { siteUrl: string; mediaUrl: string },
): string => atSite(html, mediaUrl).replaceAll('href="/', `href="${escaped(siteUrl)}/`)

/** The body as it is frozen: with its photos as they are now, at their address of whatever day. */
export const htmlOf = (body: Body, figures: readonly FrozenFigure[]): string =>
  htmlAt(
    body,
    figures.map((figure) => ({ ...figure, ...renditionsOf(figure) })),
    siteMark,
  )

const escaped = (url: string): string => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
