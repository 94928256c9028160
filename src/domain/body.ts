/** The text of an article: a Lexical document of our node types (contract §3), checked, read and built. */
export type {
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
export { asShown, type Shown } from './body/asShown.ts'
export { bodyFault, bodyLimits, isBody, type BodyFault } from './body/fault.ts'
export { figuresOf, type FigureUse } from './body/figuresOf.ts'
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
  textFormat,
} from './body/build.ts'
