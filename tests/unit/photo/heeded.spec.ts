import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { heeded, longest, wordsIn } from '../../../src/domain/photo/heeded.ts'

const zone = 'Asia/Ho_Chi_Minh'

describe('The words that a file gives its photo', () => {
  it('are the place as it is printed, smallest first, nothing twice', () => {
    const said = {
      sublocation: 'Sân Hàng Đẫy',
      city: 'Hà Nội',
      state: 'HÀ NỘI',
      country: 'Việt Nam',
    }
    expect(wordsIn(said, zone).place).toBe('Sân Hàng Đẫy, Hà Nội, Việt Nam')
  })

  it.each([
    ['2026-11-20T08:30:00+09:00', '2026-11-19T23:30:00.000Z'],
    ['2026-11-20T08:30:00', '2026-11-20T01:30:00.000Z'],
    ['2026-11-20', '2026-11-19T17:00:00.000Z'],
  ])('are the moment of %s', (takenAt, moment) => {
    expect(wordsIn({ takenAt }, zone).takenAt).toBe(moment)
  })

  it.each([
    ['trainedAlgorithmicMedia', true],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia', true],
    ['algorithmicMedia', true],
    ['http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture', undefined],
    ['something else', undefined],
  ])('are a mark where its source is a machine: %s', (digitalSourceType, aiAssisted) => {
    expect(wordsIn({ digitalSourceType }, zone).aiAssisted).toBe(aiAssisted)
  })

  it('are a mark where a machine is named', () => {
    expect(wordsIn({ aiSystem: 'A model' }, zone)).toEqual({ aiAssisted: true })
  })

  it('name each keyword once, whatever its case', () => {
    expect(
      wordsIn({ keywords: ['Hội thao', 'hội thao', ' ', 'công đoàn'] }, zone).keywords,
    ).toEqual(['hội thao', 'công đoàn'])
  })

  it('have room in their fields, whatever the file says', () => {
    const aText = fc.string({ unit: 'grapheme', maxLength: 3000 })
    const anEmbedded = fc.record({
      caption: aText,
      credit: aText,
      creator: fc.array(aText, { maxLength: 3 }),
      city: aText,
      country: aText,
    })
    fc.assert(
      fc.property(anEmbedded, (embedded) => {
        for (const [field, text] of Object.entries(wordsIn(embedded, zone))) {
          expect(String(text).length).toBeLessThanOrEqual(longest[field as keyof typeof longest])
          expect(String(text)).toBe(String(text).trim())
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('A file that is read', () => {
  it('speaks where nobody has said anything', () => {
    const words = { caption: 'Tệp nói', credit: 'TTXVN', aiAssisted: true }
    expect(heeded({ caption: 'Người nói', credit: ' ', aiAssisted: false }, words)).toEqual({
      credit: 'TTXVN',
      aiAssisted: true,
    })
  })

  it('a second time changes nothing that somebody has changed or emptied since', () => {
    const before = { caption: 'Tệp nói', credit: 'TTXVN', keywords: ['một'] }
    const photo = { caption: 'Người nói', credit: '', keywords: ['một'], headline: null }
    const now = { caption: 'Tệp nói thêm', credit: 'AP', keywords: ['một', 'hai'], headline: 'Mới' }
    expect(heeded(photo, now, before)).toEqual({ keywords: ['một', 'hai'], headline: 'Mới' })
  })

  it('a second time with nothing new changes nothing, whatever was said', () => {
    const aWord = fc.constantFrom('', 'một', 'hai')
    const someWords = fc.record({ caption: aWord, credit: aWord }, { requiredKeys: [] })
    fc.assert(
      fc.property(someWords, someWords, (words, edited) => {
        const photo = { ...heeded({}, words), ...edited }
        expect({ ...photo, ...heeded(photo, words, words) }).toEqual({
          ...photo,
          ...Object.fromEntries(Object.entries(words).filter(([field]) => !(field in photo))),
        })
      }),
    )
  })
})
