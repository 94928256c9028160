import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { isDate, isMoment } from '../../../src/domain/moment.ts'

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

describe('a moment', () => {
  it.each(moments)('is %s', (value) => {
    expect(isMoment(value)).toBe(true)
  })
  it.each([...daysAndTimes, ...neither])('is not %j', (value) => {
    expect(isMoment(value)).toBe(false)
  })
  it('is whatever JavaScript writes of one', () => {
    const dates = fc.date({
      min: new Date('0000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(fc.property(dates, (date) => isMoment(date.toISOString())))
  })
})

describe('a date', () => {
  it.each([...moments, ...daysAndTimes])('is %s', (value) => {
    expect(isDate(value)).toBe(true)
  })
  it.each(neither)('is not %j', (value) => {
    expect(isDate(value)).toBe(false)
  })
})
