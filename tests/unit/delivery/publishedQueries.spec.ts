import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { buildSchema, parse, print, validate } from 'graphql'
import { readFileSync } from 'node:fs'
import {
  addressOf,
  askedByPublished,
  publishedIn,
  publishedQueries,
} from '../../../src/delivery/graphql/publishedQueries.ts'
import { readersAddress } from '../../../src/serving/readersAddress.ts'

const all = [...publishedQueries()]
const text = (name: string) => publishedQueries().get(name) ?? ''

describe('a published query', () => {
  it('asks the schema for what there is', () => {
    const schema = buildSchema(readFileSync('schema.graphql', 'utf8'))
    expect(all.map(([name]) => name)).toEqual(expect.arrayContaining(['ArticlePage', 'HomePage']))
    for (const [, query] of all) expect(validate(schema, parse(query))).toEqual([])
  })

  it.each(all)('%s is known as it is printed, on one line, and by its name', (name, query) => {
    const known = { name: name.charAt(0).toLowerCase() + name.slice(1), given: {} }
    for (const asked of [
      { query },
      { query: print(parse(query)) },
      { query: query.replaceAll(' ', '\r\n , ') },
      { query, operationName: name, variables: null },
      { operationName: name, variables: '{}' },
    ])
      expect(askedByPublished(asked)).toEqual(known)
  })

  it('is none that asks for something else', () => {
    const query = text('LatestArticles')
    for (const asked of [
      {},
      { query: '' },
      { query: 7 },
      { query: query.replace('next', 'next next') },
      { query: `${query} { homePage { slots { id } } }` },
      { query, operationName: 'HomePage' },
      { operationName: '__proto__' },
      { operationName: 'LatestArticles', variables: '[1]' },
      { operationName: 'LatestArticles', variables: 'null x' },
      { operationName: 'LatestArticles', variables: { limit: '5' } },
      { operationName: 'LatestArticles', variables: { limit: 2 ** 31 } },
      { operationName: 'LatestArticles', variables: { limit: 1.5 } },
      { operationName: 'LatestArticles', variables: { topic: ['a'] } },
      { operationName: 'LatestArticles', variables: { toString: 'a' } },
      { operationName: 'HomePage', variables: { limit: 1 } },
    ])
      expect([asked, askedByPublished(asked)]).toEqual([asked, null])
    for (const body of ['', 'null', '[]', '"x"', '{', query]) expect(publishedIn(body)).toBeNull()
  })

  it('has one address, however its variables come', () => {
    const word = fc.option(fc.string({ unit: 'grapheme', maxLength: 20 }))
    const given = fc.record(
      {
        category: word,
        topic: word,
        after: word,
        limit: fc.option(fc.integer({ min: -9, max: 99 })),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(given, (variables) => {
        const address = addressOf({ name: 'latestArticles', given: variables })
        expect(readersAddress(address)).toBe(address)
        const reversed = Object.fromEntries(Object.entries(variables).reverse())
        const body = JSON.stringify({ query: text('LatestArticles'), variables: reversed })
        const asked = publishedIn(body)
        expect(asked && addressOf(asked)).toBe(address)
      }),
    )
  })
})
