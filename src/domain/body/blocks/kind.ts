import type { Language, Sentence } from '../../language.ts'

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

/** What Lexical writes on every element that holds others; not every writer of bodies is Lexical. */
export type Element<Type extends string> = {
  type: Type
  version?: number
  format?: string | number
  indent?: number
  direction?: 'ltr' | 'rtl' | null
}

/** A block of Payload's: all that it says stands in its fields. */
export type Block<Fields extends { blockType: string }> = {
  type: 'block'
  version?: number
  format?: string | number
  fields: Fields & { id?: string | null; blockName?: string | null }
}

/**
 * Everything that has to be known of one kind of node: who adds a kind writes one, and lists it in `kinds.ts`.
 * What it does with a node are methods, for then the kinds of all nodes fit into one table.
 */
export type Kind<Node> = Common<Node> & (Holder | Leaf<Node>)

/** The same of a block of Payload's, of which Lexical knows no words. */
export type BlockKind<Node> = Kind<Node> &
  Leaf<Node> &
  Required<Pick<Common<Node>, 'fields' | 'words' | 'said'>>

/** What holds others says what they say. */
type Holder = {
  /** The kinds that may stand within it. */
  children: readonly string[]
  text?: undefined
}

type Leaf<Node> = {
  children?: undefined
  /** What it says in the running text; '' where it has no words there. */
  text(node: Node): string
}

type Common<Node> = {
  /** The keys that it has besides `type`, `fields` and `children`; whatever else is written is ignored. */
  keeps: Readonly<Record<string, Keep>>
  /** The keys of its `fields`, where it has any. */
  fields?: Readonly<Record<string, Keep>>
  /** What has to be said of it, and in which way. */
  required: Readonly<Record<string, Check>>
  /** Where people's words stand in it: `text`, `fields.caption`. */
  words?: readonly string[]
  /** How many characters may be written into its `fields`, and what is said of more. */
  longest?: { of: Readonly<Record<string, number>>; says: Sentence }
  /** It runs on in a line; everything else begins lines of its own. */
  isInline?: true
  /** `inside` is the HTML of its children, one each. */
  html(node: Node, inside: readonly string[], shown: Shown): string
  /** The photos that it uses. */
  figures?(node: Node, path: string): FigureUse[]
  /** What is said in it besides its photos, a line each, where two texts are held side by side. */
  said?(node: Node, language: Language): string[]
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
