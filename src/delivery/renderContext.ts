import { settings } from '../config/settings.ts'
import { clockOf, type Moment } from '../domain/clock.ts'
import type { Names } from './names.ts'

/** What an answer is made with: where site and photos are, how it tells the time, what things are called. */
export type RenderContext = {
  siteUrl: string
  mediaUrl: string
  clock: (at: string) => Moment
  names: Names
}

const { siteUrl, mediaUrl, timeZone } = settings
export const clock = clockOf(timeZone)

export const renderContextWith = (names: Names): RenderContext => ({
  siteUrl,
  mediaUrl,
  clock,
  names,
})
