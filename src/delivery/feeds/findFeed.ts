import type { Edition } from '../Edition.ts'
import { categoryPath } from '../../domain/addresses.ts'
import { findNamed } from '../findNamed.ts'
import { surrogateKeys } from '../surrogateKeys.ts'
import type { Moved, Written } from '../written.ts'
import { atom } from './atom.ts'
import { jsonFeed } from './jsonFeed.ts'
import { readFeed } from './readFeed.ts'
import { rss } from './rss.ts'

/** The formats by the names of their files. */
const formats = { 'rss.xml': rss, 'atom.xml': atom, 'feed.json': jsonFeed }

const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name)

/** The feed of an address below /feeds/: `rss.xml`, or `<category>/rss.xml`. Null when nothing is there. */
export const findFeed = async (
  edition: Edition,
  path: readonly string[],
): Promise<Written | Moved | null> => {
  const [category, file] = path.length === 1 ? [null, path[0]] : path
  if (file === undefined || category === undefined || path.length > 2 || !isFormat(file))
    return null
  const named = category === null ? null : await findNamed(edition, 'categories', category)
  if (category !== null && named === null) return null
  if (named?.isFormer)
    return {
      movedTo: `/feeds${categoryPath(named.slug)}/${file}`,
      // Whoever takes a former slug is new.
      keys: surrogateKeys(['list'], { categories: [named.id] }),
    }
  const { feed, keys } = await readFeed(edition, named?.id ?? null)
  const { type, write } = formats[file]
  const self = `${feed.folder}/${file}`
  return {
    text: write(feed, self),
    type: `${type}; charset=utf-8`,
    keys,
    // WebSub (https://www.w3.org/TR/websub/#discovery): by this name a hub would know it.
    headers: { Link: `<${self}>; rel="self"` },
  }
}
