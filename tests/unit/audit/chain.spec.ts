import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type ChainRow, faultOfChain } from '../../../src/ledger/faultOfChain.ts'
import { hashOf } from '../../../src/ledger/hashOf.ts'
import { loggedColumns, type LoggedRow } from '../../../src/ledger/loggedRow.ts'

const states = ['draft', 'submitted', 'editing', 'review', 'approved']

/** A row with something in every column; `at` and `id` tell rows apart. */
const aRow = (place: number, previousHash: string | null, note: string | null): ChainRow => {
  const logged: LoggedRow = {
    article: 'a1',
    revision: place + 2,
    version: `v${place}`,
    versionHash: 'v',
    from: states[place % 5],
    to: states[(place + 1) % 5],
    move: 'claim',
    actor: 'u1',
    roles: ['editor'],
    via: 'rest',
    note,
    kind: 'update',
    basis: 'authority',
    requestedBy: 'Ban',
    documentNo: '12',
    publishAt: '2026-11-27T05:00:00.000Z',
    user: 'u2',
    dueAt: '2026-11-28T05:00:00.000Z',
    correction: { kind: 'apology', wrong: 'sai', right: 'đúng', basis: 'authority' },
    contentHash: 'c',
    publicationHash: 'p',
    at: `2026-11-27T05:00:0${place}.000Z`,
    previousHash,
  }
  return { id: `m${place}`, hash: hashOf(logged), logged }
}

const chainOf = (notes: readonly (string | null)[]): ChainRow[] =>
  notes.reduce<ChainRow[]>(
    (rows, note, place) => [...rows, aRow(place, rows.at(-1)?.hash ?? null, note)],
    [],
  )

const aChain = fc
  .array(fc.option(fc.string({ unit: 'grapheme' })), { minLength: 1, maxLength: 9 })
  .map(chainOf)
const headOf = (rows: readonly ChainRow[]): string | null => rows.at(-1)?.hash ?? null
const placed = aChain.chain((rows) =>
  fc.record({ rows: fc.constant(rows), place: fc.nat({ max: rows.length - 1 }) }),
)

describe('a chain', () => {
  it('is right as it was written', () => {
    fc.assert(fc.property(aChain, (rows) => faultOfChain(rows, headOf(rows)) === null))
  })

  it('of an article without a move is empty, and its head is too', () => {
    expect(faultOfChain([], null)).toBeNull()
    expect(faultOfChain([], 'x')).toEqual({ code: 'endCut', row: null })
  })

  it.each(loggedColumns)('names the row whose %s was changed', (column) => {
    fc.assert(
      fc.property(placed, fc.jsonValue(), ({ rows, place }, value) => {
        fc.pre(hashOf({ value }) !== hashOf({ value: rows[place]?.logged[column] }))
        const changed = rows.map((row, index) =>
          index === place ? { ...row, logged: { ...row.logged, [column]: value } } : row,
        )
        const fault = faultOfChain(changed, headOf(rows))
        expect([fault?.code, fault?.row?.id]).toEqual(['rowForged', `m${place}`])
      }),
    )
  })

  it('names the row after one that was changed together with its hash', () => {
    fc.assert(
      fc.property(placed, ({ rows, place }) => {
        const changed = rows.map((row, index) => {
          const logged = { ...row.logged, note: `${String(row.logged.note)}!` }
          return index === place ? { ...row, logged, hash: hashOf(logged) } : row
        })
        const fault = faultOfChain(changed, headOf(rows))
        const isLast = place === rows.length - 1
        expect([fault?.code, fault?.row?.id]).toEqual(
          isLast ? ['endCut', `m${place}`] : ['linkBroken', `m${place + 1}`],
        )
      }),
    )
  })

  it('gives away any row that was taken out, the first and the last too', () => {
    fc.assert(
      fc.property(placed, ({ rows, place }) => {
        const left = rows.filter((_, index) => index !== place)
        const fault = faultOfChain(left, headOf(rows))
        const next = rows[place + 1]?.id
        expect(fault?.code).toBe(next === undefined ? 'endCut' : 'linkBroken')
        expect(fault?.row?.id).toBe(next ?? left.at(-1)?.id)
      }),
    )
  })

  it('gives away any two rows that changed places', () => {
    fc.assert(
      fc.property(placed, fc.nat({ max: 8 }), ({ rows, place }, other) => {
        fc.pre(other < rows.length && other !== place)
        const swapped = rows.map(
          (row, index) => rows[index === place ? other : index === other ? place : index] ?? row,
        )
        expect(faultOfChain(swapped, headOf(rows))?.code).toBe('linkBroken')
      }),
    )
  })

  it('gives away a row that starts where the one before it did not lead', () => {
    const [first] = chainOf([null])
    const logged = { ...aRow(1, first?.hash ?? null, null).logged, from: 'approved' }
    const jump = { id: 'm1', hash: hashOf(logged), logged }
    const fault = faultOfChain(first ? [first, jump] : [], jump.hash)
    expect([fault?.code, fault?.row?.id]).toEqual(['linkBroken', 'm1'])
  })
})

describe('the hash of a row', () => {
  it('knows no order of columns, and no column in which nothing is said', () => {
    expect(hashOf({ a: 1, b: null, c: 'x' })).toBe(hashOf({ c: 'x', a: 1 }))
    expect(hashOf({ a: '' })).not.toBe(hashOf({}))
  })

  it('is of the text as a database keeps it', () => {
    expect(hashOf({ note: 'a\ud800' })).toBe(hashOf({ note: 'a\ufffd' }))
  })
})
