type Ids = readonly (string | null)[]

/** What an answer shows, by id. */
export type Shown = { categories?: Ids; topics?: Ids; authors?: Ids; articles?: Ids }

/** What changes an answer by being new: an article in a list, the choice of the front page, the newsroom itself. */
export type Place = 'list' | 'home' | 'site'

/** What nginx and the usual caches take as a header. */
const longest = 8_000

/**
 * What a cache in front may drop an answer by: `article:<id>` and the like of what is shown, and the places that it
 * stands for. Where there are too many, `list` stands for the rest: every change of an article drops that as well.
 */
export const surrogateKeys = (places: readonly Place[], ...shown: readonly Shown[]): string[] => {
  const of = (kind: keyof Shown): Ids => shown.flatMap((one) => one[kind] ?? [])
  return withinBounds([
    ...places,
    ...named('category', of('categories')),
    ...named('topic', of('topics')),
    ...named('author', of('authors')),
    ...named('article', of('articles')),
  ])
}

/** The keys, each once, and no more than a header holds; those of several answers that make one page, say. */
export const withinBounds = (all: readonly string[]): string[] => {
  const keys = [...new Set(all)]
  if (keys.join(' ').length <= longest) return keys
  let length = -1
  return [...new Set(['list', ...keys])].filter((key) => (length += key.length + 1) <= longest)
}

const named = (kind: string, ids: Ids): string[] =>
  ids.filter((id) => id !== null).map((id) => `${kind}:${id}`)
