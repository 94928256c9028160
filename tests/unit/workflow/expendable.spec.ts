import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clockOf } from '../../../src/domain/clock.ts'
import { type Dated, expendable } from '../../../src/domain/workflow/expendable.ts'

const hanoi = clockOf('Asia/Ho_Chi_Minh')
const shown = (at: number) => hanoi(new Date(at).toISOString()).iso
const now = Date.parse('2026-03-20T12:00:00+07:00')
const day = 86_400_000

/** Versions named after the moments they were saved at. */
const savedAt = (...moments: string[]): Dated[] =>
  moments.map((id) => ({ id, at: Date.parse(`2026-${id}:00+07:00`) }))
const going = (versions: Dated[], pinned: string[] = []) =>
  expendable(versions, { pinned: new Set(pinned), now, shown })

describe('of the versions of an article', () => {
  it('every save of the last day stays', () => {
    expect(going(savedAt('03-19T12:01', '03-19T12:02', '03-20T11:58', '03-20T11:59'))).toEqual([])
  })

  it('the last of each hour stays for a week', () => {
    const saves = savedAt('03-17T09:05', '03-17T09:50', '03-17T10:10', '03-17T10:59', '03-17T11:00')
    expect(going(saves)).toEqual(['03-17T09:05', '03-17T10:10'])
  })

  it('the last of each day stays for ever, by the calendar of the newsroom', () => {
    const saves = savedAt('01-05T09:00', '01-05T23:59', '01-06T00:01', '01-06T06:59', '01-06T07:01')
    expect(going(saves)).toEqual(['01-05T09:00', '01-06T00:01', '01-06T06:59'])
  })

  it('one that a move points at stays, whatever its age', () => {
    const saves = savedAt('01-05T09:00', '01-05T09:01', '01-05T09:02')
    expect(going(saves, ['01-05T09:00'])).toEqual(['01-05T09:01'])
  })

  it('one that shares its hour with a save of the last day goes', () => {
    expect(going(savedAt('03-19T11:30', '03-19T11:59'))).toEqual(['03-19T11:30'])
  })
})

const aHistory = fc
  .array(fc.tuple(fc.integer({ min: now - 30 * day, max: now }), fc.boolean()), { maxLength: 60 })
  .map((saves) => ({
    versions: saves.map(([at], index) => ({ id: String(index), at })),
    pinned: new Set(saves.flatMap(([, isPinned], index) => (isPinned ? [String(index)] : []))),
  }))
const without = (versions: Dated[], ids: string[]) => versions.filter(({ id }) => !ids.includes(id))

describe('whatever the history', () => {
  it('keeps the newest, what moves point at, and the last day', () => {
    fc.assert(
      fc.property(aHistory, ({ versions, pinned }) => {
        const gone = new Set(expendable(versions, { pinned, now, shown }))
        const newest = Math.max(...versions.map(({ at }) => at))
        const lost = versions.filter(({ id }) => gone.has(id))
        expect(lost.filter(({ id, at }) => pinned.has(id) || now - at < day)).toEqual([])
        expect(
          versions.length === 0 || versions.some(({ id, at }) => at === newest && !gone.has(id)),
        ).toBe(true)
      }),
    )
  })

  it('keeps one of every day on which somebody saved', () => {
    const daysOf = (versions: Dated[]) => new Set(versions.map(({ at }) => shown(at).slice(0, 10)))
    fc.assert(
      fc.property(aHistory, ({ versions, pinned }) => {
        const kept = without(versions, expendable(versions, { pinned, now, shown }))
        expect(daysOf(kept)).toEqual(daysOf(versions))
      }),
    )
  })

  it('leaves the same, thinned often or once', () => {
    fc.assert(
      fc.property(aHistory, fc.integer({ min: 0, max: 20 }), ({ versions, pinned }, daysAgo) => {
        const rule = { pinned, shown }
        const earlier = expendable(versions, { ...rule, now: now - daysAgo * day })
        const rest = without(versions, earlier)
        const inSteps = without(rest, expendable(rest, { ...rule, now }))
        expect(inSteps).toEqual(without(versions, expendable(versions, { ...rule, now })))
      }),
    )
  })
})
