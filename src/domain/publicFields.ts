import { fieldsThat } from './article/fields.ts'

/** What of each thing anybody may read, ask for and sort by (contract §3); nothing else leaves the house. */
export const publicFields = {
  articles: fieldsThat('isPublic'),
  images: [
    'id',
    'alt',
    'caption',
    'credit',
    'creator',
    'headline',
    'takenAt',
    'place',
    'keywords',
    'copyright',
    'focalX',
    'focalY',
    'url',
    'width',
    'height',
    'sizes',
  ],
  authors: [
    'id',
    'kind',
    'name',
    'slug',
    'aliases',
    'validFrom',
    'validTo',
    'successor',
    'bio',
    'avatar',
  ],
  categories: ['id', 'name', 'slug', 'parent', 'order'],
  topics: ['id', 'name', 'slug'],
  redirects: ['id', 'from', 'to'],
} as const satisfies Record<string, readonly string[]>

export type PublicCollection = keyof typeof publicFields

/** Where a public field leads to another public thing, so that a query may go on behind it. */
const leadsTo: Readonly<Record<string, PublicCollection>> = {
  'articles.category': 'categories',
  'articles.secondaryCategories': 'categories',
  'articles.topics': 'topics',
  'articles.bylines.author': 'authors',
  'articles.hero.image': 'images',
  'articles.seo.image': 'images',
  'authors.successor': 'authors',
  'categories.parent': 'categories',
}

/** Read by anybody as far as it is live; to ask by it would tell what is not. */
const neverAsked: ReadonlySet<string> = new Set(['articles.related', 'authors.avatar'])

/** A path as the database is asked for it: GraphQL's `category__slug` is taken over REST as well. */
export const dotted = (path: string): string => path.replaceAll('__', '.')

/** Whether anybody may name the path in a query: `category.slug`, and not `category.searchText` or `owner`. */
export function isPublicPath(collection: PublicCollection, path: string): boolean {
  const segments = path.split('.')
  let at = collection
  let walked = ''
  let isStart = true
  for (const segment of segments) {
    if (isStart && neverAsked.has(`${at}.${segment}`)) return false
    if (isStart && !publicFields[at].some((field) => field === segment)) return false
    isStart = false
    walked = walked ? `${walked}.${segment}` : segment
    const next = leadsTo[`${at}.${walked}`]
    if (next) {
      at = next
      walked = ''
      isStart = true
    }
  }
  return true
}

export const isPublicCollection = (name: string): name is PublicCollection =>
  Object.hasOwn(publicFields, name)
