import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { aPerson, type Caller } from '../support/people.ts'

/** A transaction of MongoDB takes one question at a time: two that begin it together fail, and are asked again. */

let newsroom: Newsroom
let chief: Caller
let article: string
let note: string

beforeAll(async () => {
  newsroom = await startNewsroom()
  chief = await aPerson(newsroom, 'chief', ['chief'])
  const made = async (collection: string, data: object) =>
    String((await chief.call('POST', `/api/${collection}`, data)).body.doc.id)
  article = await made('articles', { title: 'Bài' })
  note = await made('notes', { article, text: 'Xem lại.' })
})

afterAll(() => newsroom?.close())

type Write = { method: string; path: string; data: object }

const writes: Record<string, () => Write> = {
  'an article that names another': () => ({
    ...{ method: 'POST', path: '/api/articles', data: { related: [article] } },
  }),
  'an author': () => ({
    ...{ method: 'POST', path: '/api/authors', data: { name: 'An', user: chief.id } },
  }),
  'a note': () => ({
    ...{ method: 'POST', path: '/api/notes', data: { article, text: 'Vâng.', replyTo: note } },
  }),
  'the words of a note': () => ({
    ...{ method: 'PATCH', path: `/api/notes/${note}`, data: { text: 'Xem lại nhé.' } },
  }),
  'the front page': () => ({
    ...{ method: 'POST', path: '/api/globals/frontPage', data: { slots: [article] } },
  }),
}

it.each(Object.keys(writes))('%s is stored at the first try, without an error', async (name) => {
  const { method, path, data } = writes[name]?.() ?? { method: '', path: '', data: {} }
  const { db, logger } = newsroom.payload
  const begun = jest.spyOn(db, 'beginTransaction')
  const failed = jest.spyOn(logger, 'error')
  const { status } = await chief.call(method, path, data)
  expect([status < 300, begun.mock.calls.length, failed.mock.calls]).toEqual([true, 1, []])
  begun.mockRestore()
  failed.mockRestore()
})
