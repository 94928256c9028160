import type { Body, FigureFields } from './nodes.ts'

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

/** The photos of a body, in order; a populated photo counts by its id. */
export const figuresOf = (body: Body): FigureUse[] =>
  body.root.children.flatMap((node, index) =>
    node.type === 'block' ? [useOf(node.fields, `body.${index}`)] : [],
  )

const useOf = (fields: FigureFields, path: string): FigureUse => ({
  path,
  image: typeof fields.image === 'object' ? (fields.image?.id ?? null) : (fields.image ?? null),
  caption: fields.caption ?? '',
  alt: fields.alt ?? '',
  credit: fields.credit ?? '',
  decorative: fields.decorative ?? false,
})
