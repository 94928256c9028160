import { fold } from '../domain/text/fold.ts'

type Counts = Map<string, number>
/** The spellings of each folded syllable, and how often each stands beside a folded neighbour. */
type Vocabulary = { spellings: Map<string, Counts>; pairs: Counts }

const word = /[\p{L}\p{M}\p{N}]+/gu

/**
 * Gives words written without diacritics those that the article itself uses: `LDLD TP Ha Noi` →
 * `LĐLĐ TP Hà Nội`. A syllable the article does not know stays as it is (rule N15: a suggestion).
 */
export function diacriticsOf(article: string[]): (words: string) => string {
  const vocabulary = vocabularyOf(article)
  return (words) => spelledBy(vocabulary, words)
}

function spelledBy(vocabulary: Vocabulary, words: string): string {
  const syllables = (words.match(word) ?? []).map(fold)
  let at = 0
  return words.replace(word, (syllable) => {
    const [before = '', after = ''] = [syllables[at - 1], syllables[at + 1]]
    at += 1
    const best = likeliest(vocabulary, { before, syllable: fold(syllable), after })
    return best === null ? syllable : inCaseOf(syllable, best)
  })
}

function vocabularyOf(texts: string[]): Vocabulary {
  const vocabulary: Vocabulary = { spellings: new Map(), pairs: new Map() }
  for (const text of texts) {
    const syllables = (text.match(word) ?? []).map((syllable) => syllable.toLowerCase())
    syllables.forEach((syllable, at) => {
      const spellings = vocabulary.spellings.get(fold(syllable)) ?? new Map<string, number>()
      vocabulary.spellings.set(fold(syllable), spellings)
      add(spellings, syllable)
      add(vocabulary.pairs, `${fold(syllables[at - 1] ?? '')} ${syllable}`)
      add(vocabulary.pairs, `${syllable} ${fold(syllables[at + 1] ?? '')}`)
    })
  }
  return vocabulary
}

type Place = { before: string; syllable: string; after: string }

/** Neighbours decide first, for `do` may be sixteen words; then what the article writes most. */
function likeliest({ spellings, pairs }: Vocabulary, place: Place): string | null {
  const scored = [...(spellings.get(place.syllable) ?? [])].map(([spelling, count]) => ({
    spelling,
    beside:
      (pairs.get(`${place.before} ${spelling}`) ?? 0) +
      (pairs.get(`${spelling} ${place.after}`) ?? 0),
    count,
  }))
  const [best] = scored.sort((a, b) => b.beside - a.beside || b.count - a.count)
  return best?.spelling ?? null
}

const inCaseOf = (model: string, spelling: string): string =>
  [...spelling]
    .map((letter, at) => (/\p{Lu}/u.test(model.charAt(at)) ? letter.toUpperCase() : letter))
    .join('')

const add = (counts: Counts, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
