import type { Finding } from '../domain/importWarnings.ts'
/** A line of the source that holds something, cleaned; numbered as an editor would count it. */
export type Line = { number: number; text: string }

export type Paragraph = { kind: 'paragraph'; line: number; text: string }

/** A photo as the source knows it: words and perhaps an address, never the file itself. */
export type Figure = {
  kind: 'figure'
  line: number
  /** Its number in an alt line (`- Anh 1`); null where the source counts none. */
  index: number | null
  src: string
  alt: string
  caption: string
  credit: string
  isIllustration: boolean
}

export type Block = Paragraph | Figure

export type BylineKind = 'person' | 'organisation'
export type BylineRole = 'text' | 'photo' | 'video' | 'editing' | 'compiled'
export type PrintedByline = { line: number; name: string; kind: BylineKind; role: BylineRole }

/** One entry of a list that stood beside the article when it was copied. */
export type Listed = {
  line: number
  title: string
  category: string | null
  publishedAt: string | null
}

/** “Có thể bạn quan tâm”, “Nên xem”, “Tin khác” and their like: true at that hour only. */
export const listNames = ['readers', 'recommended', 'other', 'related', 'topics', 'tags'] as const
export type ListName = (typeof listNames)[number]
export type ViewTimeLists = Record<ListName, Listed[]>

export type ParsedArticle = {
  /** Tells whether the source has changed. */
  textHash: string
  title: string | null
  lead: string | null
  /** Without the lead, which the article never repeats. */
  blocks: Block[]
  bylines: PrintedByline[]
  source: string | null
  legacyUrl: string | null
  /** As its own stamp names it: only ever a suggestion for the category. */
  section: string | null
  originalPublishedAt: string | null
  lists: ViewTimeLists
  dateClues: string[]
  /** What belongs nowhere in the article and is kept in the record: lines, removed characters by their numbers. */
  leftovers: Line[]
  findings: Finding[]
}
