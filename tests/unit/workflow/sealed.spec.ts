import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bodyOf, bold, figure, paragraph, text } from '../../../src/domain/body.ts'
import { canonical, type Sealed } from '../../../src/domain/workflow/sealed.ts'

const sealed = (given: Partial<Sealed> = {}): Sealed => ({
  title: 'Tít',
  kicker: '',
  slug: 'tit',
  lead: 'Sapo.',
  source: '',
  category: 'cong-doan',
  bylines: [{ author: 'a', role: 'text', name: 'LĐLĐ huyện Phú Xuyên' }],
  body: bodyOf([paragraph('Một đoạn.'), figure({ image: 'i', caption: 'Chú thích' })]),
  hero: null,
  photos: [{ file: 'hash', caption: 'Chú thích', alt: 'Mô tả', credit: 'An' }],
  ...given,
})

describe('a seal', () => {
  it.each([
    { title: 'Tít khác' },
    { kicker: 'Tít phụ' },
    { slug: 'khac' },
    { lead: 'Sapo khác.' },
    { source: 'TTXVN' },
    { category: 'viec-lam' },
    { bylines: [] },
    { bylines: [{ author: 'a', role: 'photo', name: 'LĐLĐ huyện Phú Xuyên' }] },
    { body: bodyOf([paragraph('Một đoạn'), figure({ image: 'i', caption: 'Chú thích' })]) },
    { body: bodyOf([figure({ image: 'i', caption: 'Chú thích' }), paragraph('Một đoạn.')]) },
    {
      body: bodyOf([paragraph([bold('Một đoạn.')]), figure({ image: 'i', caption: 'Chú thích' })]),
    },
    { hero: { image: 'i' } },
    { photos: [{ file: 'another', caption: 'Chú thích', alt: 'Mô tả', credit: 'An' }] },
    { photos: [{ file: 'hash', caption: 'Chú thích', alt: 'Khác', credit: 'An' }] },
  ] satisfies Partial<Sealed>[])('is another one with %j', (change) => {
    expect(canonical(sealed(change))).not.toBe(canonical(sealed()))
  })

  it('is the same whatever the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(sealed()).reverse()) as Sealed
    expect(canonical(turned)).toBe(canonical(sealed()))
  })

  it('is the same with white space at the ends of a text, or in another Unicode form', () => {
    const spaced = sealed({
      title: '  Tít ',
      lead: 'Sapo.\n'.normalize('NFD'),
      body: bodyOf([paragraph(' Một đoạn. '), figure({ image: 'i', caption: 'Chú thích ' })]),
    })
    expect(canonical(spaced)).toBe(canonical(sealed()))
  })

  it('is another one with a space that stood between two words gone', () => {
    const split = (first: string) =>
      sealed({ body: bodyOf([paragraph([text(first), bold('đậm')])]) })
    expect(canonical(split('Chữ '))).not.toBe(canonical(split('Chữ')))
  })

  it('is the same however the editor cuts a line into texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
        (parts) => {
          const cut = sealed({ body: bodyOf([paragraph(parts.map((part) => text(part)))]) })
          const joined = sealed({ body: bodyOf([paragraph([text(parts.join(''))])]) })
          expect(canonical(cut)).toBe(canonical(joined))
        },
      ),
    )
  })

  it('is the same when the editor writes down what is empty anyway', () => {
    const opened = JSON.parse(
      JSON.stringify(sealed().body).replaceAll('"direction":"ltr"', '"direction":null'),
    ) as unknown
    expect(canonical(sealed({ body: opened }))).toBe(canonical(sealed()))
  })
})
