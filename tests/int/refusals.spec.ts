import { afterAll, describe, expect, it } from '@jest/globals'
import type { Language } from '../../src/domain/language.ts'
import { openDesk } from '../support/desk.ts'
import type { Answer, Body } from '../support/people.ts'

const desk = await openDesk()
const article = await desk.anArticle()
afterAll(() => desk.newsroom.close())

type Ask = (headers: HeadersInit) => Promise<Answer>

const create =
  (data: object): Ask =>
  (headers) =>
    desk.reporter.call('POST', '/api/articles', { title: 'Thử', ...data }, headers)
const list =
  (search: string): Ask =>
  (headers) =>
    desk.chief.call('GET', `/api/articles${search}`, undefined, headers)
const login = { email: 'chief@newsroom.example', password: 'không phải' }

/** What Payload refuses in English, in the words of a program, or in none. */
const asked: Record<string, Ask> = {
  'an object in a relation': create({ category: { name: 'x' } }),
  'an object among several': create({ topics: [{ name: 'x' }] }),
  'nothing among several': create({ topics: [''] }),
  'no id in a relation': create({ category: 'x y' }),
  'an object in a row': create({ bylines: [{ author: { name: 'x' }, role: 'text' }] }),
  'a group as a path': list('?where[hero][exists]=true'),
  'a group as a path of drafts': list('?draft=true&where[hero][exists]=true'),
  'a group as a path of the history': list('/versions?where[version.hero][exists]=true'),
  'no path of the history': list('/versions?where[version.nothing][exists]=true'),
  'a photo from elsewhere': (headers) =>
    desk.reporter.call(
      'GET',
      '/api/images/paste-url?src=http://x.example/y.jpg',
      undefined,
      headers,
    ),
  'a way out of the folder': (headers) =>
    desk.reporter.call('POST', '/api/images', { filename: '../x.jpg' }, headers),
  'nobody logging out': (headers) => desk.anonymous.call('POST', '/api/users/logout', {}, headers),
  'a wrong password': (headers) => desk.anonymous.call('POST', '/api/users/login', login, headers),
  'a wrong token': (headers) =>
    desk.anonymous.call(
      'POST',
      '/api/users/reset-password',
      { token: 'x', password: 'Mot mat khau dai 1' },
      headers,
    ),
  'no such article': (headers) =>
    desk.reporter.call('PATCH', `/api/articles/${article.replace(/./g, '0')}`, {}, headers),
}

const languages: [string, HeadersInit, Language][] = [
  ['nothing', {}, 'vi'],
  ['vi', { 'accept-language': 'vi' }, 'vi'],
  ['EN', { 'accept-language': 'EN' }, 'en'],
  ['en-GB', { 'accept-language': 'en-GB,en;q=0.9' }, 'en'],
  ['fr,en;q=0.5', { 'accept-language': 'fr,en;q=0.5' }, 'en'],
  ['en;q=0.5,vi', { 'accept-language': 'en;q=0.5,vi' }, 'vi'],
  ['a cookie', { cookie: 'payload-lng=en', 'accept-language': 'vi' }, 'en'],
]
const isIn: Record<Language, RegExp> = { vi: /[^\p{ASCII}]/u, en: /^\p{ASCII}*$/u }

describe.each(languages)('to a caller who asks for %s', (_, headers, language) => {
  it.each(Object.keys(asked))('%s is refused in a whole sentence, with its code', async (name) => {
    const { status, body } = (await asked[name]?.(headers)) ?? { status: 0, body: null }
    expect(status).toBeGreaterThanOrEqual(400)
    for (const { code, message } of body.errors as Body[]) {
      expect([code, message]).toEqual([expect.any(String), expect.stringMatching(isIn[language])])
      expect(message).toMatch(/^\p{Lu}.*\.$/u)
      expect(message).not.toMatch(/\[object|unknown error|following/i)
    }
  })

  it('GraphQL refuses a wrong password in the words of REST', async () => {
    const rest = await asked['a wrong password']?.(headers)
    const { body } = await desk.anonymous.call(
      'POST',
      '/api/graphql',
      {
        query: `mutation { loginUser(email: "${login.email}", password: "${login.password}") { token } }`,
      },
      headers,
    )
    expect(body.errors[0].message).toBe(rest?.body.errors[0].message)
    expect(body.errors[0].message).toMatch(isIn[language])
  })
})

describe('a path that may not be asked by', () => {
  it.each([
    ['?draft=true&where[hero][exists]=true', 'hero'],
    ['?where[seo][equals]=x', 'seo'],
    ['/count?where[nothing][exists]=true', 'nothing'],
    ['/versions?where[version.hero][exists]=true', 'version.hero'],
  ])('is named as it was asked by: %s', async (search, path) => {
    const { body } = await list(search)({})
    expect(body.errors).toEqual([{ code: 'invalid', message: expect.any(String), path }])
  })
})
