import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isDate, momentOf } from '../../../src/domain/moment.ts'

const moments = ['2026-02-28T10:00:00+07:00', '2024-02-29T00:00:00.000Z', '2026-12-31T23:59Z']
const daysAndTimes = ['2020-02-29', '2026-02-28T10:00', '2026-02-28 10:00:00', '0004-02-29']
const neither = [
  '2026-02-30T10:00:00Z',
  '2026-02-30',
  '2021-02-29',
  '2026-04-31T00:00',
  '2026-00-10',
  '2026-13-01T00:00:00Z',
  '2026-02-28T24:00:00Z',
  '2026-02-28T10:60:00Z',
  '02/28/2026',
  '30 Feb 2026',
  '2026-02-28T10:00:00+99:00',
  '12026-02-28',
  '9999-12-31T23:59:59-14:00',
  '0000-01-01T00:00:00+14:00',
  'soon',
  '',
  1,
  null,
  {},
]

describe('a date', () => {
  it.each([...moments, ...daysAndTimes])('is %s', (value) => {
    expect(isDate(value)).toBe(true)
  })
  it.each(neither)('is not %j', (value) => {
    expect(isDate(value)).toBe(false)
  })
  it('is whatever JavaScript writes of one', () => {
    const dates = fc.date({
      min: new Date('0000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(dates, (date) => isDate(date.toISOString())))
  })
})

describe('the moment of a date', () => {
  it.each([
    ['2026-12-31T08:00:00+07:00', 'Asia/Ho_Chi_Minh', '2026-12-31T01:00:00.000Z'],
    ['2026-12-31T08:00:00Z', 'Asia/Ho_Chi_Minh', '2026-12-31T08:00:00.000Z'],
    ['2026-12-31T08:00', 'Asia/Ho_Chi_Minh', '2026-12-31T01:00:00.000Z'],
    ['2026-12-31 08:00:30', 'Asia/Ho_Chi_Minh', '2026-12-31T01:00:30.000Z'],
    ['2026-12-31', 'Asia/Ho_Chi_Minh', '2026-12-30T17:00:00.000Z'],
    ['2026-12-31', 'UTC', '2026-12-31T00:00:00.000Z'],
    ['2026-07-01T12:00', 'America/New_York', '2026-07-01T16:00:00.000Z'],
    ['2026-01-01T12:00', 'America/New_York', '2026-01-01T17:00:00.000Z'],
    // The clocks there went forward at two that night.
    ['2026-03-08T03:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-03-08T01:30', 'America/New_York', '2026-03-08T06:30:00.000Z'],
    ['2026-12-31T08:00', 'Asia/Kolkata', '2026-12-31T02:30:00.000Z'],
  ])('%s in %s is %s', (value, zone, moment) => {
    expect(momentOf(value, zone)).toBe(moment)
  })
  it('is what it was, where it is one already', () => {
    const dates = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, (date) => {
        expect(momentOf(date.toISOString(), 'Asia/Ho_Chi_Minh')).toBe(date.toISOString())
      }),
    )
  })
  it('is nothing else where there is no such date', () => {
    expect(momentOf('2026-02-30', 'Asia/Ho_Chi_Minh')).toBe('2026-02-30')
  })
})
