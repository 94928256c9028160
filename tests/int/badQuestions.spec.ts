import { afterAll, describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { whereOperators } from '../../src/domain/whereFault.ts'
import { openDesk } from '../support/desk.ts'
import { sampled } from '../support/matrix.ts'
import { aPerson } from '../support/people.ts'

const desk = await openDesk()
const article = await desk.anArticle()
await desk.bring(await desk.anArticle(), 'published')

/** Each sees another part of the newsroom, and so is asked for by other ways. */
const people = {
  anonymous: desk.anonymous,
  reporter: desk.reporter,
  editor: await aPerson(desk.newsroom, 'sectionEditor', ['editor'], [desk.category]),
  chief: desk.chief,
}

afterAll(() => desk.newsroom.close())

type Place = { collection: string; path: string }

/** Every field of a collection, with the kind of value that it holds; of groups and lists of rows the fields as well. */
const fieldsIn = (
  fields: readonly FlattenedField[],
  prefix = '',
): { kind: string; path: string }[] =>
  fields.flatMap((field) => {
    const path = prefix + field.name
    const many = 'hasMany' in field && field.hasMany === true ? ', many' : ''
    const itself = { kind: field.type + many, path }
    return 'flattenedFields' in field
      ? [itself, ...fieldsIn(field.flattenedFields, `${path}.`)]
      : [itself]
  })

/** One place for each kind of value; the rest are asked alike. */
const places = new Map<string, Place>([
  ['id', { collection: 'articles', path: 'id' }],
  ['id of another', { collection: 'articles', path: 'category.id' }],
  ['text of another', { collection: 'articles', path: 'category.name' }],
  ['text of several others', { collection: 'articles', path: 'topics.name' }],
  ['date that readers see', { collection: 'articles', path: 'publishedAt' }],
  ['date of another', { collection: 'articles', path: 'bylines.author.validFrom' }],
  ['text in a body', { collection: 'articles', path: 'body.root.children.text' }],
  ['node in a body', { collection: 'articles', path: 'body.root.children.0.type' }],
  ['thing in a body', { collection: 'articles', path: 'body.children' }],
  ['text in a body of another', { collection: 'notes', path: 'article.body.root.children' }],
  ['what every object has', { collection: 'articles', path: 'constructor' }],
  ['what every object is made of', { collection: 'articles', path: '__proto__' }],
])
for (const { slug, flattenedFields } of desk.newsroom.payload.config.collections)
  if (!slug.startsWith('payload-'))
    for (const { kind, path } of fieldsIn(flattenedFields))
      if (!places.has(kind)) places.set(kind, { collection: slug, path })

const values = [
  ...['x', '3', 3, 1.5, true, null, '', [], ['x'], [3], '2026-01-01', article],
  // What stands for null in an address, and for several values.
  ...['null', 'null,x', 'x,3', ['null'], [null], [article, null], [true], 'true', 'true,false'],
  // Beyond all dates, and beyond what a number holds exactly.
  ...[1e20, [1e20], -1e300, 9007199254740992, '+999999-01-01'],
]

type Question = { collection: string; path: string; operand: Record<string, unknown> }

/** The ways in which the same is asked of a list; the history holds each document in `version`. */
const ways: Record<string, (asked: Question) => { path: string; where: object }> = {
  count: ({ collection, path, operand }) => ({
    path: `/api/${collection}/count?`,
    where: { [path]: operand },
  }),
  list: ({ collection, path, operand }) => ({
    path: `/api/${collection}?limit=1&depth=0&`,
    where: { [path]: operand },
  }),
}

/** Besides, of what has drafts and a history. */
const waysOfArticles: typeof ways = {
  'list of drafts': ({ path, operand }) => ({
    path: `/api/articles?limit=1&depth=0&draft=true&`,
    where: { [path]: operand },
  }),
  history: ({ path, operand }) => ({
    path: `/api/articles/versions?limit=1&depth=0&`,
    where: { [path === 'id' ? 'parent' : `version.${path}`]: operand },
  }),
}
const waysOf = (collection: string): typeof ways =>
  collection === 'articles' ? { ...ways, ...waysOfArticles } : ways

type Refused = { code?: string; message?: string; path?: string }
const english = /\b(the|following|cannot|invalid|error|field|value|this)\b/i
const isWhole = ({ code, message = '', path }: Refused = {}): boolean =>
  code !== undefined && path !== undefined && /\.$/.test(message) && !english.test(message)

const ask = async (by: keyof typeof people, way: string, asked: Question) => {
  const question = waysOf(asked.collection)[way]?.(asked)
  if (!question) throw new Error(`Nobody asks by ${way}.`)
  const where = encodeURIComponent(JSON.stringify(question.where))
  const { status, body } = await people[by].call('GET', `${question.path}where=${where}`)
  return { by, way, asked, status, error: body.errors?.[0] as Refused | undefined }
}

describe.each(sampled([...places]))(
  'a question about a field of the kind %s',
  (_, { collection, path }) => {
    it.each(whereOperators)('by %s is answered or refused, whatever it holds', async (operator) => {
      const answers = await Promise.all(
        values.map((value) =>
          ask('chief', 'count', { collection, path, operand: { [operator]: value } }),
        ),
      )
      expect(answers.filter(({ status }) => status !== 200 && status !== 400)).toEqual([])
    })

    it.each(
      (Object.keys(people) as (keyof typeof people)[]).flatMap((by) =>
        Object.keys(waysOf(collection)).map((way) => [by, way] as const),
      ),
    )('of %s is answered or refused in a sentence with its path: %s', async (by, way) => {
      // One of each kind that has ever failed somewhere; all of them are asked above.
      const operands = [
        { equals: 'x' },
        { equals: 1e20 },
        { in: 'null' },
        { not_in: [null] },
        { exists: true },
        { like: 'x' },
        { greater_than: '1' },
      ]
      const answers = await Promise.all(
        operands.map((operand) => ask(by, way, { collection, path, operand })),
      )
      const wrong = answers.filter(
        (one) =>
          !(one.status === 200 || one.status === 401 || one.status === 403) &&
          !(one.status === 400 && isWhole(one.error)),
      )
      expect(wrong).toEqual([])
    })
  },
)

describe('a name that every object has', () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '%5F_proto__']
  const forms = names.flatMap((name) => [
    [`where[${name}][equals]=1`, name],
    [`where%5B${name}%5D[exists]=true`, name],
    [`where[and][0][${name}][equals]=1`, name],
    [`where[title][exists]=true&where[${name}][in][]=1`, name],
    [`where={"${name}":{"equals":1}}`, name],
  ])
  it.each(forms)('is refused as any other that names no field: %s', async (search, name) => {
    const path = decodeURIComponent(name ?? '')
    for (const by of [desk.anonymous, desk.chief])
      for (const at of ['', '/count']) {
        const { status, body } = await by.call('GET', `/api/articles${at}?${search}`)
        expect([status, body.errors[0]]).toMatchObject([400, { code: 'invalid', path }])
      }
  })
})

describe('a write of many', () => {
  it.each(['id', 'hero', 'bylines', 'publishedAt'])(
    'by %s is made or refused, whatever it holds',
    async (path) => {
      const answers = []
      for (const by of ['reporter', 'editor', 'chief'] as const)
        for (const operand of [
          { in: 'null' },
          { not_in: 'null' },
          { exists: 'x' },
          { equals: 1e20 },
        ])
          for (const where of [{ and: [{ id: { equals: 'x' } }, { [path]: operand }] }]) {
            const asked = `/api/articles?where=${encodeURIComponent(JSON.stringify(where))}`
            const { status } = await people[by].call('PATCH', asked, { kicker: 'Tin' })
            answers.push({ by, where, status })
          }
      expect(answers.filter(({ status }) => status !== 200 && status !== 400)).toEqual([])
    },
  )
})
