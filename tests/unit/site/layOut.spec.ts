import { describe, expect, it } from '@jest/globals'
import { layOut } from '../../../src/site/pages/layOut.ts'
import { aCard, aNamed } from '../../support/answers.ts'

const card = (id: string, publishedAt = '2026-11-30T07:00:00+07:00') => aCard({ id, publishedAt })
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id)
const section = (name: string, ...docs: ReturnType<typeof card>[]) => ({
  category: aNamed(name, name),
  docs,
})

describe('the front page', () => {
  it('shows what the newsroom has chosen, in its order', () => {
    const slots = ['1', '2', '3', '4', '5'].map((id) => card(id))
    const laid = layOut({ slots, sections: [section('x', card('6'))] })
    expect([laid.lead?.id, ids(laid.second), ids(laid.others)]).toEqual([
      '1',
      ['2', '3'],
      ['4', '5'],
    ])
    expect(laid.sections.map(({ docs }) => ids(docs))).toEqual([['6']])
  })

  it('shows the newest of all sections, once each, where nothing is chosen', () => {
    const at = (hour: number) => `2026-11-30T${String(hour).padStart(2, '0')}:00:00+07:00`
    const many = [9, 7, 5, 3, 1].map((hour) => card(`x${hour}`, at(hour)))
    const others = [8, 6, 4].map((hour) => card(`y${hour}`, at(hour)))
    const laid = layOut({ slots: [], sections: [section('x', ...many), section('y', ...others)] })
    expect([laid.lead?.id, ...ids(laid.second), ...ids(laid.others)]).toEqual([
      'x9',
      'y8',
      'x7',
      'y6',
      'x5',
      'y4',
      'x3',
    ])
    expect(laid.sections.map(({ category, docs }) => [category.name, ids(docs)])).toEqual([
      ['x', ['x1']],
    ])
  })

  it('has no first article where there is none at all', () => {
    expect(layOut({ slots: [], sections: [] })).toEqual({
      lead: null,
      second: [],
      others: [],
      sections: [],
    })
  })
})
