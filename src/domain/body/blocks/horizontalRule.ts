import type { HorizontalRuleNode } from '../nodes.ts'
import type { Kind } from './kind.ts'

export const horizontalRule: Kind<HorizontalRuleNode> = {
  required: {},
  text: () => '',
  html: () => '<hr>',
}
