/** The text of an article: a Lexical document of our node types (contract §3), checked, mended, read and built. */
export type {
  AnyNode,
  BlockNode,
  Body,
  BodyRoot,
  FigureFields,
  FigureNode,
  HeadingNode,
  HorizontalRuleNode,
  InlineNode,
  LinebreakNode,
  LinkNode,
  ListItemNode,
  ListNode,
  ParagraphNode,
  QuoteNode,
  TabNode,
  TextNode,
} from './body/nodes.ts'
export { addressOf } from './body/addressOf.ts'
export { asShown, type Shown } from './body/asShown.ts'
export { textFormat } from './body/blocks/format.ts'
export { headingTags } from './body/blocks/heading.ts'
export { asOpened, withTexts } from './body/changeBody.ts'
export { bodyFault, bodyFaults, isBody, type BodyFault } from './body/fault.ts'
export { type FigureUse } from './body/blocks/kind.ts'
export { figuresOf } from './body/figuresOf.ts'
export { htmlOf } from './body/htmlOf.ts'
export { bodyLimits, photoWords } from './body/limits.ts'
export { keptBody } from './body/keptBody.ts'
export { mendBody } from './body/mendBody.ts'
export { hasParagraph, plainTextOf } from './body/plainText.ts'
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
