import type { Figure } from '../shapes.ts'
import { element, textElement, type Xml } from '../xml.ts'

/** https://www.rssboard.org/media-rss */
export const mediaNamespace = 'http://search.yahoo.com/mrss/'

/** The main photo of an entry with its words; of RSS and Atom alike. */
export const mediaOf = (image: Figure | null): Xml | null => {
  if (image === null) return null
  const { alt, caption, credit } = image
  const { src, width, height, type } = openedByAll(image)
  return element(
    'media:content',
    { url: src, medium: 'image', type, width, height },
    textElement('media:description', caption || alt),
    textElement('media:credit', credit),
  )
}

/** Programs that read feeds are older than WebP: a JPEG where there is one. */
export const openedByAll = ({ share, src, srcset, width, height }: Figure) =>
  share ?? { src, width, height, type: srcset.find((one) => one.src === src)?.type }
