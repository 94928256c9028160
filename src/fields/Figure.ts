import type { Block } from 'payload'
import { label } from './label.ts'
import { photoUse } from './photoUse.ts'

/** A photo within the text, or the empty slot for one. */
export const Figure: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlock',
  admin: { disableBlockName: true },
  labels: { singular: label('Ảnh', 'Photo'), plural: label('Ảnh', 'Photos') },
  fields: photoUse,
}
