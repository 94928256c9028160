import { afterAll, beforeAll, expect, it, jest } from '@jest/globals'
import { type Desk, openDesk } from '../support/desk.ts'

/** A transaction of MongoDB takes one question at a time: two that begin it together fail, and are asked again. */

let desk: Desk
let article: string
let live: string
let note: string

beforeAll(async () => {
  desk = await openDesk()
  article = await desk.anArticle()
  live = await desk.bring(await desk.anArticle(), 'published')
  const { body } = await desk.chief.call('POST', '/api/notes', { article, text: 'Xem lại.' })
  note = String(body.doc.id)
})

afterAll(() => desk?.newsroom.close())

type Write = { method: string; path: string; data: object }

const writes: Record<string, () => Write> = {
  'an article that names another': () => ({
    ...{ method: 'POST', path: '/api/articles', data: { related: [article] } },
  }),
  'an author': () => ({
    ...{ method: 'POST', path: '/api/authors', data: { name: 'An', user: desk.chief.id } },
  }),
  'a note': () => ({
    ...{ method: 'POST', path: '/api/notes', data: { article, text: 'Vâng.', replyTo: note } },
  }),
  'the words of a note': () => ({
    ...{ method: 'PATCH', path: `/api/notes/${note}`, data: { text: 'Xem lại nhé.' } },
  }),
  'the front page': () => ({
    ...{ method: 'POST', path: '/api/globals/frontPage', data: { slots: [live] } },
  }),
}

it.each(Object.keys(writes))('%s is stored at the first try, without an error', async (name) => {
  const { method, path, data } = writes[name]?.() ?? { method: '', path: '', data: {} }
  const { db, logger } = desk.newsroom.payload
  const begun = jest.spyOn(db, 'beginTransaction')
  const failed = jest.spyOn(logger, 'error')
  const { status } = await desk.chief.call(method, path, data)
  expect([status < 300, begun.mock.calls.length, failed.mock.calls]).toEqual([true, 1, []])
  begun.mockRestore()
  failed.mockRestore()
})
