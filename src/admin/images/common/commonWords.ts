import type { Sentence } from '../../../domain/language.ts'
import { withNumber } from '../../../domain/photo/inSet.ts'

/** What many photos are told in one go, in the order of its form. */
export const commonLabels = {
  caption: { vi: 'Chú thích', en: 'Caption' },
  credit: { vi: 'Ghi nguồn ảnh', en: 'Credit' },
  event: { vi: 'Sự kiện', en: 'Event' },
  place: { vi: 'Nơi chụp', en: 'Place' },
  keywords: { vi: 'Từ khóa, cách nhau bằng dấu phẩy', en: 'Keywords, with commas between' },
} as const satisfies Record<string, Sentence>

export type CommonField = keyof typeof commonLabels
export const commonFields = Object.keys(commonLabels) as CommonField[]

/** What was typed for all of them; what is left empty is left as each photo has it. */
export type CommonWords = Partial<Record<CommonField, string>>

/** What a photo says already. */
export type OwnWords = Partial<Record<CommonField, string | readonly string[] | null>>

type Told = Partial<Record<Exclude<CommonField, 'keywords'>, string>> & { keywords?: string[] }

/**
 * What is written to one photo of many: its own number stands where `{so}` does, keywords join those it has, and where
 * only gaps are to be filled, what it says already stays.
 */
export const toldTo = (
  words: CommonWords,
  { own, number, gapsOnly }: { own: OwnWords; number: number; gapsOnly: boolean },
): Told => {
  const { keywords = '', ...texts } = words
  const told: Told = {}
  for (const field of ['caption', 'credit', 'event', 'place'] as const) {
    const text = (texts[field] ?? '').trim()
    if (text === '' || (gapsOnly && own[field])) continue
    told[field] = withNumber(text, number)
  }
  const had = Array.isArray(own.keywords) ? (own.keywords as readonly string[]) : []
  const all = [...new Set([...had, ...keywordsIn(keywords)])]
  return all.length > had.length ? { ...told, keywords: all } : told
}

/** The keywords of a line, each once. */
export const keywordsIn = (line: string): string[] => [
  ...new Set(
    line
      .split(/[,;]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]

/** Whether anything was typed at all. */
export const saysSomething = (words: CommonWords): boolean =>
  Object.values(words).some((text) => text.trim() !== '')
