import type { FigureUse } from '../figuresOf.ts'

/** Whether a value may stand at its place. */
export type Check = (value: unknown) => boolean

/** A photo as readers get it; addresses are of the site's root. */
export type ShownFigure = {
  src: string
  width: number
  height: number
  srcset: readonly { src: string; width: number }[]
  alt: string
  caption: string
  credit: string
}

/** What HTML needs besides the body. */
export type Shown = {
  /** The photos of the body one after the other, in its order. */
  nextFigure: () => ShownFigure
  /** Stands before every address of the site; put in as it is. */
  site: string
}

/** Everything that has to be known of one kind of node: who adds a kind writes one, and lists it in `kinds.ts`. */
export type Kind<Node> = {
  /** The kinds that may stand within it; a leaf holds none. */
  children?: readonly string[]
  /** What has to be said of it; the rest are plain values that Lexical adds. */
  required: Readonly<Record<string, Check>>
  /** Where people's words stand in it: `text`, `fields.caption`. */
  words?: readonly string[]
  /** How many characters may be written into its `fields`. */
  longest?: Readonly<Record<string, number>>
  /** It runs on in a line; everything else begins lines of its own. */
  isInline?: true
  /** What a leaf says; whatever holds others says what they say. */
  text?: (node: Node) => string
  /** `inside` is the HTML of its children, one each. */
  html: (node: Node, inside: readonly string[], shown: Shown) => string
  /** The photos that it uses. */
  figures?: (node: Node, path: string) => FigureUse[]
}
