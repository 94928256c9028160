import { leaf } from './keeps.ts'
import type { Kind } from './kind.ts'

export type HorizontalRuleNode = { type: 'horizontalrule'; version?: number }

export const horizontalRule: Kind<HorizontalRuleNode> = {
  keeps: leaf,
  required: {},
  text: () => '',
  html: () => '<hr>',
}
