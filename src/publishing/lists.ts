import { type Branch, pathTo } from '../domain/categoryTree.ts'
import type { Frozen } from './frozen.ts'

/** The names of the lists that articles stand in, as `listings` knows them. */
export const everything = 'all'
export const inCategory = (id: string): string => `category:${id}`
export const byAuthor = (id: string): string => `author:${id}`
export const onTopic = (id: string): string => `topic:${id}`
export const showing = (image: string): string => `image:${image}`

type Placed = Pick<
  Frozen,
  'category' | 'secondaryCategories' | 'topics' | 'bylines' | 'hero' | 'figures' | 'seo'
>

/** Every list a live article stands in: a category's holds what is in its children too. */
export const listsOf = (article: Placed, tree: readonly Branch[]): string[] => [
  ...new Set([
    everything,
    ...[article.category, ...article.secondaryCategories]
      .flatMap((id) => pathTo(id, tree))
      .map(inCategory),
    ...article.bylines.flatMap(({ author }) => (author === null ? [] : [byAuthor(author)])),
    ...article.topics.map(onTopic),
    ...imagesOf(article).map(showing),
  ]),
]

/** The photos an article makes public, each once. */
export const imagesOf = ({
  hero,
  figures,
  seo,
}: Pick<Frozen, 'hero' | 'figures' | 'seo'>): string[] => [
  ...new Set([hero, ...figures, seo.image].flatMap((figure) => (figure ? [figure.image] : []))),
]

/** The top of the category's path: what readers call the section. */
export const sectionOf = (category: string | null, tree: readonly Branch[]): string | null =>
  pathTo(category, tree).at(-1) ?? null

/** A place in a list, newest last by its order: `publishedAt` is ISO 8601 in UTC, so text sorts as time. */
export const listingId = (list: string, place: string): string => `${list}|${place}`
export const placeOf = ({ publishedAt, id }: { publishedAt: string; id: string }): string =>
  `${publishedAt}|${id}`

/** What is above every place there can be: digits come before it. */
export const pastTheNewest = '~'
