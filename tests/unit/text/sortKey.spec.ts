import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { sortKey } from '../../../src/domain/text/sortKey.ts'

const sorted = (names: readonly string[]) =>
  [...names].sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))

describe('the key of a name', () => {
  it('puts each letter of the alphabet in its place', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'].map((letter) => `${letter}x`)
    expect(sorted([...letters].reverse())).toEqual(letters)
  })

  it('puts the tones of a letter in their order, after all letters', () => {
    const names = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mạ b', 'man', 'màn', 'mb']
    expect(sorted([...names].reverse())).toEqual(names)
  })

  it('puts small letters before capitals, gaps and signs before letters, digits between', () => {
    const names = ['An', 'An Bình', 'An-Bình', 'An 2', 'An2', 'Ana', 'ana', 'Жуков']
    expect(sorted(names)).toEqual([
      'An',
      'An 2',
      'An Bình',
      'An-Bình',
      'An2',
      'ana',
      'Ana',
      'Жуков',
    ])
  })

  it('sorts names of people and sections as a dictionary does', () => {
    const names = ['An ninh', 'Ăn uống', 'Dân số', 'Du lịch', 'Đầu tư', 'Đời sống', 'Em', 'Ý kiến']
    expect(
      sorted(['Ý kiến', 'Đời sống', 'Em', 'Đầu tư', 'Du lịch', 'Ăn uống', 'An ninh', 'Dân số']),
    ).toEqual(names)
  })

  const words = fc
    .array(fc.constantFrom(...'aàảãáạăằâấbcdđeèêệghiìklmnoòôốơợpqrstuùưứvxyỳ'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((letters) => letters.join(''))
  const names = fc.array(words, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '))
  const { compare } = new Intl.Collator('vi')

  it('puts any two names in the order that the rules of Unicode for Vietnamese give', () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const order = compare(one, other)
        expect(
          Math.sign(Number(sortKey(one) > sortKey(other)) - Number(sortKey(one) < sortKey(other))),
        ).toBe(order)
      }),
      { numRuns: 2000 },
    )
  })

  it('is the same however the marks are written', () => {
    fc.assert(
      fc.property(names, (name) => expect(sortKey(name.normalize('NFD'))).toBe(sortKey(name))),
    )
  })
})
