import { describe, expect, it } from '@jest/globals'
import { momentIn } from '../../../src/admin/articles/momentIn.ts'
import { inThreads, type PanelNote, toPanelNote } from '../../../src/admin/articles/toPanelNote.ts'

const aNote = (id: string, given: Partial<PanelNote> = {}): PanelNote => ({
  ...toPanelNote({ id, kind: 'note', text: id, createdAt: '2026-03-01T00:00:00.000Z' }),
  ...given,
})

describe('the notes of an article', () => {
  it('stand with their answers, and answers to answers, below them', () => {
    const notes = [
      aNote('a'),
      aNote('b', { replyTo: 'a' }),
      aNote('c', { replyTo: 'b' }),
      aNote('d'),
    ]
    const ids = inThreads(notes).map(({ note, replies }) => [note.id, replies.map(({ id }) => id)])
    expect(ids).toEqual([
      ['a', ['b', 'c']],
      ['d', []],
    ])
  })
  it('stand with what is open first, in the order of writing', () => {
    const resolvedAt = '2026-03-02T00:00:00.000Z'
    const notes = [aNote('a', { resolvedAt }), aNote('b'), aNote('c')]
    expect(inThreads(notes).map(({ note }) => note.id)).toEqual(['b', 'c', 'a'])
  })
  it('lose no answer whose note is not among them', () => {
    expect(inThreads([aNote('b', { replyTo: 'elsewhere' })]).map(({ note }) => note.id)).toEqual([
      'b',
    ])
  })
})

describe('a time of the newsroom', () => {
  it.each([
    ['Asia/Ho_Chi_Minh', '2026-11-27T08:00', '2026-11-27T08:00+07:00'],
    ['UTC', '2026-11-27T08:00', '2026-11-27T08:00+00:00'],
    ['America/New_York', '2026-07-01T23:59', '2026-07-01T23:59-04:00'],
  ])('in %s is what its clock shows', (zone, local, moment) => {
    expect(momentIn(local, zone)).toBe(moment)
  })
})
