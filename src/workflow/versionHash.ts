import { canonicalJson, hashOfText } from '../ledger/hashOf.ts'
import { idOf, idsOf } from '../domain/idOf.ts'
import type { Article } from '../payload-types.ts'
import { sealedTextOf } from './sealedText.ts'

/** What moves set in an article, as text: only a move changes it. */
export const setByMovesIn = (article: MovedArticle) => ({
  owner: idOf(article.owner),
  pastOwners: idsOf(article.pastOwners).sort(),
  assignee: idOf(article.assignee),
  publishAt: timeIn(article.publishAt),
  publishedAt: timeIn(article.publishedAt),
  origin: article.origin ?? null,
})

type MovedArticle = Pick<
  Article,
  'owner' | 'pastOwners' | 'assignee' | 'publishAt' | 'publishedAt' | 'origin'
>

/** A time that is none stays as it is: nobody but a forger wrote it. */
const timeIn = (value: string | null | undefined): string | null =>
  value && !Number.isNaN(Date.parse(value)) ? new Date(value).toISOString() : (value ?? null)

/**
 * The hash of what a version says, of whose words they are, and of what moves set in it: SHA-256 in hex over what an
 * approval covers, without the photos' and the authors' own words, over its editors, and over `setByMovesIn`.
 */
export const versionHashOf = (version: Omit<Article, 'id'>): string =>
  hashOfText(
    canonicalJson({
      ...sealedTextOf(version),
      ...setByMovesIn(version),
      editedBy: idsOf(version.editedBy ?? []).sort(),
    }),
  )
