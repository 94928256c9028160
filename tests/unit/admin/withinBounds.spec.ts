import { describe, expect, it } from '@jest/globals'
import { withinBounds } from '../../../src/hardening/serverFunctions.ts'

describe('a list that a page of the admin asks for', () => {
  it.each([
    [25, 25],
    ['25', 25],
    [500, 500],
    [501, 500],
    ['1e9', 500],
    [Infinity, 500],
    [0, undefined],
    [-1, undefined],
    [0.5, undefined],
    ['x', undefined],
    [null, undefined],
  ])('of %p rows shows %p', (limit, rows) => {
    const asked = { name: 'table-state', args: { collectionSlug: 'articles', query: { limit } } }
    expect(withinBounds(asked)).toEqual({
      name: 'table-state',
      args: { collectionSlug: 'articles', query: { limit: rows } },
    })
  })

  it('is asked for as it was otherwise', () => {
    const asked = { name: 'form-state', args: { query: { page: 2 } } }
    expect(withinBounds(asked)).toBe(asked)
  })
})
