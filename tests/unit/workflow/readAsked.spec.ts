import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isMoment, readAsked } from '../../../src/domain/workflow/readAsked.ts'

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

describe('a moment', () => {
  it.each(['2026-02-28T10:00:00+07:00', '2024-02-29T00:00:00.000Z', '2026-12-31T23:59Z'])(
    'is %s',
    (value) => {
      expect(isMoment(value)).toBe(true)
    },
  )
  it.each([
    '2026-02-30T10:00:00Z',
    '2026-02-28',
    '2026-02-28T24:00:00Z',
    'soon',
    1,
    '2026-13-01T00:00:00Z',
  ])('is not %s', (value) => {
    expect(isMoment(value)).toBe(false)
  })
})
