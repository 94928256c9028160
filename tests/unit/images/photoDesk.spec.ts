import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse, stringify } from 'qs-esm'
import {
  choose,
  chooseAll,
  chooseTo,
  nothingChosen,
} from '../../../src/admin/images/desk/chosen.ts'
import { dayStartIn } from '../../../src/admin/images/desk/dayStartIn.ts'
import {
  conditionOf,
  filtersIn,
  narrowedTo,
  type PhotoFilter,
  photoFilters,
  toggled,
  valueIn,
} from '../../../src/admin/images/desk/photoFilters.ts'
import { toldTo } from '../../../src/admin/images/common/commonWords.ts'
import { stepOf } from '../../../src/admin/images/desk/stepOf.ts'

const lookerAt = (day: string) => ({
  user: 'u1',
  now: new Date(`${day}T05:00:00Z`),
  dayStart: new Date(`${day}T00:00:00+07:00`),
})
const looker = lookerAt('2026-12-01')

/** What the address of a list keeps of a condition. */
const throughAddress = (where: object): unknown =>
  parse(stringify({ where }, { encode: false }), { arrayLimit: 20, depth: 10 }).where

const someFilters = fc.uniqueArray(fc.constantFrom(...photoFilters))
const withAll = (filters: readonly PhotoFilter[]): object =>
  filters.reduce<object>((where, filter) => toggled(where, filter, looker), {})

describe('the chips of the photo desk', () => {
  it('are on in the address that they made, a day later too', () => {
    fc.assert(
      fc.property(someFilters, (filters) => {
        const where = throughAddress(withAll(filters))
        const tomorrow = lookerAt('2026-12-02')
        expect(filtersIn(where, tomorrow).toSorted()).toEqual(filters.toSorted())
      }),
    )
  })

  it('are off again when tapped twice, and leave the others', () => {
    fc.assert(
      fc.property(someFilters, fc.constantFrom(...photoFilters), (filters, tapped) => {
        const where = withAll(filters)
        const back = toggled(toggled(where, tapped, looker), tapped, looker)
        expect(filtersIn(back, looker).toSorted()).toEqual(filters.toSorted())
      }),
    )
  })

  it('keep what the list was narrowed by besides', () => {
    const where = toggled({ hash: { equals: 'x' } }, 'mine', looker)
    expect(where).toEqual({ and: [{ hash: { equals: 'x' } }, { uploader: { equals: 'u1' } }] })
  })

  it('narrow to one value of a field at a time, and to any again', () => {
    const once = narrowedTo(withAll(['mine']), 'place', 'Phú Xuyên')
    const twice = narrowedTo(once, 'place', 'An Đoài')
    expect(valueIn(throughAddress(twice), 'place')).toBe('An Đoài')
    expect(filtersIn(twice, looker)).toEqual(['mine'])
    expect(valueIn(narrowedTo(twice, 'place', ''), 'place')).toBe('')
  })

  it('take rights for soon over from seven days before', () => {
    expect(conditionOf('rightsEnd', looker)).toEqual({
      'rights.validUntil': { less_than: '2026-12-08T05:00:00.000Z' },
    })
  })

  it('begin the day where the newspaper stands', () => {
    const now = new Date('2026-11-30T17:30:00Z')
    expect(dayStartIn('Asia/Ho_Chi_Minh', now).toISOString()).toBe('2026-11-30T17:00:00.000Z')
  })
})

describe('choosing photos', () => {
  const page = ['a', 'b', 'c', 'd', 'e']

  it('takes one more, and one less', () => {
    const two = choose(choose(nothingChosen, 'b'), 'd')
    expect(two.ids).toEqual(['b', 'd'])
    expect(choose(two, 'b').ids).toEqual(['d'])
  })

  it('takes all from the last one chosen, in either direction', () => {
    expect(chooseTo(choose(nothingChosen, 'b'), 'd', page).ids).toEqual(['b', 'c', 'd'])
    expect(chooseTo(choose(nothingChosen, 'd'), 'b', page).ids).toEqual(['d', 'b', 'c'])
  })

  it('begins where it is when the last one stands on another page', () => {
    expect(chooseTo(choose(nothingChosen, 'z'), 'c', page).ids).toEqual(['z', 'c'])
  })

  it('adds the page to what was chosen on others, each once', () => {
    expect(chooseAll(choose(choose(nothingChosen, 'z'), 'c'), page).ids).toEqual([
      'z',
      'c',
      'a',
      'b',
      'd',
      'e',
    ])
  })
})

describe('going through the grid by keys', () => {
  const grid = { at: 5, count: 10, columns: 4 }

  it.each([
    ['ArrowRight', 6],
    ['ArrowLeft', 4],
    ['ArrowUp', 1],
    ['ArrowDown', 9],
    ['Home', 0],
    ['End', 9],
  ])('%s leads from the sixth of ten in rows of four to %i', (key, to) => {
    expect(stepOf(key, grid)).toBe(to)
  })

  it('never leaves the grid', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'),
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        (key, count, columns, from) => {
          const to = stepOf(key, { at: from % count, count, columns })
          expect(to).toBeGreaterThanOrEqual(0)
          expect(to).toBeLessThan(count)
        },
      ),
    )
  })

  it('leaves other keys alone', () => {
    expect(stepOf('x', grid)).toBeNull()
  })
})

describe('what many photos are told in one go', () => {
  const own = { caption: 'Của ảnh', credit: null, place: '', keywords: ['lúa'] }
  const one = { own, number: 7, gapsOnly: false }

  it('is numbered photo by photo, in every text', () => {
    const words = { caption: 'Lễ ra quân ({so})', credit: 'Thu Hà {so}/{so}' }
    expect(toldTo(words, one)).toEqual({ caption: 'Lễ ra quân (7)', credit: 'Thu Hà 7/7' })
  })

  it('leaves to each photo what was not typed', () => {
    expect(toldTo({ caption: '  ', place: 'An Đoài' }, one)).toEqual({ place: 'An Đoài' })
  })

  it('fills in what is missing only, where asked to', () => {
    const words = { caption: 'Chung', credit: 'Thu Hà', place: 'An Đoài' }
    const told = toldTo(words, { ...one, gapsOnly: true })
    expect(told).toEqual({ credit: 'Thu Hà', place: 'An Đoài' })
  })

  it('adds keywords to those a photo has, and writes none that it has already', () => {
    expect(toldTo({ keywords: 'Tết; lúa , chợ,' }, one)).toEqual({
      keywords: ['lúa', 'Tết', 'chợ'],
    })
    expect(toldTo({ keywords: 'lúa' }, one)).toEqual({})
  })
})
