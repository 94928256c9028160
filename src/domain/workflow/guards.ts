import { hasWords, showsNothing } from '../text/clean.ts'
import { fold } from '../text/fold.ts'
import type { Correction, Given } from './given.ts'
import type { Refusal } from './refusals.ts'
import type { PhotoUse, Situation } from './situation.ts'

/** Names everything of one sort that stands in the way; nothing when all is well. */
export type Guard = (situation: Situation) => Refusal[]

const unless = (holds: boolean, refusal: Refusal): Refusal[] => (holds ? [] : [refusal])
const filled = (text: string): boolean => !showsNothing(text)

export const hasTitle: Guard = ({ article }) =>
  unless(filled(article.title), { code: 'missingTitle', path: 'title' })

export const hasLead: Guard = ({ article }) =>
  unless(filled(article.lead), { code: 'missingLead', path: 'lead' })

export const hasBody: Guard = ({ article }) =>
  unless(article.hasParagraph, { code: 'missingBody', path: 'body' })

export const hasCategory: Guard = ({ article }) =>
  unless(article.category !== null, { code: 'missingCategory', path: 'category' })

export const hasByline: Guard = ({ article }) =>
  unless(article.hasByline, { code: 'missingByline', path: 'bylines' })

/** Every photo stands there with its words. A decorative one needs no alt, and no other word for it. */
export const photosAreComplete: Guard = ({ article }) => article.photos.flatMap(missingOf)

const missingOf = ({ path, image, alt, caption, credit, decorative }: PhotoUse): Refusal[] =>
  image === null
    ? [{ code: 'emptySlot', path: `${path}.image` }]
    : [
        ...unless(decorative || filled(alt), { code: 'missingAlt', path: `${path}.alt` }),
        ...unless(filled(caption), { code: 'missingCaption', path: `${path}.caption` }),
        ...unless(filled(credit), { code: 'missingCredit', path: `${path}.credit` }),
      ]

export const nothingNeedsReview: Guard = ({ article }) =>
  article.reviews.flatMap(({ resolved }, index) =>
    unless(resolved, { code: 'needsReview', path: `needsReview.${index}` }),
  )

/** One reason for each place of the article, however many notes are about it. */
export const noMustFixIsOpen: Guard = ({ article }) =>
  [...new Set(article.mustFixes.map(({ path }) => path))].map((path) => ({
    code: 'openMustFix',
    ...(path !== null && { path }),
  }))

/** Four eyes: neither who owns or owned the article … */
export const isNotOwnWork: Guard = ({ article, actor }) =>
  unless(article.owner !== actor.id && !article.pastOwners.includes(actor.id), { code: 'ownWork' })

/** … nor whoever changed this version may approve it. */
export const isNotEditedByActor: Guard = ({ article, actor }) =>
  unless(!article.editedBy.includes(actor.id), { code: 'editedByYou' })

/**
 * Two persons remain, whoever the article is given to: nobody publishes urgently what is their own, nor what
 * only they have had in hand since it was imported.
 */
export const hasTwoPeople: Guard = (situation) => {
  const { article, actor } = situation
  const hands = [article.assignee, ...article.editedBy].filter((hand) => hand !== null)
  const isUnwritten = article.owner === null || (article.origin === 'import' && !article.live)
  const isAlone = isUnwritten && hands.every((hand) => hand === actor.id)
  return isAlone ? [{ code: 'ownWork' }] : isNotOwnWork(situation)
}

export const sealIsUnbroken: Guard = ({ article: { seal } }) =>
  unless(seal.approved !== null && seal.approved === seal.present, { code: 'sealBroken' })

export const rightsAreInForce: Guard = ({ article, now }) => rightsAt(now, article)

/** The same at the moment for which an article is scheduled: who schedules it can still do something about it. */
export const rightsWillBeInForce: Guard = ({ article, given: { publishAt }, now }) =>
  rightsAt(publishAt === undefined ? now : new Date(publishAt), article)

const rightsAt = (moment: Date, { photos, shared }: Situation['article']): Refusal[] =>
  [...photos, ...shared].flatMap(({ path: use, image, rights }): Refusal[] => {
    if (image === null) return []
    const path = `${use}.image`
    if (rights === null || rights.licence === 'unknown') return [{ code: 'rightsMissing', path }]
    const { isUsedUp, validUntil } = rights
    if (isUsedUp) return [{ code: 'rightsExpired', path, isUsedUp }]
    const isOver = validUntil !== null && new Date(validUntil) <= moment
    return unless(!isOver, { code: 'rightsExpired', path })
  })

/** An agency's photo keeps the agency's line, whatever else a use of it says; case and marks do not matter. */
export const agenciesAreNamed: Guard = ({ article }) => article.photos.flatMap(agencyMissingOf)

const agencyMissingOf = ({ path, credit, rights }: PhotoUse): Refusal[] => {
  const agency = rights?.agency ?? ''
  return !filled(credit) || fold(credit).includes(fold(agency))
    ? []
    : [{ code: 'missingCredit', path: `${path}.credit`, agency }]
}

/** Whether the people in the photos agreed, or need not. */
export const consentIsGiven: Guard = ({ article }) =>
  [...article.photos, ...article.shared].flatMap(({ path, rights }) =>
    unless(rights?.consent !== 'unknown', { code: 'consentMissing', path: `${path}.image` }),
  )

export const embargoIsOver: Guard = ({ article: { embargoUntil }, now }) =>
  unless(embargoUntil === null || new Date(embargoUntil) <= now, {
    code: 'embargoed',
    path: 'embargoUntil',
  })

export const isDue: Guard = ({ article: { publishAt }, now }) =>
  unless(publishAt !== null && new Date(publishAt) <= now, { code: 'notDue', path: 'publishAt' })

export const hasTimeAhead: Guard = ({ given: { publishAt }, now }) =>
  unless(publishAt !== undefined && new Date(publishAt) > now, {
    code: 'timeNotAhead',
    path: 'publishAt',
  })

export const hasTimeAfterEmbargo: Guard = ({ article: { embargoUntil }, given: { publishAt } }) =>
  unless(
    embargoUntil === null ||
      publishAt === undefined ||
      new Date(publishAt) >= new Date(embargoUntil),
    { code: 'beforeEmbargo', path: 'publishAt' },
  )

/** Counted in code points after NFC and trimming (contract §4); without a letter or digit it says nothing. */
export const hasNoteOf =
  (length: number): Guard =>
  ({ given: { note = '' } }) =>
    unless(hasWords(note) && [...note.normalize('NFC').trim()].length >= length, {
      code: 'noteTooShort',
      length,
    })

export const hasBasis: Guard = ({ given }) =>
  unless(given.basis !== undefined, { code: 'missingBasis', path: 'basis' })

/** An article that readers already see is published again as an update, a minor one or a correction. */
export const hasKindWhileLive: Guard = ({ article, given }) =>
  unless(!article.live || given.kind !== undefined, { code: 'missingKind', path: 'kind' })

export const hasCorrectionWhenOne: Guard = (situation) => {
  const { article, given } = situation
  return article.live && given.kind === 'correction' ? hasCorrection(situation) : []
}

export const hasCorrection: Guard = ({ given: { correction } }) =>
  unless(isWhole(correction), { code: 'missingCorrection', path: 'correction' })

/** Whether nothing is missing of a correction. */
export const isWhole = (correction: Given['correction']): correction is Correction =>
  correction?.kind !== undefined &&
  correction.basis !== undefined &&
  filled(correction.wrong ?? '') &&
  filled(correction.right ?? '')

export const hasNewOwner: Guard = ({ newOwner }) =>
  unless(newOwner !== null, { code: 'missingUser', path: 'user' })
