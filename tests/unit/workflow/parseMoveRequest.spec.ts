import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parseMoveRequest } from '../../../src/domain/workflow/parseMoveRequest.ts'

const read = (body: unknown) => parseMoveRequest(body, 'Asia/Ho_Chi_Minh')

describe('a request for a move', () => {
  it('is read with what belongs to it, unknown keys aside', () => {
    expect(read({ move: 'submit', note: 'x', color: 'red', revision: 3, basis: null })).toEqual({
      move: 'submit',
      given: { note: 'x' },
      revision: 3,
    })
  })
  it('ignores keys that every object has a meaning for', () => {
    const body: unknown = JSON.parse(
      '{"move":"correct","__proto__":{"note":"x"},"hasOwnProperty":1,"correction":{"constructor":0,"wrong":"A"}}',
    )
    expect(read(body)).toEqual({
      move: 'correct',
      given: { correction: { wrong: 'A' } },
      revision: undefined,
    })
  })
  it.each([
    [null, 'move'],
    [[], 'move'],
    [{}, 'move'],
    [{ move: 'fly' }, 'move'],
    [{ move: 'constructor' }, 'move'],
    [{ move: 'return', note: 7 }, 'note'],
    [{ move: 'withdraw', basis: 'mood' }, 'basis'],
    [{ move: 'publish', kind: 'big' }, 'kind'],
    [{ move: 'publish', correction: { kind: 'mood' } }, 'correction'],
    [{ move: 'publish', correction: { wrong: 5 } }, 'correction'],
    [{ move: 'publish', correction: [] }, 'correction'],
    [{ move: 'submit', revision: '1' }, 'revision'],
    [{ move: 'assign', dueAt: '2026-02-30' }, 'dueAt'],
    [{ move: 'submit', revision: 1.5 }, 'revision'],
    [{ move: 'submit', publishAt: '2026-02-30T10:00:00+07:00' }, 'publishAt'],
  ])('%j is refused for its %s', (body, fault) => {
    expect(read(body)).toEqual({ fault })
  })
  it('keeps of a correction what it is made of, and a date in one form', () => {
    const correction = { kind: 'apology', wrong: 'A', basis: null, color: 'red' }
    expect(read({ move: 'correct', correction, dueAt: '2026-03-01' })).toMatchObject({
      given: { correction: { kind: 'apology', wrong: 'A' }, dueAt: '2026-02-28T17:00:00.000Z' },
    })
  })
  it('keeps texts clean and times of the newsroom, as they will be hashed', () => {
    const note = 'Nha\u0301p\u0007 \uFEFFlại'
    expect(read({ move: 'schedule', note, publishAt: '2026-12-31T08:00' })).toMatchObject({
      given: { note: 'Nháp lại', publishAt: '2026-12-31T01:00:00.000Z' },
    })
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (body) => read(body) !== undefined))
  })
})
