import type { Language } from '../../domain/language.ts'
import { type BlockNode, figuresOf, type FigureUse, isBody, paragraph } from '../../domain/body.ts'

const words = {
  empty: { vi: '[Chỗ ảnh còn trống]', en: '[An empty slot for a photo]' },
  caption: { vi: 'Chú thích', en: 'Caption' },
  alt: { vi: 'Mô tả ảnh', en: 'Alt text' },
  credit: { vi: 'Người chụp / nguồn', en: 'Credit' },
  decorative: { vi: '[Ảnh trang trí]', en: '[Decorative photo]' },
}

/** A photo as Payload's comparison knows it; no node of our own bodies. */
type UploadNode = { type: 'upload'; relationTo: 'images'; value: string; fields: object }

/**
 * The text of an article with what is said of each photo as paragraphs below it: Payload compares texts,
 * and of our photos it would say no more than that there is one.
 */
export function spelledOut(body: unknown, language: Language): unknown {
  if (!isBody(body)) return body
  const figures = new Map(figuresOf(body).map((figure) => [figure.path, figure]))
  const children = body.root.children.flatMap((node, index): (BlockNode | UploadNode)[] => {
    const figure = figures.get(`body.${index}`)
    return figure ? asText(figure, language) : [node]
  })
  return { ...body, root: { ...body.root, children } }
}

/** What is said of one photo, a line each; an empty slot says that it is one. */
export function saidOf(figure: FigureUse, language: Language): string[] {
  const said = (['caption', 'alt', 'credit'] as const)
    .filter((word) => figure[word] !== '')
    .map((word) => `${words[word][language]}: ${figure[word]}`)
  return [
    ...(figure.image === null ? [words.empty[language]] : []),
    ...said,
    ...(figure.decorative ? [words.decorative[language]] : []),
  ]
}

const asText = (figure: FigureUse, language: Language): (BlockNode | UploadNode)[] => [
  ...(figure.image === null
    ? []
    : [{ type: 'upload', relationTo: 'images', value: figure.image, fields: {} } as const]),
  ...saidOf(figure, language).map((line) => paragraph(line)),
]
