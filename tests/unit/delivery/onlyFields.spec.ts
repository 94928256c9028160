import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { onlyFields } from '../../../src/delivery/onlyFields.ts'

const page = { id: 'a1', title: 'Bài', category: { name: 'Đời sống' } }
const list = { docs: [page, { ...page, id: 'a2' }], next: null }

describe('fields=', () => {
  it('leaves out the rest of an answer', () => {
    expect(onlyFields(page, 'title, id')).toEqual({ id: 'a1', title: 'Bài' })
  })

  it('leaves out the rest of each document of a list, and leaves the list alone', () => {
    expect(onlyFields(list, 'id')).toEqual({ docs: [{ id: 'a1' }, { id: 'a2' }], next: null })
    expect(onlyFields({ hits: [page], total: 1 }, 'id')).toEqual({ hits: [{ id: 'a1' }], total: 1 })
  })

  it('ignores names that there are not', () => {
    expect(onlyFields(page, 'id,category.name,__proto__,docs')).toEqual({ id: 'a1' })
  })

  it.each([null, '', ' , '])('asked for as %j changes nothing', (fields) => {
    expect(onlyFields(list, fields)).toBe(list)
  })

  it('never adds anything, whatever it says', () => {
    fc.assert(
      fc.property(fc.string(), (fields) => {
        expect(page).toMatchObject(onlyFields(page, fields) as object)
      }),
    )
  })
})
