import type { Expanded } from '../domain/search/abbreviations.ts'
import { pieceOf, rangesOf } from '../domain/search/highlight.ts'
import type { Field, Highlight, Searched } from './asking.ts'

/** Of each part of an article what was found in it; of its body the piece that holds most. */
export const highlightsOf = (article: Searched, { wanted }: Expanded): Highlight[] => {
  const phrases = wanted.flat(2)
  const texts: [Field, string][] = [
    ['title', article.title],
    ['lead', article.lead],
    ['body', article.body],
    ...article.captions.map((caption): [Field, string] => ['caption', caption]),
    ...article.bylines.map((byline): [Field, string] => ['byline', byline]),
  ]
  return texts.flatMap(([field, text]) => {
    const ranges = rangesOf(text, phrases)
    if (ranges.length === 0) return []
    return [{ field, ...(field === 'body' ? pieceOf({ text, ranges }) : { text, ranges }) }]
  })
}
