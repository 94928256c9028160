import type { Payload } from 'payload'
import { setTimeout as pause } from 'node:timers/promises'
import { ofProcess } from '../config/ofProcess.ts'
import { settings } from '../config/settings.ts'
import { atStop } from '../lifetime/atStop.ts'
import { repeat } from '../lifetime/repeat.ts'
import type { Asked, Hits } from './asking.ts'
import { Follower } from './Follower.ts'
import { SearchThread } from './SearchThread.ts'

/** What was found, and whether that is in everything that is published now. */
export type Found = Hits & { isWhole: boolean }

/** Looks for words in what is published; another engine would stand behind this. */
export type Search = {
  /**
   * Looks in what is published as of the revision, or later. Null while there is no index that could be asked.
   *
   * @param revision one that there is already.
   */
  find: (asked: Asked, revision: number) => Promise<Found | null>
}

/** How often the index looks what was published, so that little is left to do when somebody asks; in milliseconds. */
const pace = 1_000
/** How long a question waits for what was published just now, and how much longer where there is no index at all. */
const patience = { news: 1_500, index: 2_500 }

/** The search of this newsroom, begun when it is first asked for. */
export const searchOf = (payload: Payload): Search => {
  const known = searches()
  const search = known.get(payload) ?? begin(payload)
  known.set(payload, search)
  return search
}

const searches = () => ofProcess('search', () => new WeakMap<Payload, Search>())

const begin = (payload: Payload): Search => {
  const thread = new SearchThread(settings.searchFile)
  const follower = new Follower(payload, thread)
  const stop = repeat(payload, {
    named: 'bring its search up to date',
    // A new index takes longer than a round may: it goes on beside.
    do: (signal) => within(patience.news, follower.catchUp(), signal),
    pause: pace,
  })
  atStop(async () => {
    await stop()
    await follower.stop()
    await thread.close()
  })
  return {
    find: async (asked, revision) => {
      try {
        let isWhole = await within(patience.news, follower.catchUp(revision))
        let hits = await thread.ask('find', asked)
        if (hits === null) {
          if (isWhole) follower.doubt()
          isWhole = await within(patience.index, follower.catchUp(revision))
          hits = await thread.ask('find', asked)
        }
        return hits && { ...hits, isWhole }
      } catch (err) {
        // It is mended beside, and whoever asked is told to ask again.
        payload.logger.error({ msg: 'The search could not answer.', err })
        follower.doubt()
        return null
      }
    },
  }
}

/** Whether the work was done within so many milliseconds; it goes on in any case. */
const within = async (
  milliseconds: number,
  work: Promise<void>,
  signal?: AbortSignal,
): Promise<boolean> => {
  const waiting = new AbortController()
  const signals = AbortSignal.any([waiting.signal, ...(signal ? [signal] : [])])
  const over = pause(milliseconds, false, { signal: signals, ref: false }).catch(() => false)
  // Told to whoever waits; nobody does any longer when it fails later.
  work.catch(() => undefined)
  try {
    return await Promise.race([work.then(() => true), over])
  } finally {
    waiting.abort()
  }
}
