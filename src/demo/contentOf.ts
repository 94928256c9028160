import { type BlockNode, figure, paragraph } from '../domain/body.ts'
import type { Article } from '../payload-types.ts'
import type { AuthorName } from './authors.ts'
import type { PhotoName, Piece, Words } from './Words.ts'
import type { DemoArticle } from './DemoArticle.ts'
import type { Directory } from './Directory.ts'
import type { Sections } from './seedSections.ts'

/** Where the ids are found of what an article refers to by name. */
export type References = Sections & {
  authors: Directory<AuthorName>
  photos: Directory<PhotoName>
}

const hour = 60 * 60 * 1000

/** The article as its collection keeps it. */
export const contentOf = (article: DemoArticle, made: References) => ({
  ...wordsOf(article, made),
  category: made.categories.idOf(article.category),
  topics: article.topics?.map((name) => made.topics.idOf(name)),
  bylines: article.bylines?.map((signed) => {
    const { author, role } = typeof signed === 'string' ? textBy(signed) : signed
    return { author: made.authors.idOf(author), role, name: author }
  }),
  source: article.source,
  hero: article.hero && heroOf(article.hero, made),
  originalPublishedAt: article.seen && momentOf(article.seen),
  needsReview: article.needsReview?.map((item) => ({ ...item })),
})

/** What an edit may change; only what is named. */
export const wordsOf = (
  { title, kicker, lead, body }: Words,
  made: Pick<References, 'photos'>,
) => ({
  ...(title && { title }),
  ...(kicker && { kicker }),
  ...(lead && { lead }),
  ...(body && { body: bodyIn(body, made) }),
})

const textBy = (author: AuthorName) => ({ author, role: 'text' as const })

const heroOf = (hero: NonNullable<DemoArticle['hero']>, { photos }: References) =>
  typeof hero === 'string'
    ? { image: photos.idOf(hero) }
    : { image: photos.idOf(hero.photo), caption: hero.caption }

const momentOf = (seen: NonNullable<DemoArticle['seen']>): string =>
  'at' in seen ? seen.at : new Date(Date.now() - seen.hoursAgo * hour).toISOString()

/** Payload's type of a body asks a version of every node; ours does not, and Lexical writes it. */
const bodyIn = (pieces: readonly Piece[], made: Pick<References, 'photos'>): Article['body'] => ({
  root: {
    type: 'root',
    version: 1,
    format: '',
    indent: 0,
    direction: 'ltr',
    children: pieces.map((piece) => ({ version: 1, ...blockOf(piece, made) })),
  },
})

const blockOf = (piece: Piece, { photos }: Pick<References, 'photos'>): BlockNode => {
  if (typeof piece === 'string') return paragraph(piece)
  return 'photo' in piece
    ? figure({ image: photos.idOf(piece.photo), caption: piece.caption })
    : piece
}
