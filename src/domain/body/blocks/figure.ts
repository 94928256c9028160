import { photoWords } from '../limits.ts'
import type { FigureNode } from '../nodes.ts'
import { isBlock, isFlag, isReference, isShort } from './checks.ts'
import { asIs, block, lineOfText, reference } from './keeps.ts'
import type { Kind } from './kind.ts'
import { escaped } from './markup.ts'

/** A photo in the text; its words are no part of the running text. */
export const figure: Kind<FigureNode> = {
  keeps: block,
  fields: {
    blockType: asIs,
    id: asIs,
    blockName: asIs,
    image: reference,
    caption: lineOfText,
    alt: lineOfText,
    credit: lineOfText,
    decorative: asIs,
  },
  required: {
    fields: isBlock('figure', {
      image: isReference,
      caption: isShort,
      alt: isShort,
      credit: isShort,
      decorative: isFlag,
    }),
  },
  longest: photoWords,
  words: ['fields.caption', 'fields.alt', 'fields.credit'],
  text: () => '',
  figures: ({ fields }, path) => [
    {
      path,
      image: typeof fields.image === 'object' ? (fields.image?.id ?? null) : (fields.image ?? null),
      caption: fields.caption ?? '',
      alt: fields.alt ?? '',
      credit: fields.credit ?? '',
      decorative: fields.decorative ?? false,
    },
  ],
  html: (_, __, { nextFigure, site }) => {
    const { src, srcset, width, height, alt, caption, credit } = nextFigure()
    const sources = srcset.map((size) => `${site}${escaped(size.src)} ${size.width}w`).join(', ')
    const set = sources && ` srcset="${sources}" sizes="${columnOfText}"`
    const image = `<img loading="lazy" src="${site}${escaped(src)}"${set} width="${width}" height="${height}" alt="${escaped(alt)}">`
    const words = [escaped(caption), creditHtml(credit)].filter(Boolean).join(' ')
    return `<figure>${image}${words && `<figcaption>${words}</figcaption>`}</figure>`
  },
}

/** How wide a photo in the text is shown: the whole of a telephone, elsewhere a column of text. */
const columnOfText = '(max-width: 800px) 100vw, 800px'

const creditHtml = (credit: string): string => {
  if (credit === '') return ''
  const line = /^(ảnh|nguồn)\s*:/iu.test(credit.normalize('NFC')) ? credit : `Ảnh: ${credit}`
  return `<span class="credit">${escaped(line)}</span>`
}
