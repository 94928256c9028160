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

/** Milliseconds to the end of the year 9999, in 15 digits: less for what is newer. */
export const rankOf = (publishedAt: string): string =>
  String(Date.UTC(9999, 11, 31, 23, 59, 59, 999) - Date.parse(publishedAt)).padStart(15, '0')

/** An article's place in every list it stands in: places rise from the newest to the oldest. */
export const placeOf = ({ publishedAt, id }: { publishedAt: string; id: string }): string =>
  `${rankOf(publishedAt)}|${id}`

/** The place in one list, as `listings` keeps it. */
export const listingKey = (list: string, place: string): string => `${list}|${place}`
