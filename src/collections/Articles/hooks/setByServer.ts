import type { CollectionBeforeChangeHook, FlattenedField } from 'payload'
import { actorOf } from '../../../access/actorOf.ts'
import { fieldsThat } from '../../../domain/article/fields.ts'
import { idOf } from '../../../domain/idOf.ts'
import { sealEnds } from '../../../domain/workflow/effects.ts'
import { effectsOfEdit } from '../../../domain/workflow/effectsOfEdit.ts'
import { asEdited } from '../../../domain/workflow/sealed.ts'
import { onlyFields } from '../../../hardening/onlyFields.ts'
import type { Article } from '../../../payload-types.ts'
import { isServerWrite } from '../../../workflow/serverWrite.ts'
import { namedBlocks } from '../../../workflow/namedBlocks.ts'
import { usesOf } from '../../../workflow/seal.ts'
import { differsInSealed } from '../../../workflow/sealedText.ts'
import { reviewed } from '../../../workflow/reviewed.ts'
import { setByMoves, startOf } from '../../../workflow/setByMoves.ts'
import { slugFor } from '../../../workflow/slugs.ts'

type Draft = Partial<Article>

/**
 * Sets what no caller sets: the fields of the workflow, who changed this version and who stored it, the
 * revision, the slug and the photos used. It has the last word over whatever a request has brought.
 */
export const setByServer: CollectionBeforeChangeHook<Article> = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const actor = actorOf(req)?.id ?? null
  const before: Draft = operation === 'create' ? {} : (originalDoc ?? {})
  // The slug first: written in another way it may be the same one.
  const given: Draft = {
    ...data,
    ...unchanged(before, data, collection.flattenedFields),
    slug: await slugFor(req, operation === 'create' ? null : idOf(originalDoc), {
      set: data.slug,
      present: before.slug ?? null,
      title: data.title ?? '',
    }),
  }
  const ruled = isServerWrite(req)
    ? given
    : operation === 'create'
      ? { ...given, ...startOf(actor, 'written'), ...begun(given, actor, originalDoc) }
      : { ...given, ...edited(before, given, actor) }
  return { ...ruled, savedBy: actor, body: namedBlocks(ruled.body), photos: photosIn(ruled) }
}

const words = fieldsThat('isText')

/**
 * What was stored before texts were cleaned at the door, and comes back from a form as nothing but its cleaned self: it
 * stays, for an approval may have sealed it letter by letter.
 */
function unchanged(before: Draft, data: Draft, fields: readonly FlattenedField[]): Draft {
  const clean: Draft = onlyFields(before, fields)
  const kept = words.filter((name) => {
    const now = asEdited(clean[name])
    return now !== asEdited(before[name]) && now === asEdited(data[name])
  })
  return Object.fromEntries(kept.map((name) => [name, before[name]]))
}

/** @param source the article that it is a copy of, if it is one: the words in it are theirs who wrote that one. */
const begun = (data: Draft, actor: string | null, source: Draft = {}): Draft => ({
  needsReview: reviewed({}, data, { actor, now: new Date() }),
  revision: 1,
  pastOwners: [],
  editedBy: [
    ...new Set(
      [actor, idOf(source.owner), ...(source.editedBy ?? [])].filter((hand) => hand !== null),
    ),
  ],
  revisedBy: null,
  ...sealEnds,
})

/** An edit: a change of sealed content is remembered with its author, and breaks the seal. */
function edited(before: Draft, data: Draft, actor: string | null): Draft {
  const kept = Object.fromEntries(setByMoves.map((field) => [field, before[field] ?? null]))
  return {
    ...kept,
    revision: (before.revision ?? 0) + 1,
    pastOwners: before.pastOwners ?? [],
    revisedBy: before.revisedBy ?? null,
    seal: before.seal ?? null,
    printedNames: before.printedNames ?? null,
    ...effectsOfEdit(before, { by: actor, changesSealed: differsInSealed(before, data) }),
    needsReview: reviewed(before, data, { actor, now: new Date() }),
  }
}

const photosIn = (article: Draft): string[] => {
  const named = [
    ...usesOf({ hero: article.hero, body: article.body }).map(({ image }) => image),
    idOf(article.seo?.image),
  ]
  return [...new Set(named.filter((id) => id !== null))]
}
