import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { surrogateKeys } from '../../../src/delivery/surrogateKeys.ts'

const ids = fc.array(fc.uuid(), { maxLength: 300 })

describe('what a cache may drop an answer by', () => {
  it('are the ids of what is shown, each once, and the places it stands for', () => {
    const page = { articles: ['a1'], categories: ['c1', null], authors: ['b1'], topics: ['t1'] }
    const cards = { articles: ['a2', 'a1'], categories: ['c1'], authors: ['b1', null] }
    expect(surrogateKeys(['list', 'home'], page, cards)).toEqual([
      'list',
      'home',
      'category:c1',
      'topic:t1',
      'author:b1',
      'article:a1',
      'article:a2',
    ])
  })

  it('are 8,000 bytes at most, and the list stands for what is left out', () => {
    fc.assert(
      fc.property(ids, ids, (articles, authors) => {
        const all = new Set([...articles, ...authors]).size
        const keys = surrogateKeys(['home'], { articles, authors })
        expect(keys.join(' ').length).toBeLessThanOrEqual(8_000)
        expect(keys.includes('list') || keys.length >= all + 1).toBe(true)
        expect(keys).toContain('home')
      }),
    )
  })
})
