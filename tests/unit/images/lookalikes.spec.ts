import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  bitsIn,
  fingerprintOf,
  mostApart,
  wordsOfFingerprint,
} from '../../../src/domain/photo/fingerprint.ts'
import { Lookalikes } from '../../../src/images/Lookalikes.ts'

const aGrid = fc.uint8Array({ minLength: 81, maxLength: 81 })
const aFingerprint = fc.stringMatching(/^[0-9a-f]{32}$/)

const bitsOf = (fingerprint: string): string =>
  [...fingerprint].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('')
const apart = (one: string, other: string): number =>
  [...bitsOf(one)].filter((bit, at) => bit !== bitsOf(other)[at]).length

describe('A fingerprint', () => {
  it('says of each place whether it is darker than its neighbours', () => {
    const rising = Uint8Array.from({ length: 81 }, (_, at) => (at % 9) * 20)
    expect(fingerprintOf(rising)).toBe('f'.repeat(16) + '0'.repeat(16))
  })

  it('is the same in another light', () => {
    fc.assert(
      fc.property(aGrid, fc.integer({ min: 1, max: 40 }), (grey, lighter) => {
        const dim = grey.map((value) => value >> 1)
        fc.pre(Math.max(...dim) - Math.min(...dim) >= 8)
        expect(fingerprintOf(dim.map((value) => value + lighter))).toBe(fingerprintOf(dim))
      }),
    )
  })

  it('is none of a picture that shows nothing', () => {
    expect(fingerprintOf(new Uint8Array(81).fill(90))).toBeNull()
  })

  it('is compared bit by bit', () => {
    fc.assert(
      fc.property(fc.integer(), (word) => {
        expect(bitsIn(word | 0)).toBe(
          [...((word | 0) >>> 0).toString(2)].filter((b) => b === '1').length,
        )
      }),
    )
  })
})

describe('Photos that look alike', () => {
  it('are those whose fingerprints differ in few bits, the nearest first', () => {
    const near = aFingerprint.chain((one) =>
      fc.tuple(
        fc.constant(one),
        fc.array(
          fc.array(fc.nat(127), { maxLength: 40 }).map((flips) => {
            const bits = [...bitsOf(one)]
            for (const at of flips) bits[at] = bits[at] === '1' ? '0' : '1'
            return bits.join('').replace(/.{4}/g, (four) => Number.parseInt(four, 2).toString(16))
          }),
          { maxLength: 20 },
        ),
      ),
    )
    fc.assert(
      fc.property(near, ([one, others]) => {
        const known = new Lookalikes()
        for (const [at, other] of others.entries()) known.add(String(at), other)
        const found = known.of(one, 1000)
        const expected = others
          .map((other, at) => ({ id: String(at), apart: apart(one, other) }))
          .filter((other) => other.apart <= mostApart)
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(expected.map(({ id }) => id)))
        expect(found.map((other) => other.apart)).toEqual(
          expected.map((other) => other.apart).toSorted((a, b) => a - b),
        )
      }),
    )
  })

  it('are known once each, in any number, and nothing that is no fingerprint', () => {
    const known = new Lookalikes()
    const print = 'ab'.repeat(16)
    for (let round = 0; round < 3; round += 1)
      for (let at = 0; at < 5000; at += 1) known.add(String(at), print)
    known.add('x', 'no fingerprint')
    expect(known.size).toBe(5000)
    expect(known.of(print, 10_000)).toHaveLength(5000)
    expect(wordsOfFingerprint('')).toBeNull()
  })
})
