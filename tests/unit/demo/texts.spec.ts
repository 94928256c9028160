import { describe, expect, it } from '@jest/globals'
import type { Words } from '../../../src/demo/Words.ts'
import type { DemoArticle } from '../../../src/demo/DemoArticle.ts'
import { photos } from '../../../src/demo/photos.ts'
import { texts } from '../../../src/demo/texts/index.ts'
import type { Hands, Turn } from '../../../src/demo/Turn.ts'
import { plainTextOf, bodyOf, paragraph } from '../../../src/domain/body.ts'

const hands = {
  owner: 'reporter',
  editor: 'editor',
  head: 'deskHead',
  secretary: 'secretary',
  chief: 'chief',
  heir: 'reporter2',
} as const satisfies Hands

const textOf = ({ title = '', kicker = '', lead = '', body = [] }: Words): string[] => [
  title,
  kicker,
  lead,
  plainTextOf(
    bodyOf(
      body.flatMap((piece) => {
        if (typeof piece === 'string') return [paragraph(piece)]
        return 'photo' in piece ? [] : [piece]
      }),
    ),
  ),
]

/** What is said on the way: other words, notes, reasons, corrections. */
const saidIn = (turn: Turn): (string | undefined)[] => {
  if ('change' in turn) return textOf(turn.change)
  if ('note' in turn) return [turn.note.text, ...(turn.note.answers ?? []).map(({ text }) => text)]
  if ('settles' in turn) return []
  const { note, correction } = turn.given
  return [note, correction?.wrong, correction?.right]
}

/** What notes quote, with the text of their moment and that of the end. */
const quotedIn = ({ way, ...article }: DemoArticle) => {
  const notes: { quote: string; then: string }[] = []
  let present: Words = article
  for (const turn of way(hands)) {
    if ('change' in turn) present = { ...present, ...turn.change }
    if ('note' in turn) notes.push({ quote: turn.note.quote ?? '', then: allOf(present) })
  }
  return notes.map((note) => ({ ...note, now: allOf(present) }))
}

const allOf = (words: Words): string => {
  const captions = (words.body ?? []).flatMap((piece) =>
    typeof piece === 'object' && 'photo' in piece ? (piece.caption ?? []) : [],
  )
  return [...textOf(words), ...captions].join('\n')
}

const words = texts.map(({ way, ...article }) => ({
  title: article.title,
  text: [...textOf(article), ...way(hands).flatMap(saidIn)].filter(Boolean).join('\n'),
}))

describe('the texts of the demo newsroom', () => {
  it('are some sixty and more, each with a title of its own', () => {
    expect(texts.length).toBeGreaterThanOrEqual(60)
    expect(new Set(texts.map(({ title }) => title)).size).toBe(texts.length)
  })

  it.each(words)('are written in composed letters and clean spaces: $title', ({ text }) => {
    expect(text).toBe(text.normalize('NFC'))
    expect(text).not.toMatch(/ {2}| [,.;:!?]|\s$|[ \u00a0]\n/)
  })

  it.each(words)('have decimal commas: $title', ({ text }) => {
    expect(text).not.toMatch(/\d\.\d+ ?%/)
  })

  it('show no photo twice', () => {
    for (const { hero, body = [] } of texts) {
      const inBody = body.flatMap((piece) =>
        typeof piece === 'object' && 'photo' in piece ? [piece.photo] : [],
      )
      const shown = [typeof hero === 'object' ? hero.photo : hero, ...inBody].filter(Boolean)
      expect(new Set(shown).size).toBe(shown.length)
    }
  })

  it('hold what a note quotes when it is written, and once no longer', () => {
    const quoted = texts.flatMap(quotedIn)
    expect(quoted.filter(({ quote, then }) => !then.includes(quote))).toEqual([])
    expect(quoted.filter(({ quote, now }) => !now.includes(quote)).length).toBeGreaterThan(0)
  })

  it('do not repeat the lead in the body', () => {
    for (const { lead, body = [] } of texts) expect(body).not.toContain(lead)
  })
})

describe('the photos of the demo newsroom', () => {
  it.each(Object.entries(photos))('say in the alt text what is seen: %s', (_, { alt, caption }) => {
    expect(alt).not.toBe(caption)
    expect(alt).not.toMatch(/^(Ảnh|Hình)/)
    expect(alt.length).toBeGreaterThan(30)
  })
})
