import { type FieldsThat, linesOf } from '../domain/article/fields.ts'
import { idOf } from '../domain/idOf.ts'
import { canonical, type Sealed } from '../domain/workflow/sealed.ts'
import type { Article } from '../payload-types.ts'

/**
 * Of these an empty text is part of what a version's hash is over. A line that came later says nothing where it is
 * empty, for the versions of before it have to keep their hashes.
 */
const saidEmpty: ReadonlySet<string> = new Set(['title', 'kicker', 'lead', 'source'])

/** What of an article an approval covers, without the photos' and the authors' own words. */
export const sealedTextOf = (article: Partial<Article>): Sealed =>
  ({
    ...linesOf(article, (text, line) => text ?? (saidEmpty.has(line) ? '' : null)),
    slug: article.slug ?? '',
    category: idOf(article.category),
    bylines: (article.bylines ?? []).map(({ author, role, name }) => ({
      author: idOf(author),
      role: role ?? 'text',
      name: name ?? '',
    })),
    body: article.body ?? null,
    hero: article.hero && { ...article.hero, image: idOf(article.hero.image) },
  }) satisfies Record<FieldsThat<'isSealed'>, unknown>

/** Whether the two differ in anything that an approval covers. */
export const differsInSealed = (before: Partial<Article>, after: Partial<Article>): boolean =>
  canonical(sealedTextOf(before)) !== canonical(sealedTextOf(after))
