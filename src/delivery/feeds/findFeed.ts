import type { Payload } from 'payload'
import type { Written } from '../written.ts'
import { atom } from './atom.ts'
import { jsonFeed } from './jsonFeed.ts'
import { readFeed } from './readFeed.ts'
import { rss } from './rss.ts'

/** The formats by the names of their files. */
const formats = { 'rss.xml': rss, 'atom.xml': atom, 'feed.json': jsonFeed }

const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name)

/** The feed of an address below /feeds/: `rss.xml`, or `<category>/rss.xml`. Null when nothing is there. */
export const findFeed = async (
  payload: Payload,
  path: readonly string[],
  changedAt: Date,
): Promise<Written | null> => {
  const [category, file] = path.length === 1 ? [null, path[0]] : path
  if (file === undefined || category === undefined || path.length > 2 || !isFormat(file))
    return null
  const read = await readFeed(payload, { category, changedAt })
  if (read === null) return null
  const { type, write } = formats[file]
  const self = `${read.feed.folder}/${file}`
  return {
    text: write(read.feed, self),
    type: `${type}; charset=utf-8`,
    keys: read.keys,
    // WebSub (https://www.w3.org/TR/websub/#discovery): by this name a hub would know it.
    headers: { Link: `<${self}>; rel="self"` },
  }
}
