import type { Sentence } from '../language.ts'
import { showsNothing } from '../text/clean.ts'
import { isFileName } from './cameraJunk.ts'

/** What an alt text should not be, and why. None of these stands in the way of anything. */
export const altWarnings = {
  altIsCaption: {
    vi: 'Mô tả trùng với chú thích, nên trình đọc màn hình đọc hai lần; hãy tả điều nhìn thấy trong ảnh.',
    en: 'The alt text repeats the caption, so that screen readers say it twice; describe what can be seen.',
  },
  altSaysPhoto: {
    vi: 'Đừng mở đầu bằng “Ảnh”: trình đọc màn hình đã nói đây là ảnh; hãy tả ngay điều nhìn thấy.',
    en: 'Do not begin with “Photo of”: screen readers have said that it is a photo; say at once what can be seen.',
  },
  altIsFileName: {
    vi: 'Đây là tên tệp, không nói gì với người không nhìn được ảnh; hãy tả điều nhìn thấy.',
    en: 'This is the name of a file and tells nothing to those who cannot see it; describe what can be seen.',
  },
} as const satisfies Record<string, Sentence>

export type AltWarning = keyof typeof altWarnings

/** What readers are told of a photo, as this use of it would be published. */
type Words = { alt: string; caption: string; decorative?: boolean }

/** What is to be said of an alt text; nothing of an empty one, and of a decorative photo, which needs none. */
export function warningsOfAlt({ alt, caption, decorative = false }: Words): AltWarning[] {
  if (decorative || showsNothing(alt)) return []
  const all: Record<AltWarning, boolean> = {
    altIsCaption: plain(alt) === plain(caption),
    altSaysPhoto: saysPhoto.test(plain(alt)),
    altIsFileName: isFileName(alt),
  }
  return (Object.keys(all) as AltWarning[]).filter((warning) => all[warning])
}

/** Case, spaces and the sign at the end make no other text of it; marks do: “anh” is a man and “ảnh” a photo. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s"“‘']+|(?<![\s.…!"”’'])[\s.…!"”’']+$/gu, '')

/** “Ảnh hưởng”, “ảnh hậu” and “hình thành” are other words. */
const saysPhoto =
  /^(?:(?:bức |tấm )?(?:hình )?ảnh(?!\p{L})(?! (?:hưởng|hậu|đế)(?!\p{L}))|(?:bức|tấm) hình(?!\p{L})|(?:an? |the )?(?:photo|photograph|picture|image)s?(?: of\b|:))/u
