import { describe, expect, it } from '@jest/globals'
import { asTyped, faultOfPassword } from '../../../src/domain/password.ts'

describe('a password', () => {
  it.each([
    ['ten characters', '0123456789', null],
    ['nine characters', '012345678', 'short'],
    ['ten Vietnamese letters', 'Tiếng Việt', null],
    ['nine of them, each written as several', 'Tiếng Việ'.normalize('NFD'), 'short'],
    ['nine characters of two units each', '😀'.repeat(9), 'short'],
    ['ten of them', '😀'.repeat(10), null],
    ['a thousand', '😀'.repeat(1_000), null],
    ['one more', 'x'.repeat(1_001), 'long'],
    ['millions', 'x'.repeat(3_000_000), 'long'],
    ['nothing but spaces', ' '.repeat(20), 'short'],
    ['nothing', '', 'short'],
  ])('of %s', (_, text, fault) => {
    expect(faultOfPassword(text)).toBe(fault)
  })

  it('is the same from every keyboard', () => {
    expect(asTyped('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFC'))
  })
})
