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
    [{ move: 'publish', correction: { kind: 'apology' } }, 'correction'],
    [{ move: 'submit', revision: 1.5 }, 'revision'],
    [{ move: 'submit', publishAt: '2026-02-30T10:00:00+07:00' }, 'publishAt'],
  ])('%j is refused for its %s', (body, fault) => {
    expect(readAsked(body)).toEqual({ fault })
  })
  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (body) => readAsked(body) !== undefined))
  })
})
