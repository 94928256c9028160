import type { Figure } from '../shapes.ts'

/** The newest articles of the site or of a category, as every format tells of them. */
export type Feed = {
  /** A name for ever, whatever it is called and wherever it stands. */
  id: string
  title: string
  description: string
  /** The page that it is the feed of. */
  home: string
  /** The folder in which it lies in every format. */
  folder: string
  /** The newspaper. */
  publisher: string
  /** ISO 8601: of its newest entry or the last change of one. */
  updatedAt: string
  entries: Entry[]
}

/** An article in a feed. */
export type Entry = {
  id: string
  url: string
  title: string
  lead: string | null
  /** The whole of it, every address in it whole. */
  html: string
  image: Figure | null
  authors: { name: string; url: string | null }[]
  /** Sections and topics by name; `slug` is what programs tell them apart by. */
  subjects: { name: string; slug: string }[]
  /** ISO 8601 */
  publishedAt: string
  updatedAt: string | null
}
