import { fieldsThat } from '../../domain/article/fields.ts'
import { findRows } from '../../database/rows.ts'
import { figuresOf, isBody, plainTextOf } from '../../domain/body.ts'
import { idsOf } from '../../domain/idOf.ts'
import { isRecord } from '../../domain/isRecord.ts'
import { distinctWords } from '../../domain/text/distinctWords.ts'
import type { MoreWords } from '../../fields/searchText.ts'

/** What the desk finds an article by besides its lines: its authors, what stands below photos, and the words of its body. */
const searchedWords: MoreWords = async ({ body, bylines, hero }, req) => {
  const rows = Array.isArray(bylines) ? bylines.filter(isRecord) : []
  const authors = idsOf(rows.map(({ author }) => author))
  const named =
    authors.length === 0
      ? []
      : await findRows(req, 'authors', { select: ['name'], where: { id: { in: authors } } })
  const figures = isBody(body) ? figuresOf(body).map(({ caption }) => caption) : []
  const above = isRecord(hero) && typeof hero.caption === 'string' ? [hero.caption] : []
  const text = isBody(body) ? [plainTextOf(body)] : []
  return distinctWords([...named.map(({ name }) => name), ...above, ...figures, ...text].join('\n'))
}

/** What the desk finds an article by. */
export const searchedBy = { from: [...fieldsThat('isLine'), 'bylines'], more: searchedWords }
