import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { documentOf, element, textElement } from '../../../src/delivery/xml.ts'
import { holdable, parsedXml } from '../../support/parsedXml.ts'

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  // Half a pair of surrogates, which only a text of JavaScript can hold.
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom('T&T', ']]>', '<b>', '&amp;', '"', "'", '\r\n', '\t', '\u0000', '👩‍🏭'))
    .map((all) => all.join('')),
)

describe('XML', () => {
  it('gives any text back as it was, from an element and from an attribute', () => {
    fc.assert(
      fc.property(anything, anything, (text, value) => {
        const read = parsedXml(documentOf(element('a', { value }, text)))
        expect([read.text, read.attributes]).toEqual([holdable(text), { value: holdable(value) }])
      }),
      { numRuns: 2_000 },
    )
  })

  it('holds elements within elements, and leaves out what is not there', () => {
    const inner = element('b', { of: undefined, is: 1 }, 'x')
    const document = documentOf(element('a', {}, inner, null, textElement('c', ''), 'y'))
    expect(document).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<a><b is="1">x</b>y</a>\n')
  })
})
