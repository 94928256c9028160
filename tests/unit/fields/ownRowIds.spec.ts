import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { withOwnIds } from '../../../src/hardening/ownRowIds.ts'

const ids = (rows: unknown[]) => rows.map((row) => (row as { id?: unknown }).id)
const rowOf = (id: unknown) => ({ id, name: 'Lan' })

describe('rows of a list', () => {
  it('keep the ids that stand in their document', () => {
    expect(withOwnIds([rowOf('b'), rowOf('a')], [{ id: 'a' }, { id: 'b' }], 'one')).toEqual([
      rowOf('b'),
      rowOf('a'),
    ])
  })

  it('get none of another document’s', () => {
    const [first] = ids(withOwnIds([rowOf('foreign')], [], 'one'))
    const [second] = ids(withOwnIds([rowOf('foreign')], [], 'another'))
    expect(first).toMatch(/^[\da-f]{24}$/)
    expect(new Set(['foreign', first, second]).size).toBe(3)
  })

  it('are the same rows when a form sends a foreign id again', () => {
    const stored = withOwnIds([rowOf('foreign')], [], 'one') as { id: string }[]
    expect(withOwnIds([rowOf('foreign')], stored, 'one')).toEqual(stored)
  })

  it('get an id from the database where they have none, or one that is no text', () => {
    expect(ids(withOwnIds([{ name: 'Lan' }, rowOf(7), rowOf('')], [], 'one'))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it('are never two of one id, and lose nothing else', () => {
    const id = fc.constantFrom('a', 'b', 'c', '', null, 1)
    fc.assert(
      fc.property(fc.array(id), fc.subarray(['a', 'b', 'c']), (given, known) => {
        const rows = withOwnIds(
          given.map(rowOf),
          known.map((one) => ({ id: one })),
          'one',
        )
        const own = ids(rows).filter((one) => one !== undefined)
        expect(new Set(own).size).toBe(own.length)
        expect(rows).toHaveLength(given.length)
        expect(rows.every((row) => (row as { name: string }).name === 'Lan')).toBe(true)
      }),
    )
  })
})
