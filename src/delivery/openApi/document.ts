import { settings } from '../../config/settings.ts'
import { anyObject, ref, type Schema, text, whole } from './schema.ts'
import { schemas } from './schemas.ts'

type Parameter = Readonly<Record<string, unknown>>

const inQuery = (name: string, schema: Schema, description: string): Parameter => ({
  name,
  in: 'query',
  schema,
  description,
})

const limit = inQuery(
  'limit',
  { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  'How many.',
)
const after = inQuery('after', text, 'The value `next` of the page before.')
const fields = inQuery(
  'fields',
  text,
  'Names with commas between: the rest of the answer, or of each of its `docs`, is left out.',
)
const day: Schema = { type: 'string', format: 'date' }
const filters = ['category', 'topic', 'author'].map((name) =>
  inQuery(name, text, `Only of this ${name}, by slug or id.`),
)
const paging = [limit, after]

const named = (name: string, description: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  schema: text,
  description,
})
const name = named('name', 'An id, a slug, or a former slug.')

type Answer = {
  summary: string
  schema: Schema
  parameters?: readonly Parameter[]
  /** What else than 200, 304 and 429 may come. */
  or?: readonly ('301' | '400' | '404' | '410' | '503')[]
}

/** Every route, by its path below /api/v1; a test compares them with those that are answered. */
const answers: Readonly<Record<string, Answer>> = {
  '/articles': {
    summary: 'The newest articles.',
    schema: ref('ArticleList'),
    parameters: [...filters, ...paging],
    or: ['301', '400', '404'],
  },
  '/articles/{name}': {
    summary: 'All that the page of an article needs.',
    schema: ref('ArticlePage'),
    parameters: [name],
    or: ['301', '404', '410'],
  },
  '/articles/{name}.ninjs': {
    summary: 'The same as ninjs 3.1 of the IPTC.',
    schema: anyObject,
    parameters: [name],
    or: ['301', '404', '410'],
  },
  '/home': { summary: 'The front page.', schema: ref('Home') },
  '/site': { summary: 'What the newspaper says of itself.', schema: ref('Site') },
  '/categories': { summary: 'The tree of categories.', schema: ref('CategoryTree') },
  '/categories/{name}': {
    summary: 'A category and its newest articles.',
    schema: ref('CategoryPage'),
    parameters: [name, ...paging],
    or: ['301', '400', '404'],
  },
  '/authors': {
    summary: 'All authors, by name.',
    schema: ref('NameList'),
    parameters: paging,
    or: ['400'],
  },
  '/authors/{name}': {
    summary: 'An author and their newest articles.',
    schema: ref('AuthorPage'),
    parameters: [name, ...paging],
    or: ['301', '400', '404'],
  },
  '/search': {
    summary: 'Articles in which all words occur, the best first.',
    schema: ref('SearchPage'),
    parameters: [
      {
        ...inQuery(
          'q',
          text,
          'Words, with or without accents; `"words together"`, `-without`. A word at least, in 500 characters and 40 words at most.',
        ),
        required: true,
      },
      ...filters.filter(({ name }) => name !== 'topic'),
      inQuery('from', day, 'First published on this day or later.'),
      inQuery('to', day, 'First published on this day or before.'),
      ...paging,
    ],
    or: ['301', '400', '404', '503'],
  },
  '/topics': {
    summary: 'All topics, by name.',
    schema: ref('NameList'),
    parameters: paging,
    or: ['400'],
  },
  '/topics/{name}': {
    summary: 'A topic and its newest articles.',
    schema: ref('TopicPage'),
    parameters: [name, ...paging],
    or: ['301', '400', '404'],
  },
  '/corrections': {
    summary: 'The newest corrections, each with its article.',
    schema: ref('CorrectionList'),
    parameters: paging,
    or: ['400'],
  },
  '/changes': {
    summary: 'What became of each article last, oldest first.',
    schema: ref('ChangeList'),
    parameters: paging,
    or: ['400'],
  },
  '/redirects': {
    summary: 'Old addresses, and where they lead.',
    schema: ref('RedirectList'),
    parameters: paging,
    or: ['400'],
  },
  '/openapi.json': { summary: 'This document.', schema: anyObject },
}

const headers = {
  ETag: { schema: text },
  'Last-Modified': { schema: text },
  'Cache-Control': { schema: text },
  'Surrogate-Key': { schema: text },
}

const refused = (description: string) => ({
  description,
  content: { 'application/json': { schema: ref('Refusal') } },
})

const others = {
  '301': { description: 'Asked for by a former slug.', headers: { Location: { schema: text } } },
  '400': refused('A parameter is not valid.'),
  '404': refused('There is no such thing.'),
  '410': refused('The article was withdrawn.'),
  '503': refused('What it is found with is being made: ask again in a moment.'),
}

const operation = ({ summary, schema, parameters = [], or = [] }: Answer) => ({
  summary,
  tags: ['Reading'],
  parameters: [...parameters, fields],
  responses: {
    '200': { description: summary, headers, content: { 'application/json': { schema } } },
    '304': { description: 'The caller has it already.' },
    ...Object.fromEntries(or.map((status) => [status, others[status]])),
    '429': {
      ...refused('Too much had to be made for callers at this address.'),
      headers: { 'Retry-After': { schema: whole }, RateLimit: { schema: text } },
    },
  },
})

/** What /api/v1 answers, for programs that read OpenAPI 3.1. */
export const openApiDocument = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Tòa soạn',
    version: '1',
    description: 'What readers get: published articles, and nothing else.',
  },
  servers: [{ url: `${settings.publicUrl}/api/v1` }],
  paths: Object.fromEntries(
    Object.entries(answers).map(([path, answer]) => [path, { get: operation(answer) }]),
  ),
  components: { schemas },
})
