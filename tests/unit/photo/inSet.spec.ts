import { describe, expect, it } from '@jest/globals'
import { asksForNumber, inOrderOfSet, numbered } from '../../../src/domain/photo/inSet.ts'

describe('The photos of a set', () => {
  it('are numbered as they were taken, then by file, then by id; without a time last', () => {
    const photos = [
      { id: 'e', filename: 'img-1.jpg' },
      { id: 'd', takenAt: '2026-11-20T02:00:00.000Z', filename: 'img-10.jpg' },
      { id: 'c', takenAt: '2026-11-20T02:00:00.000Z', filename: 'img-9.jpg' },
      { id: 'b', takenAt: '2026-11-20T02:00:00.000Z', filename: 'img-9.jpg' },
      { id: 'a', takenAt: '2026-11-20T08:00:00.000+07:00', filename: 'img-99.jpg' },
    ]
    expect(inOrderOfSet(photos).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('are told their number where it is asked for, and all else as it stands', () => {
    const words = { caption: 'Ảnh {so}, lại {so}', credit: '{so}', keywords: ['{so}'] }
    expect(asksForNumber(words)).toBe(true)
    expect(numbered(words, 12)).toEqual({ ...words, caption: 'Ảnh 12, lại 12' })
    expect(asksForNumber({ credit: '{so}', caption: null })).toBe(false)
  })
})
