import type { FieldsThat } from '../domain/article/fields.ts'
import { idOf } from '../domain/idOf.ts'
import { canonical, type Sealed } from '../domain/workflow/sealed.ts'
import type { Article } from '../payload-types.ts'

/** What of an article an approval covers, without the photos' and the authors' own words. */
export const sealedTextOf = (article: Partial<Article>): Sealed =>
  ({
    title: article.title ?? '',
    kicker: article.kicker ?? '',
    slug: article.slug ?? '',
    lead: article.lead ?? '',
    source: article.source ?? '',
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
