import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  agenciesAreNamed,
  rightsAreInForce,
  rightsWillBeInForce,
} from '../../../src/domain/workflow/guards.ts'
import { type Refusal, sentence } from '../../../src/domain/workflow/refusals.ts'
import { aLicence, anArticle, aPhoto, aSituation, now } from './situations.ts'

const year = 365 * 24 * 60 * 60 * 1000
/** A moment within a year of now, before or after. */
const moments = fc.integer({ min: -year, max: year }).map((by) => new Date(now.getTime() + by))

const withRights = (rights: Parameters<typeof aLicence>[0], given = {}) =>
  aSituation({ article: anArticle({ photos: [aPhoto({ rights: aLicence(rights) })] }), given })
const expired = [{ code: 'rightsExpired', path: 'body.1.image' }]

describe('The right to a photo', () => {
  it('is in force before its end and not from then on, now as at the time of a schedule', () => {
    fc.assert(
      fc.property(moments, moments, (end, at) => {
        const validUntil = end.toISOString()
        const scheduled = withRights({ validUntil }, { publishAt: at.toISOString() })
        expect(rightsWillBeInForce(scheduled)).toEqual(at < end ? [] : expired)
        expect(rightsAreInForce(scheduled)).toEqual(now < end ? [] : expired)
      }),
    )
  })

  it('is gone with its one use, whenever it ends', () => {
    fc.assert(
      fc.property(fc.option(moments), (end) => {
        const used = withRights({ validUntil: end?.toISOString() ?? null, isUsedUp: true })
        expect(rightsAreInForce(used)).toMatchObject(expired)
      }),
    )
  })
})

describe('The line of an agency', () => {
  const words = fc.stringMatching(/^[TXVNĐđêẸởắ][TXVNĐđêẸởắ /.-]{0,20}$/)

  it('may stand anywhere in a credit, in any case, and stands in none that leaves it out', () => {
    fc.assert(
      fc.property(words, words, words, (agency, before, after) => {
        const under = (credit: string) =>
          agenciesAreNamed(
            aSituation({
              article: anArticle({ photos: [aPhoto({ credit, rights: aLicence({ agency }) })] }),
            }),
          )
        expect(under(`${before} ${agency.toLowerCase()} ${after}`)).toEqual([])
        expect(under('+')).toEqual([{ code: 'missingCredit', path: 'body.1.credit', agency }])
      }),
    )
  })
})

it.each([
  ['hero.image', 'Ảnh chính: ', 'The main photo: '],
  ['seo.image', 'Ảnh chia sẻ: ', 'The photo for sharing: '],
  ['body.3.image', 'Ảnh trong bài (khối 4): ', 'The photo in block 4 of the text: '],
])('A sentence about %s says where the photo stands', (path, vi, en) => {
  const about: Refusal[] = [
    { code: 'rightsMissing', path },
    { code: 'rightsExpired', path },
    { code: 'rightsExpired', path, isUsedUp: true },
    { code: 'consentMissing', path },
    { code: 'missingCredit', path, agency: 'TTXVN' },
  ]
  for (const refusal of about) {
    expect(sentence(refusal, 'vi').startsWith(vi)).toBe(true)
    expect(sentence(refusal, 'en').startsWith(en)).toBe(true)
  }
  expect(new Set(about.map((one) => sentence(one, 'vi'))).size).toBe(about.length)
})
