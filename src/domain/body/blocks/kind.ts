/** Whether a value may stand at its place. */
export type Check = (value: unknown) => boolean

/** What is kept of a value that somebody has written at its place; undefined where it is left unsaid. */
export type Keep = (value: unknown) => unknown

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
  /** The keys that it has besides `type`, `fields` and `children`; whatever else is written is ignored. */
  keeps: Readonly<Record<string, Keep>>
  /** The keys of its `fields`, where it has any. */
  fields?: Readonly<Record<string, Keep>>
  /** What has to be said of it, and in which way. */
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

/** One photo of a body; what is not said of it is '' and false. */
export type FigureUse = {
  /** Its place among the root's children: `body.3`. */
  path: string
  /** The photo's id; null in a slot still to be filled. */
  image: string | null
  caption: string
  alt: string
  credit: string
  decorative: boolean
}
