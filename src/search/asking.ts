import type { Expanded } from '../domain/search/abbreviations.ts'

/** A published article as it is searched. */
export type Searched = {
  id: string
  /** Which of its publications this is. */
  publication: string
  /** When it was first published, in whole seconds since 1970. */
  at: number
  /** The category it stands in and the others it is shown in, without those above them. */
  categories: string[]
  authors: string[]
  title: string
  lead: string
  captions: string[]
  bylines: string[]
  body: string
}

/** How far an index has come: the place of the last change that it holds, when that was, and by which revision. */
export type Reached = { place: string; at: string; revision: number }

/** What there is to answer with: how far it has come, null while it cannot be asked. */
export type State = { present: Reached | null; isOfPresentForm: boolean }

/** Articles as they are now, and the ids of those that are gone. */
export type Put = {
  /** The index that answers, or one that is being made to take its place. */
  into: 'present' | 'next'
  articles: Searched[]
  gone: string[]
  reached: Reached
}

/** What is looked for, and where: each list names what will do, null is anything. */
export type Asked = {
  sought: Expanded
  categories: string[] | null
  authors: string[] | null
  /** First published from the one moment on and before the other, in seconds since 1970. */
  from: number | null
  before: number | null
  limit: number
  /** The place to go on from. */
  after: string | null
}

/** In which part of the article something was found. */
export type Field = 'title' | 'lead' | 'body' | 'caption' | 'byline'

/** What was found in one part: the text as it is shown, and where in it, in UTF-16 units. */
export type Highlight = { field: Field; text: string; ranges: [start: number, end: number][] }

/** An article that was found, as one of its publications shows it. */
export type Hit = { id: string; publication: string; highlights: Highlight[] }

/** One page of what was found, and how much was in all; `next` is the place to go on from, null at the end. */
export type Hits = { hits: Hit[]; total: number; next: string | null }
