import { settings } from '../config/settings.ts'
import { clockOf, type Moment } from '../domain/clock.ts'
import type { Names } from './names.ts'

/** What an answer is made with: where the site is, how it tells the time, what things are called. */
export type RenderContext = { publicUrl: string; clock: (at: string) => Moment; names: Names }

const { publicUrl, timeZone } = settings
const clock = clockOf(timeZone)

export const renderContextWith = (names: Names): RenderContext => ({ publicUrl, clock, names })
