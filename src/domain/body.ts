/** The text of an article: a Lexical document of our node types (contract §3), checked, mended, read and built. */
export type { Body, BodyRoot } from './body/document.ts'
export { addressOf } from './body/addressOf.ts'
export { asShown, type Shown } from './body/asShown.ts'
export { creditLine, type FigureNode, photoWords } from './body/blocks/figure.ts'
export { textFormat } from './body/blocks/format.ts'
export { type HeadingNode, headingTags } from './body/blocks/heading.ts'
export { type AnyNode, type BlockNode, type BlockType } from './body/blocks/kinds.ts'
export { type InlineNode, type LinkNode } from './body/blocks/link.ts'
export { type ListItemNode, type ListNode } from './body/blocks/list.ts'
export { type ParagraphNode } from './body/blocks/paragraph.ts'
export { type QuoteNode } from './body/blocks/quote.ts'
export { type TextNode } from './body/blocks/text.ts'
export { asOpened, withTexts } from './body/changeBody.ts'
export { bodyFault, type BodyFault, bodyFaults, isBody, sentenceOfFault } from './body/fault.ts'
export { type FigureUse } from './body/blocks/kind.ts'
export { figuresOf } from './body/figuresOf.ts'
export { htmlOf } from './body/htmlOf.ts'
export { bodyLimits } from './body/limits.ts'
export { keptBody } from './body/keptBody.ts'
export { mendBody } from './body/mendBody.ts'
export { hasParagraph, plainTextOf } from './body/plainText.ts'
export { saidOf } from './body/saidOf.ts'
export {
  bodyOf,
  bold,
  figure,
  heading,
  italic,
  linebreak,
  link,
  list,
  paragraph,
  quote,
  text,
} from './body/build.ts'
