import { type BlockNode, figuresOf, isBody, paragraph, saidOf } from '../../domain/body.ts'
import type { Language } from '../../domain/language.ts'

/** A photo as Payload's comparison knows it; no node of our own bodies. */
type UploadNode = { type: 'upload'; relationTo: 'images'; value: string; fields: object }

/**
 * The text of an article with what is said in each block of Payload's as paragraphs, below its photos: Payload compares
 * texts, and of our blocks it would say no more than that there is one.
 */
export function spelledOut(body: unknown, language: Language): unknown {
  if (!isBody(body)) return body
  const figures = figuresOf(body)
  const children = body.root.children.flatMap((node, index): (BlockNode | UploadNode)[] => {
    const said = saidOf(node, language)
    if (!said) return [node]
    const photos = figures.filter(({ path }) => path === `body.${index}`).flatMap(asUpload)
    return [...photos, ...said.map((line) => paragraph(line))]
  })
  return { ...body, root: { ...body.root, children } }
}

const asUpload = ({ image }: { image: string | null }): UploadNode[] =>
  image === null ? [] : [{ type: 'upload', relationTo: 'images', value: image, fields: {} }]
