import { expect, it } from '@jest/globals'
import { dayOf, momentOf } from '../../../src/site/parts/dates.ts'

it.each([
  ['2026-11-30T23:59:00+07:00', 'Thứ hai, 30/11/2026', 'Thứ hai, 30/11/2026, 23:59'],
  ['2026-11-29T00:00:00+07:00', 'Chủ nhật, 29/11/2026', 'Chủ nhật, 29/11/2026, 00:00'],
  ['1999-02-28T07:05:09.123+07:00', 'Chủ nhật, 28/02/1999', 'Chủ nhật, 28/02/1999, 07:05'],
])('%s is the day that the paper had', (iso, day, moment) => {
  expect([dayOf(iso), momentOf(iso)]).toEqual([day, moment])
})
