import { describe, expect, it } from '@jest/globals'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { canonicalJson } from '../../../src/ledger/hashOf.ts'

/** A value without the keys that say nothing. */
const said = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== null)
      .map(([key, held]) => [key, said(held)]),
  )
}

/** No field, and no node of a body, is called by a whole number: JavaScript keeps such keys in an order of its own. */
const aKey = fc.string({ unit: 'grapheme' }).filter((key) => !/^\d+$/.test(key))

const aLeaf = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
)

const { value: anything } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    aLeaf,
    fc.array(tie('value')),
    fc.dictionary(aKey, tie('value')),
  ),
}))

describe('the canonical text of a value', () => {
  it('is that of RFC 8785, of what is said in it', () => {
    fc.assert(
      fc.property(anything, (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(said(value)))
      }),
      { numRuns: 1_000 },
    )
  })
})
