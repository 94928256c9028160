import {
  createEditor,
  DecoratorNode,
  ElementNode,
  type LexicalEditor,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { ListItemNode, ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { HeadingNode, QuoteNode } from '@payloadcms/richtext-lexical/lexical/rich-text'

/** Payload's block, as far as Lexical knows it. */
class BlockOfSpec extends DecoratorNode<null> {
  fields: unknown = null
  static override getType = () => 'block'
  static override clone = (node: BlockOfSpec) =>
    Object.assign(new BlockOfSpec(node.__key), { fields: node.fields })
  static override importJSON = (json: SerializedLexicalNode) =>
    Object.assign(new BlockOfSpec(), { fields: (json as unknown as { fields: unknown }).fields })
  override exportJSON = () =>
    ({ type: 'block', version: 2, format: '', fields: this.fields }) as never
  override isInline = () => false as const
  override decorate = () => null
}

/** Payload's link. */
class LinkOfSpec extends ElementNode {
  fields: unknown = null
  static override getType = () => 'link'
  static override clone = (node: LinkOfSpec) =>
    Object.assign(new LinkOfSpec(node.__key), { fields: node.fields })
  static override importJSON = (json: SerializedLexicalNode) =>
    Object.assign(new LinkOfSpec(), { fields: (json as unknown as { fields: unknown }).fields })
  override exportJSON = () => ({ ...super.exportJSON(), type: 'link', fields: this.fields })
  override isInline = () => true
  override canBeEmpty = () => false
}

class RuleOfSpec extends BlockOfSpec {
  static override getType = () => 'horizontalrule'
  static override clone = (node: BlockOfSpec) => new RuleOfSpec(node.__key)
  static override importJSON = () => new RuleOfSpec()
  override exportJSON = () => ({ type: 'horizontalrule', version: 1 }) as never
}

/** Lexical as the admin has it, without a browser; it throws where the admin would show a broken form. */
export const anEditor = (): LexicalEditor =>
  createEditor({
    nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, BlockOfSpec, LinkOfSpec, RuleOfSpec],
    onError: (error) => {
      throw error
    },
  })
