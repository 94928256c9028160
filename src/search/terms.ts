import type { Expanded, Way } from '../domain/search/abbreviations.ts'
import type { Phrase, Written } from '../domain/search/sought.ts'
import { isMarked, numbersOf, type Word, wordsOf } from '../domain/search/words.ts'
import type { Searched } from './asking.ts'

/*
 * The terms that an article is found by in the index: each of its words without marks and, behind a sign, with them;
 * those of its title, its lead and its small print once more, behind a sign of theirs. So each question is one of which
 * term stands with which, and none of them has to be looked for in articles that hold it elsewhere.
 */

/** Parts of an article by themselves, by the sign of their terms; the body is no more than part of the whole. */
export const parts = { title: 't', lead: 'l', small: 's', whole: '' } as const
export type Part = keyof typeof parts

/** Whether words are taken with their marks. */
export type Spelling = 'exact' | 'folded'

const signs = { folded: ':', exact: '=' } as const
const numberSign = '#'
/** Stands between lines, so that no phrase goes over their ends. */
const gap = '|'

/** What is no letter and no digit, and still part of a term. */
export const termSigns = `${Object.values(signs).join('')}${numberSign}${gap}@/.,-`

const termOf = (part: Part, spelling: Spelling, { key, exact }: Written): string =>
  parts[part] + signs[spelling] + (spelling === 'exact' ? exact : key)

const ofCategory = (id: string): string => `@c${id}`
const ofAuthor = (id: string): string => `@a${id}`

/** All terms of an article, in the order in which they stand in it. */
export const termsOf = (article: Searched): string => {
  const title = linesOf([article.title])
  const lead = linesOf([article.lead])
  const small = linesOf([...article.captions, ...article.bylines])
  const whole = [...title, ...lead, ...small, ...linesOf([article.body])]
  const terms: string[] = []
  for (const [part, lines] of Object.entries({ title, lead, small, whole }))
    for (const spelling of ['folded', 'exact'] as const)
      for (const { words } of lines) {
        for (const word of words) terms.push(termOf(part as Part, spelling, word))
        terms.push(gap)
      }
  const numbers = new Set(whole.flatMap(({ text, words }) => numbersOf(text, words)))
  for (const number of numbers) terms.push(numberSign + number)
  terms.push(...article.categories.map(ofCategory), ...article.authors.map(ofAuthor))
  return terms.join(' ')
}

const linesOf = (texts: readonly string[]): { text: string; words: Word[] }[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .map((text) => ({ text, words: wordsOf(text) }))
    .filter(({ words }) => words.length > 0)

/** What narrows a search: each of the lists names what will do. */
export type Narrowed = { categories?: readonly string[] | null; authors?: readonly string[] | null }

/** Which matches come first; within a class those of a title before those of a lead, and new ones before old ones. */
export type MatchClass = { together: boolean; spelling: Spelling }

/** In which classes matches are told apart, the best first, and in which parts, the worthiest first, beside the whole. */
export type Matches = { classes: MatchClass[]; parts: Exclude<Part, 'whole'>[] }

/** A question of more parts than that takes long, and says by itself which articles are meant. */
const mostInParts = 12

export const matchesOf = ({ wanted }: Expanded): Matches => {
  const isSpelled = wanted.some((ways) => ways[0]?.some(({ words }) => words.some(isMarked)))
  const spellings = isSpelled ? (['exact', 'folded'] as const) : (['folded'] as const)
  const count = wanted.flatMap(([way = []]) => way).length
  return {
    classes: spellings.flatMap((spelling) =>
      (count > 1 ? [true, false] : [false]).map((together) => ({ together, spelling })),
    ),
    parts: count > mostInParts ? [] : ['title', 'lead', 'small'],
  }
}

/** The question to the index for what matches in this class and this part. */
export const matchOf = (
  { wanted, unwanted }: Expanded,
  { part, together, spelling }: MatchClass & { part: Part },
  { categories = null, authors = null }: Narrowed,
): string => {
  const sought = together ? [[wanted.flatMap(([way = []]) => way)].map(inOne)] : wanted
  const all = [
    ...sought.map((ways) => anyOf(ways.map((way) => allOf(way, part, spelling)))),
    ...[categories?.map(ofCategory), authors?.map(ofAuthor)].flatMap((terms) =>
      terms ? [anyOf(terms.map(quoted))] : [],
    ),
  ]
  const none = unwanted.flatMap((ways) =>
    // What somebody took the trouble to mark, they do not want with these very marks.
    ways.map((way) => allOf(way, 'whole', 'exact')),
  )
  const found = all.join(' AND ')
  return none.length === 0 ? found : `(${found}) NOT (${none.join(' OR ')})`
}

/** The words of a question one after another, as they were typed. */
const inOne = (way: Way): Way => [
  {
    words: way.flatMap(({ words }) => words),
    numbers: [...new Set(way.flatMap(({ numbers }) => numbers))],
  },
]

const allOf = (way: Way, part: Part, spelling: Spelling): string =>
  `(${way.flatMap((phrase) => termsOfPhrase(phrase, part, spelling)).join(' AND ')})`

/** A phrase nobody has marked is meant in any spelling. */
const termsOfPhrase = ({ words, numbers }: Phrase, part: Part, asked: Spelling): string[] => {
  const spelling = words.some(isMarked) ? asked : 'folded'
  return [
    quoted(words.map((word) => termOf(part, spelling, word)).join(' ')),
    ...numbers.map((number) => quoted(numberSign + number)),
  ]
}

const anyOf = (parts: readonly string[]): string => `(${parts.join(' OR ')})`

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
