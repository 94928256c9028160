import { describe, expect, it } from '@jest/globals'
import { photos } from '../../../src/demo/photos.ts'
import { texts } from '../../../src/demo/texts/index.ts'
import { plainTextOf, bodyOf, paragraph } from '../../../src/domain/body.ts'

const words = texts.map(({ title, lead = '', body = [] }) => ({
  title,
  text: [
    title,
    lead,
    plainTextOf(
      bodyOf(
        body.flatMap((piece) => {
          if (typeof piece === 'string') return [paragraph(piece)]
          return 'photo' in piece ? [] : [piece]
        }),
      ),
    ),
  ].join('\n'),
}))

describe('the texts of the demo newsroom', () => {
  it('are about two dozen and more, each with a title of its own', () => {
    expect(texts.length).toBeGreaterThanOrEqual(24)
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
