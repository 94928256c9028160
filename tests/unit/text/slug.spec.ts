import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { longestSlug, slugOf } from '../../../src/domain/text/slug.ts'
import { plainLetterOf, vietnameseLetters } from './letters.ts'

describe('slugOf', () => {
  it('writes all 134 letters, composed and decomposed, in ASCII', () => {
    for (const letter of vietnameseLetters) {
      expect(slugOf(letter)).toBe(plainLetterOf(letter))
      expect(slugOf(letter.normalize('NFD'))).toBe(plainLetterOf(letter))
    }
  })

  it.each([
    [
      'Công đoàn phường Đống Đa: “Sẵn sàng” cho 2025 - 2030',
      'cong-doan-phuong-dong-da-san-sang-cho-2025-2030',
    ],
    ['Quyết định 161/QĐ-LĐLĐ, đạt 29,17%…', 'quyet-dinh-161-qd-ldld-dat-29-17'],
    ['C&J và T&T', 'c-j-va-t-t'],
    ['!?', ''],
    ['新聞', ''],
  ])('makes %s into %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  it('cuts a long one between words', () => {
    const slug = slugOf('đoàn viên '.repeat(20))
    expect(slug).toMatch(/^(doan-vien-)+(doan|vien|doan-vien)$/)
    expect(slug.length).toBeGreaterThan(longestSlug - 6)
    expect(slug.length).toBeLessThanOrEqual(longestSlug)
  })

  it('cuts a single endless word where the room ends', () => {
    expect(slugOf('a'.repeat(300))).toBe('a'.repeat(longestSlug))
  })

  it('is its own slug, and never longer than allowed, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const slug = slugOf(text)
        expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
        expect(slug.length).toBeLessThanOrEqual(longestSlug)
        expect(slugOf(slug)).toBe(slug)
      }),
    )
  })
})
