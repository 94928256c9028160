import { expect, it } from '@jest/globals'
import { fieldsThat, mergedPaths } from '../../../src/domain/article/fields.ts'

const words = ['kicker', 'title', 'lead', 'hero', 'body', 'bylines', 'source']
const placement = ['category', 'secondaryCategories', 'topics', 'related']
const plan = ['plannedFor', 'dueAt', 'embargoUntil', 'aiAssisted', 'needsReview']

// Written apart from the table, by what the contract says.
it.each([
  [
    'anybody reads',
    'isPublic',
    [...words, ...placement, 'slug', 'seo', 'publishedAt', 'id', 'createdAt', 'updatedAt'],
  ],
  ['an approval covers', 'isSealed', [...words, 'slug', 'category']],
  [
    'a publication holds',
    'isFrozen',
    [...words, ...placement, 'slug', 'seo', 'originalPublishedAt', 'printedNames', 'id'],
  ],
  ['holds people’s text', 'isText', words],
  ['is printed as one text', 'isLine', ['kicker', 'title', 'lead', 'source']],
  ['is quoted without a place', 'isQuoted', ['kicker', 'title', 'lead', 'hero', 'body']],
  [
    'moves set',
    'isSetByMoves',
    ['state', 'owner', 'assignee', 'publishAt', 'publishedAt', 'origin'],
  ],
] as const)('what %s', (_, rule, fields) => {
  expect(new Set<string>(fieldsThat(rule))).toEqual(new Set<string>(fields))
})

it('what comes back of an old version is what people wrote, and with the live one what it is meant for', () => {
  expect(fieldsThat('restored', 'written').toSorted()).toEqual(
    [...words, ...placement, 'seo'].toSorted(),
  )
  expect(fieldsThat('restored', 'planned').toSorted()).toEqual([...plan, 'slug'].toSorted())
})

it('what people write is merged, and nothing that is set for them', () => {
  const merged = new Set([...mergedPaths.keys()].map((path) => path.split('.')[0]))
  const written = [...words, ...placement, ...plan, 'slug', 'seo', 'originalPublishedAt']
  expect(merged).toEqual(new Set(written))
})
