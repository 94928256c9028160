import type { Sentence } from '../language.ts'

/** Where in an article a photo stands, as a sentence about it begins; `path` is `hero.image`, `body.3.image`, `seo.image`. */
export const photoPlace = (path: string | undefined): Sentence => {
  const [field, index] = path?.split('.') ?? []
  if (field === 'hero') return { vi: 'Ảnh chính', en: 'The main photo' }
  if (field === 'seo') return { vi: 'Ảnh chia sẻ', en: 'The photo for sharing' }
  if (field !== 'body') return { vi: 'Ảnh', en: 'A photo' }
  const block = Number(index) + 1
  return { vi: `Ảnh trong bài (khối ${block})`, en: `The photo in block ${block} of the text` }
}
