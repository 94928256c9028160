import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readAsked } from '../../../src/domain/workflow/readAsked.ts'

describe('a request for a move', () => {
  it('is read with what belongs to it, unknown keys aside', () => {
    expect(
      readAsked({ move: 'submit', note: 'x', color: 'red', revision: 3, basis: null }),
    ).toEqual({
      move: 'submit',
      given: { note: 'x' },
      revision: 3,
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
    expect(readAsked(body)).toEqual({ fault })
  })
  it('keeps of a correction what it is made of, and a date in one form', () => {
    const correction = { kind: 'apology', wrong: 'A', basis: null, color: 'red' }
    expect(readAsked({ move: 'correct', correction, dueAt: '2026-03-01' })).toMatchObject({
      given: { correction: { kind: 'apology', wrong: 'A' }, dueAt: '2026-03-01T00:00:00.000Z' },
    })
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (body) => readAsked(body) !== undefined))
  })
})
