import type { Language } from '../../language.ts'
import { isBlock, isFlag, isReference, isShort } from './checks.ts'
import { asIs, block, lineOfText, reference } from './keeps.ts'
import type { Block, BlockKind, FigureUse } from './kind.ts'
import { escaped } from './markup.ts'

/** One use of a photo; `image` is null in an empty slot, and a document where Payload populated it. */
export type FigureNode = Block<{
  blockType: 'figure'
  image?: string | { id: string } | null
  caption?: string | null
  alt?: string | null
  credit?: string | null
  decorative?: boolean | null
}>

/** How long the words of one photo may be, wherever it is used. */
export const photoWords = { caption: 2_000, alt: 1_000, credit: 300 } as const

const mostIn = (language: Language, word: keyof typeof photoWords): string =>
  photoWords[word].toLocaleString(language)

const labels = {
  caption: { vi: 'Chú thích', en: 'Caption' },
  alt: { vi: 'Mô tả ảnh', en: 'Alt text' },
  credit: { vi: 'Người chụp / nguồn', en: 'Credit' },
}
const empty = { vi: '[Chỗ ảnh còn trống]', en: '[An empty slot for a photo]' }
const decorative = { vi: '[Ảnh trang trí]', en: '[Decorative photo]' }

/** A photo in the text; its words are no part of the running text. */
export const figure: BlockKind<FigureNode> = {
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
  longest: {
    of: photoWords,
    says: {
      vi: `Chữ của một ảnh trong chính văn quá dài; chú thích được ${mostIn('vi', 'caption')} ký tự, mô tả ${mostIn('vi', 'alt')}, người chụp ${mostIn('vi', 'credit')}.`,
      en: `The words of a photo in the body are too long: ${mostIn('en', 'caption')} characters for a caption, ${mostIn('en', 'alt')} for an alt text, ${mostIn('en', 'credit')} for a credit.`,
    },
  },
  words: ['fields.caption', 'fields.alt', 'fields.credit'],
  text: () => '',
  figures: (node, path) => [{ path, ...useOf(node) }],
  said: (node, language) => {
    const use = useOf(node)
    return [
      ...(use.image === null ? [empty[language]] : []),
      ...(['caption', 'alt', 'credit'] as const)
        .filter((word) => use[word] !== '')
        .map((word) => `${labels[word][language]}: ${use[word]}`),
      ...(use.decorative ? [decorative[language]] : []),
    ]
  },
  html: (_, __, { nextFigure, site }) => {
    const { src, srcset, width, height, alt, caption, credit } = nextFigure()
    const sources = srcset.map((size) => `${site}${escaped(size.src)} ${size.width}w`).join(', ')
    const set = sources && ` srcset="${sources}" sizes="${columnOfText}"`
    const image = `<img loading="lazy" src="${site}${escaped(src)}"${set} width="${width}" height="${height}" alt="${escaped(alt)}">`
    const words = [escaped(caption), creditHtml(credit)].filter(Boolean).join(' ')
    return `<figure>${image}${words && `<figcaption>${words}</figcaption>`}</figure>`
  },
}

const useOf = ({ fields }: FigureNode): Omit<FigureUse, 'path'> => ({
  image: typeof fields.image === 'object' ? (fields.image?.id ?? null) : (fields.image ?? null),
  caption: fields.caption ?? '',
  alt: fields.alt ?? '',
  credit: fields.credit ?? '',
  decorative: fields.decorative ?? false,
})

/** How wide a photo in the text is shown: the whole of a telephone, elsewhere a column of text. */
const columnOfText = '(max-width: 800px) 100vw, 800px'

const creditHtml = (credit: string): string =>
  credit === '' ? '' : `<span class="credit">${escaped(creditLine(credit))}</span>`

/** Who took a photo, as readers are told. */
export const creditLine = (credit: string): string =>
  /^(ảnh|nguồn)\s*:/iu.test(credit.normalize('NFC')) ? credit : `Ảnh: ${credit}`
