import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { wrongTypeIn } from '../../../src/hardening/refuseWrongTypes.ts'

const validUntil = { name: 'validUntil', type: 'date' } as const
const word = { name: 'word', type: 'text' } as const

const fields: FlattenedField[] = [
  { name: 'title', type: 'text' },
  { name: 'keywords', type: 'text', hasMany: true },
  { name: 'order', type: 'number' },
  { name: 'state', type: 'select', options: ['a'] },
  { name: 'image', type: 'upload', relationTo: 'images' },
  { name: 'rights', type: 'group', fields: [validUntil], flattenedFields: [validUntil] },
  { name: 'rows', type: 'array', fields: [word], flattenedFields: [word] },
]

describe('A value', () => {
  it.each([
    [{}],
    [{ title: 'Phú Xuyên', keywords: ['a'], order: 1, state: 'a', image: 'id' }],
    [{ order: '7', image: { id: 'id' }, rights: { validUntil: '2020-02-29' } }],
    [{ rights: { validUntil: '2026-11-24T23:59:00.000Z' } }],
    [{ rights: { validUntil: new Date(0) } }],
    [{ title: null, keywords: null, rights: null, rows: null }],
    [{ rows: [{ word: 'a' }, {}], unknown: { a: 1 } }],
    [{ rows: 0 }],
  ])('is of the right type: %j', (data) => {
    expect(wrongTypeIn(data, fields)).toBeNull()
  })

  it.each([
    ['title', { title: { $ne: 1 } }],
    ['title', { title: 5 }],
    ['title', { title: ['a'] }],
    ['keywords', { keywords: 'a' }],
    ['keywords.1', { keywords: ['a', {}] }],
    ['order', { order: 'left' }],
    ['order', { order: [] }],
    ['state', { state: {} }],
    ['image', { image: true }],
    ['rights', { rights: 'own' }],
    ['rights.validUntil', { rights: { validUntil: 7 } }],
    ['rows', { rows: {} }],
    ['rows.1', { rows: [{}, 1] }],
    ['rows.0.word', { rows: [{ word: {} }] }],
  ])('at %s is of a wrong one: %j', (path, data) => {
    expect(wrongTypeIn(data, fields)).toEqual({ path, fault: 'wrongType' })
  })

  it.each(['2026-02-30', '2026-02-30T10:00:00.000Z', '30/02/2026', 'tomorrow', ''])(
    'of a date is none: %s',
    (validUntil) => {
      const wrong = wrongTypeIn({ rights: { validUntil } }, fields)
      expect(wrong).toEqual({ path: 'rights.validUntil', fault: 'noSuchDate' })
    },
  )

  it.each([
    ['title', { title: 'Phú\u0000Xuyên' }],
    ['keywords.1', { keywords: ['a', '\u0000'] }],
    ['state', { state: 'a\u0000' }],
    ['image', { image: 'id\u0000' }],
    ['rows.0.word', { rows: [{ word: 'a\u0000' }] }],
  ])('at %s holds a NUL', (path, data) => {
    expect(wrongTypeIn(data, fields)).toEqual({ path, fault: 'holdsNul' })
  })
})
