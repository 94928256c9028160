import type { Block, UIField } from 'payload'
import type { BlockType } from '../domain/body.ts'
import { Figure } from './Figure.ts'

const byType = { figure: Figure } satisfies Record<BlockType, Block>

/** Without it what is typed into a block just before a save is lost, and nobody is told. */
const followTyping: UIField = {
  name: 'followTyping',
  type: 'ui',
  admin: {
    components: { Field: '/src/admin/articles/form/FollowTyping.client.tsx#FollowTyping' },
  },
}

/** The blocks that may stand in the text of an article, as the editor shows them. */
export const blocks: Block[] = Object.values(byType).map((block) => ({
  ...block,
  fields: [...block.fields, followTyping],
}))
