import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { clockOf } from '../../../src/domain/clock.ts'

const clock = clockOf('Asia/Ho_Chi_Minh')

describe('a moment', () => {
  it.each([
    ['2025-07-25T06:56:00.000Z', '2025-07-25T13:56:00+07:00', '25/07/2025 13:56'],
    ['2026-01-31T17:00:00.000Z', '2026-02-01T00:00:00+07:00', '01/02/2026 00:00'],
    ['2026-11-24T02:03:04.050Z', '2026-11-24T09:03:04.050+07:00', '24/11/2026 09:03'],
  ])('%s is told as %s and printed as %s', (at, iso, text) => {
    expect(clock(at)).toEqual({ iso, text })
  })

  it('is told with the offset of the zone, zero too', () => {
    expect(clockOf('UTC')('2025-07-25T06:56:00.000Z').iso).toBe('2025-07-25T06:56:00+00:00')
  })

  it('stays the same moment', () => {
    const dates = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('9999-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(dates, (date) => {
        expect(new Date(clock(date.toISOString()).iso)).toEqual(date)
      }),
    )
  })
})
