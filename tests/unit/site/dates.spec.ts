import { expect, it } from '@jest/globals'
import { dayOf, laterMoment, momentOf } from '../../../src/site/parts/dates.ts'

it.each([
  ['2026-11-30T23:59:00+07:00', 'Thứ Hai, 30/11/2026', 'Thứ Hai, 30/11/2026, 23:59'],
  ['2026-11-29T00:00:00+07:00', 'Chủ Nhật, 29/11/2026', 'Chủ Nhật, 29/11/2026, 00:00'],
  ['1999-02-28T07:05:09.123+07:00', 'Chủ Nhật, 28/02/1999', 'Chủ Nhật, 28/02/1999, 07:05'],
])('%s is the day that the paper had', (iso, day, moment) => {
  expect([dayOf(iso), momentOf(iso)]).toEqual([day, moment])
})

it.each([
  ['2026-11-30T07:05:59+07:00', null],
  ['2026-11-30T07:06:00+07:00', '07:06'],
  ['2026-12-01T07:05:00+07:00', 'Thứ Ba, 01/12/2026, 07:05'],
])('an article of 07:05 that was changed at %s says %p', (iso, says) => {
  expect(laterMoment(iso, { than: '2026-11-30T07:05:00+07:00' })).toBe(says)
})
