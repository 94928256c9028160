import { afterAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { whereOperators } from '../../src/domain/whereFault.ts'
import { openDesk } from '../support/desk.ts'

const desk = await openDesk()
const article = await desk.anArticle()

afterAll(() => desk.newsroom.close())

type Place = { collection: string; path: string }

/** Every field of a collection, with the kind of value that it holds. */
const fieldsIn = (
  fields: readonly FlattenedField[],
  prefix = '',
): { kind: string; path: string }[] =>
  fields.flatMap((field) => {
    const path = prefix + field.name
    if ('flattenedFields' in field) return fieldsIn(field.flattenedFields, `${path}.`)
    const many = 'hasMany' in field && field.hasMany === true ? ', many' : ''
    return [{ kind: field.type + many, path }]
  })

/** One place for each kind of value; the rest are asked alike. */
const places = new Map<string, Place>([
  ['id', { collection: 'articles', path: 'id' }],
  ['text in a body', { collection: 'articles', path: 'body.root.children.text' }],
  ['node in a body', { collection: 'articles', path: 'body.root.children.0.type' }],
  ['thing in a body', { collection: 'articles', path: 'body.children' }],
  ['text in a body of another', { collection: 'notes', path: 'article.body.root.children' }],
])
for (const { slug, flattenedFields } of desk.newsroom.payload.config.collections)
  if (!slug.startsWith('payload-'))
    for (const { kind, path } of fieldsIn(flattenedFields))
      if (!places.has(kind)) places.set(kind, { collection: slug, path })

const values = [
  ...['x', '3', 3, 1.5, true, null, '', [], ['x'], [3], '2026-01-01', article],
  // What stands for null in an address, and for several values.
  ...['null', 'null,x', 'x,3', ['null'], [null], [article, null], [true]],
]

describe.each([...places])('a question about a field of the kind %s', (_, { collection, path }) => {
  it.each(whereOperators)('by %s is answered or refused, whatever it holds', async (operator) => {
    const answers = await Promise.all(
      values.map(async (value) => {
        const where = JSON.stringify({ [path]: { [operator]: value } })
        const asked = `/api/${collection}/count?where=${encodeURIComponent(where)}`
        return { where, status: (await desk.chief.call('GET', asked)).status }
      }),
    )
    expect(answers.filter(({ status }) => status !== 200 && status !== 400)).toEqual([])
  })
})
