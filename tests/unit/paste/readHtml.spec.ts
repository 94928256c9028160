import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readHtml } from '../../../src/admin/articles/paste/readHtml.ts'
import { bodyFault, bodyOf } from '../../../src/domain/body.ts'
import { wordsIn } from '../../../src/admin/articles/paste/tree.ts'
import { parsedHtml } from '../../support/parsedHtml.ts'
import { anyHtml } from './anyHtml.ts'
import { saidBy, sketch } from '../../support/sketch.ts'
import { clipboards } from '../../support/clipboards.ts'

const read = (html: string) => {
  const { blocks, unplaced } = readHtml(parsedHtml(html))
  expect(bodyFault(bodyOf(blocks))).toBeUndefined()
  return { shown: blocks.map(sketch), unplaced: Object.fromEntries(unplaced) }
}

describe('what is pasted', () => {
  it.each(clipboards)(
    'from $program keeps all that a body may hold',
    ({ html, shown, unplaced }) => {
      expect(read(html)).toEqual({ shown, unplaced })
    },
  )
})

describe('headings', () => {
  it.each([
    [[1], [2]],
    [[3], [3]],
    [[6], [4]],
    [
      [1, 2, 3],
      [2, 3, 4],
    ],
    [
      [1, 4, 6],
      [2, 3, 4],
    ],
    [
      [5, 6],
      [3, 4],
    ],
    [
      [2, 4, 2],
      [2, 4, 2],
    ],
    [
      [1, 2, 3, 4, 5],
      [2, 3, 4, 4, 4],
    ],
  ])('of the ranks %j have the ranks %j below the title', (ranks, below) => {
    const html = ranks.map((rank) => `<h${rank}>Tít</h${rank}>`).join('')
    expect(read(html).shown).toEqual(below.map((rank) => `h${rank} Tít`))
  })

  it('stand above a title of Word, and are told by their role', () => {
    const html =
      '<p class=MsoTitle>Tít</p><h1>Phần</h1><div role="heading" aria-level="2">Mục <b>nhỏ</b></div>'
    expect(read(html).shown).toEqual(['h2 Tít', 'h3 Phần', 'h4 Mục nhỏ'])
  })
})

describe('what may not stand where it stood', () => {
  it.each([
    ['a picture in a sentence waits for its end', '<p>a <img alt=x> b</p>', ['a b', '(x: )']],
    ['a picture before it does not', '<p><img alt=x> b</p>', ['(x: )', 'b']],
    [
      'a heading in an item parts the list',
      '<ol><li>a<li><h2>b</h2><li>c</ol>',
      ['ol1 [a]', 'h2 b', 'ol2 [c]'],
    ],
    [
      'a list in a cell takes the table for a layout',
      '<table><tr><td>a<td><ul><li>b</ul></table>',
      ['a', 'ul [b]'],
    ],
    ['a table of one column is none', '<table><tr><td>a<tr><td><p>b<p>c</table>', ['a', 'b', 'c']],
    [
      'a link around blocks is one in each',
      '<a href="//a.vn"><h2>b</h2><p>c</p></a>',
      ['h2 <https://a.vn b>', '<https://a.vn c>'],
    ],
    ['a list in a heading stands below it', '<h2>a<ul><li>b</ul></h2>', ['h2 a', 'ul [b]']],
    ['buttons do not run together', '<button>a</button><button>b</button>', ['a b']],
    [
      'what is invisible may hold what is not',
      '<p style="visibility:hidden">a<b style="visibility:visible">b</b></p>',
      ['**b**'],
    ],
    [
      'a caption that no slot could hold stands below it',
      `<figure><img alt=x><figcaption>${'a '.repeat(1_001)}</figcaption></figure>`,
      ['(x: )', 'a '.repeat(1_001).trim()],
    ],
    [
      'the caption of an old table is one',
      '<table><tr><td><img alt=x><tr><td class="Image_Caption">b</table>',
      ['(x: b)'],
    ],
    ['lines of code keep their breaks', '<pre>a\n  b</pre>', ['a/b']],
  ])('%s', (_, html, shown) => {
    expect(read(html).shown).toEqual(shown)
  })
})

it('says nothing of a text that has no words', () => {
  expect(read('<meta charset="utf-8"><style>p {}</style><p>&nbsp;</p><br>')).toEqual({
    shown: [],
    unplaced: {},
  })
})

describe('any text of any program', () => {
  it('can be saved, and every word that is seen there stands in it, once and in order', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const parts = parsedHtml(html)
        const { blocks } = readHtml(parts)
        expect(bodyFault(bodyOf(blocks))).toBeUndefined()
        const words =
          blocks
            .map(saidBy)
            .join('')
            .match(/[wx0-9]+/g) ?? []
        expect(words).toEqual(parts.map(wordsIn).join('').match(/w\d+/g) ?? [])
      }),
      { numRuns: 500 },
    )
  })
})
