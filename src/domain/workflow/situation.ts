import type { Actor } from '../roles.ts'
import type { Given } from './given.ts'
import type { State } from './states.ts'

/** How a photo is used in an article, with what readers would be shown (own words over the photo's). */
export type PhotoUse = {
  /** Where it stands: `hero`, or `body.3`. */
  path: string
  /** The photo's id, or null while the slot is empty. */
  image: string | null
  alt: string
  caption: string
  credit: string
  decorative: boolean
  rights: Rights | null
}

/** What the photo's record says about using it. */
export type Rights = {
  licence: string
  /** ISO 8601 */
  validUntil: string | null
  consent: string
  /** It may be published once, and another article has been published with it. */
  isUsedUp: boolean
  /** The line of the agency that it comes from, which every use has to print; null where none has a claim to that. */
  agency: string | null
}

/** One thing the importer or an editor was unsure of. */
export type Review = { code: string; path: string; resolved: boolean }

/** A note that must be dealt with before the article goes on; `path` is the field it is about. */
export type MustFix = { path: string | null }

/** All that a decision may depend on in the article: the version being worked on, and what is live. */
export type Article = {
  state: State
  /** Whether readers see a version of it now. */
  live: boolean
  title: string
  lead: string
  hasParagraph: boolean
  /** Category id, or null. */
  category: string | null
  /** The category itself and all above it; empty when there is none. */
  categoryPath: readonly string[]
  hasByline: boolean
  photos: readonly PhotoUse[]
  /** Shown outside of the text, to those who share the article. */
  shared: readonly Pick<PhotoUse, 'path' | 'image' | 'rights'>[]
  origin: 'written' | 'import' | 'demo'
  reviews: readonly Review[]
  owner: string | null
  pastOwners: readonly string[]
  assignee: string | null
  /** Whoever began the next version of a live article, while it is worked on. */
  revisedBy: string | null
  /** Everybody who changed sealed content of this version. */
  editedBy: readonly string[]
  /** The must-fix notes that are still open. */
  mustFixes: readonly MustFix[]
  /** When the clock is to publish it, ISO 8601; null unless it is scheduled. */
  publishAt: string | null
  /** ISO 8601 */
  embargoUntil: string | null
  /** Printed for authors whose byline says no name of its own, by author's id. */
  printedNames: Record<string, string>
  /** What `approve` sealed, and what the same hash is now; null where nothing is sealed. */
  seal: { approved: string | null; present: string }
}

/** All that a decision may depend on. Who calls gathers it; the domain never looks anything up. */
export type Situation = {
  article: Article
  actor: Actor
  given: Given
  /** The id behind `given.user`, when it is that of an active member of the staff. */
  newOwner: string | null
  now: Date
}
