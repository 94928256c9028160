import type { HorizontalRuleNode } from '../nodes.ts'
import { leaf } from './keeps.ts'
import type { Kind } from './kind.ts'

export const horizontalRule: Kind<HorizontalRuleNode> = {
  keeps: leaf,
  required: {},
  text: () => '',
  html: () => '<hr>',
}
