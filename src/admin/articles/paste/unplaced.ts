import type { Language } from '../../../domain/language.ts'

/** What a body has no place for, so that its words alone were kept, or that it is gone. */
export type Unplaced = 'tables' | 'pictures' | 'embeds' | 'links' | 'struck' | 'letters'

const words: Record<Language, Record<Unplaced, (count: number) => string>> = {
  vi: {
    tables: (count) => `${count} bảng (mỗi hàng thành một dòng)`,
    pictures: (count) => `${count} ảnh (thành chỗ ảnh trống, hãy chọn ảnh)`,
    embeds: (count) => `${count} khung nhúng hoặc video (đã bỏ)`,
    links: (count) => `${count} liên kết không mở được (còn chữ)`,
    struck: (count) => `${count} chỗ chữ gạch ngang (còn chữ, không còn nét gạch)`,
    letters: (count) => `${count} danh sách đánh chữ (thành đánh số)`,
  },
  en: {
    tables: (count) => `${count} table(s) (each row is a line now)`,
    pictures: (count) => `${count} picture(s) (empty slots now: choose the photos)`,
    embeds: (count) => `${count} embedded frame(s) or video(s) (left out)`,
    links: (count) => `${count} link(s) that lead nowhere (the words stay)`,
    struck: (count) => `${count} passage(s) struck through (the words stay, the line does not)`,
    letters: (count) => `${count} list(s) counted by letters (numbered now)`,
  },
}

const openings: Record<Language, string> = {
  vi: 'Đã dán. Những thứ chưa có chỗ trong chính văn: ',
  en: 'Pasted. What the body has no place for: ',
}

/** One sentence about all of it; null where everything has found its place. */
export const noticeOf = (
  unplaced: ReadonlyMap<Unplaced, number>,
  language: Language,
): string | null =>
  unplaced.size === 0
    ? null
    : `${openings[language]}${[...unplaced].map(([what, count]) => words[language][what](count)).join(', ')}.`
