import { describe, expect, it } from '@jest/globals'
import { reviewed } from '../../../src/workflow/reviewed.ts'

const by = { actor: 'editor', now: new Date('2026-11-26T08:00:00.000Z') }
const earlier = '2026-11-20T08:00:00.000Z'
const date = '2016-07-04T01:00:00.000Z'
const question = { id: 'q', code: 'dateMissing', path: 'originalPublishedAt' }
const other = { id: 'o', code: 'titleMissing', path: 'title' }
const open = { resolvedBy: null }
const undated = { origin: 'import' as const, needsReview: [question, other] }

describe('what needs review', () => {
  it('is settled by whoever writes that it is', () => {
    const after = { needsReview: [{ ...other, resolvedAt: earlier, resolvedBy: 'somebody else' }] }
    expect(reviewed({ needsReview: [other] }, after, by)).toEqual([
      { ...other, resolvedAt: by.now.toISOString(), resolvedBy: 'editor' },
    ])
  })
  it('stays settled by whoever settled it first', () => {
    const settled = { ...other, resolvedAt: earlier, resolvedBy: 'desk' }
    const after = { needsReview: [{ ...settled, resolvedAt: date, resolvedBy: 'editor' }] }
    expect(reviewed({ needsReview: [settled] }, after, by)).toEqual([settled])
  })
})

describe('the question for a date', () => {
  it('is answered by the date, in the name of whoever gives it', () => {
    const after = { ...undated, needsReview: [question, other], originalPublishedAt: date }
    expect(reviewed(undated, after, by)).toEqual([
      { ...question, resolvedAt: by.now.toISOString(), resolvedBy: 'editor' },
      { ...other, ...open },
    ])
  })
  it('is answered by hand where today is right', () => {
    const after = { needsReview: [{ ...question, resolvedAt: earlier }] }
    expect(reviewed(undated, after, by)).toEqual([
      { ...question, resolvedAt: by.now.toISOString(), resolvedBy: 'editor' },
    ])
  })
  it('keeps whoever answered it when another date is given', () => {
    const answered = { ...question, resolvedAt: earlier, resolvedBy: 'desk' }
    const before = { originalPublishedAt: date, needsReview: [answered] }
    const after = { originalPublishedAt: earlier, needsReview: [answered] }
    expect(reviewed(before, after, by)).toEqual([answered])
  })
  it('is open again when the date is taken back', () => {
    const answered = { ...question, resolvedAt: earlier, resolvedBy: 'desk' }
    const before = { ...undated, needsReview: [answered], originalPublishedAt: date }
    const after = { ...undated, needsReview: [answered], originalPublishedAt: null }
    expect(reviewed(before, after, by)).toEqual([{ ...question, resolvedAt: null, ...open }])
  })
  it('is asked when the date that the source had is taken away', () => {
    const before = { origin: 'import', originalPublishedAt: date } as const
    expect(reviewed(before, { originalPublishedAt: null }, by)).toEqual([
      { code: 'dateMissing', path: 'originalPublishedAt', resolvedAt: null, ...open },
    ])
  })
  it('comes back as a row of its own when another has got its id', () => {
    const rows = reviewed(undated, { needsReview: [{ ...other, id: 'q' }] }, by)
    expect(rows.map(({ code, id }) => [code, id])).toEqual([
      ['titleMissing', 'q'],
      ['dateMissing', undefined],
    ])
  })
  it('comes back when it is deleted without an answer', () => {
    expect(reviewed(undated, { needsReview: [other] }, by)).toEqual([
      { ...other, ...open },
      question,
    ])
  })
  it('may be deleted where the article has a date', () => {
    const before = { ...undated, originalPublishedAt: date }
    expect(reviewed(before, { originalPublishedAt: date, needsReview: [] }, by)).toEqual([])
  })
  it('is put to no article that was written here', () => {
    expect(reviewed({ origin: 'written' }, { needsReview: [] }, by)).toEqual([])
  })
})
