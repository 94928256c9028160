import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { toCsv } from '../../../src/audit/toCsv.ts'

/** Reads RFC 4180, as a spreadsheet does. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  let row: string[] = []
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

describe('a table for a spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\ta', "'\ta"],
    ['\ra', "'\ra"],
    ['\t=1', "'\t'=1"],
    [' =1', " '=1"],
  ])('takes %j for words', (text, safe) => {
    expect(readCsv(toCsv([[text]]).slice(1))).toEqual([[safe]])
  })

  it.each([
    ['a;=1', `"a;'=1"`],
    ['a,@b', `"a,'@b"`],
    ['a\t+1', `"a\t'+1"`],
    ['a|-1', `"a|'-1"`],
    ['a\r\n=1', `"a\r\n'=1"`],
    ['a; "=1', `"a; ""'=1"`],
    ['a=1;b-2', '"a=1;b-2"'],
  ])('takes %j for words whatever sign parts its cells', (text, written) => {
    expect(toCsv([[text]])).toBe(`\ufeff${written}\r\n`)
  })

  it('says nothing where nothing is, lists by spaces, and the rest as JSON', () => {
    expect(toCsv([[null, undefined, ['editor', 'chief'], { a: 'b' }, 3]])).toBe(
      '\ufeff,,editor chief,"{""a"":""b""}",3\r\n',
    )
  })

  it('gives back whatever was written, cell by cell', () => {
    const text = fc
      .string({ unit: 'grapheme' })
      .filter((one) => !/^[\t\r]|[=+\-@＝＋－＠]/.test(one))
    const table = fc.array(fc.array(text, { minLength: 2, maxLength: 3 }), { minLength: 1 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(readCsv(toCsv(rows).slice(1))).toEqual(rows)
      }),
    )
  })
})
