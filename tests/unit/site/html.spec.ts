import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { dataBlock } from '../../../src/site/markup/dataBlock.ts'
import { asHtml, html } from '../../../src/site/markup/html.ts'
import { attributeOf, elementsOf, pageFaults, textOf } from '../../support/pageFaults.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    'T&T',
    '“Trích”',
    '<Club>',
    '</p><script>',
    '"\'><img>',
    '&amp;',
    '--><!--',
    '👩‍🏭',
    '\uFFFE',
  ),
)
/** What HTML can hold of a text at all. */
const possible = (text: string): string =>
  text.replace(/[\p{Noncharacter_Code_Point}\p{Cs}]|(?![\t\n])\p{Cc}/gu, '')

const page = (inside: unknown): string =>
  `<!doctype html><html lang="vi"><head><title>x</title></head><body>${String(inside)}</body></html>`

describe('a template of HTML', () => {
  it('shows every text as it is, between elements and in an attribute, and makes no markup of it', () => {
    fc.assert(
      fc.property(anyText, anyText, (inside, attribute) => {
        const made = page(html`<p title="${attribute}">.${inside}</p>`)
        expect(pageFaults(made)).toEqual([])
        expect(elementsOf(made).map(({ tagName }) => tagName)).toEqual([
          'html',
          'head',
          'title',
          'body',
          'p',
        ])
        const [p] = elementsOf(made, 'p')
        expect(p && [attributeOf(p, 'title'), textOf(p)]).toEqual([
          possible(attribute),
          `.${possible(inside)}`,
        ])
      }),
    )
  })

  it('escapes what only looks like its own HTML', () => {
    expect(String(html`<p>${['<i>', html`<u>x</u>`]}</p>`)).toBe('<p>&lt;i&gt;<u>x</u></p>')
    const forged = { html: '<b>', toString: () => '<b>' } as unknown as string
    expect(() => html`<p>${forged}</p>`).toThrow(TypeError)
  })

  it('shows nothing for what is not there, and a number that is nought', () => {
    expect(String(html`${null}${undefined}${false}${[]}${0}${asHtml('<hr>')}`)).toBe('0<hr>')
  })

  it('takes nothing into an attribute without quotes', () => {
    // prettier-ignore
    expect(() => html`<p title=${'x'}></p>`).toThrow('An attribute has no quotes')
  })
})

it('data for search engines says what it was given, and cannot end its element', () => {
  fc.assert(
    fc.property(fc.record({ headline: anyText }), (value) => {
      const made = page(dataBlock(value))
      const [script] = elementsOf(made, 'script')
      expect(JSON.parse(script ? textOf(script) : '')).toEqual(
        JSON.parse(Buffer.from(JSON.stringify(value)).toString()),
      )
    }),
  )
})
