import type { BlockNode } from '../domain/body.ts'
import type { photos } from './photos.ts'

export type PhotoName = keyof typeof photos

export type PhotoUse = { photo: PhotoName; caption?: string }

/** A piece of the text; bare words are a paragraph. */
export type Piece = string | PhotoUse | BlockNode

/** What an editor may change on the way. */
export type Words = {
  title?: string
  kicker?: string
  lead?: string
  body?: readonly Piece[]
}
