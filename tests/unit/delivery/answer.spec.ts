import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { answerWith, moveTo, refuse, refuseBriefly } from '../../../src/delivery/answer.ts'

const changedAt = new Date('2026-11-24T02:00:00.400Z')
const answer = ({
  headers = {},
  method = 'GET',
  value = { title: '</script><b>' },
}: {
  headers?: Record<string, string>
  method?: string
  value?: unknown
} = {}) =>
  answerWith(new Request('https://newsroom.example/api/v1/articles', { headers, method }), {
    value,
    keys: ['article:a1', 'category:doi-song'],
    changedAt,
  })

const etagOf = (response: Response) => response.headers.get('etag') ?? ''

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T03:00:00Z') })
})
afterEach(() => {
  jest.useRealTimers()
})

describe('an answer', () => {
  it('is JSON for every cache on the way, and for every origin', async () => {
    const response = answer()
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=0, s-maxage=10, stale-while-revalidate=10',
      'content-type': 'application/json; charset=utf-8',
      'last-modified': 'Tue, 24 Nov 2026 02:00:00 GMT',
      'surrogate-key': 'article:a1 category:doi-song',
    })
    expect(await response.json()).toEqual({ title: '</script><b>' })
  })

  it('holds no “<”, so that it closes no script element', async () => {
    expect(await answer().text()).toBe('{"title":"\\u003c/script>\\u003cb>"}')
  })

  it('says the same to HEAD, without the bytes', async () => {
    const response = answer({ method: 'HEAD' })
    expect([...response.headers]).toEqual([...answer().headers])
    expect(await response.text()).toBe('')
  })

  it.each([
    (etag: string) => etag,
    (etag: string) => `W/${etag}`,
    (etag: string) => `"other", ${etag}`,
    () => '*',
  ])('is 304 for who has these bytes', async (known) => {
    const response = answer({ headers: { 'If-None-Match': known(etagOf(answer())) } })
    expect(response.status).toBe(304)
    expect(etagOf(response)).toBe(etagOf(answer()))
    expect(await response.text()).toBe('')
  })

  it('is whole for who has others, whatever the date', () => {
    const headers = {
      'If-None-Match': etagOf(answer({ value: 'other' })),
      'If-Modified-Since': 'Tue, 24 Nov 2026 02:00:00 GMT',
    }
    expect(answer({ headers }).status).toBe(200)
  })

  it.each([
    ['Tue, 24 Nov 2026 02:00:00 GMT', 304],
    ['Tue, 24 Nov 2026 01:59:59 GMT', 200],
    ['yesterday', 200],
  ])('since %s is %i', (since, status) => {
    expect(answer({ headers: { 'If-Modified-Since': since } }).status).toBe(status)
  })

  it('names the second before while the second of the change lasts', () => {
    jest.setSystemTime(new Date('2026-11-24T02:00:00.900Z'))
    const early = answer().headers.get('last-modified') ?? ''
    expect(early).toBe('Tue, 24 Nov 2026 01:59:59 GMT')
    expect(answer({ headers: { 'If-Modified-Since': early } }).status).toBe(200)
  })
})

describe('a refusal', () => {
  const request = (headers = {}) => new Request('https://newsroom.example/', { headers })

  it('says why in Vietnamese, whoever asks, and varies by nothing', async () => {
    const asked = request({ 'accept-language': 'en', cookie: 'payload-lng=en' })
    const response = refuse(asked, 'invalid', { path: 'limit' })
    expect(response.status).toBe(400)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('vary')).toBeNull()
    expect(await response.json()).toEqual({
      errors: [{ code: 'invalid', message: 'Giá trị không hợp lệ.', path: 'limit' }],
    })
  })

  it('of what is not there is kept for a moment, until something like it comes', async () => {
    const response = refuseBriefly(request(), 'gone', ['article:a1'])
    expect(response.status).toBe(410)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=10',
      'surrogate-key': 'article:a1',
    })
    expect(await response.json()).toEqual({
      errors: [{ code: 'gone', message: 'Bài viết đã được gỡ.' }],
    })
  })
})

describe('a move', () => {
  it('names the path alone, whatever host was asked', () => {
    const { status, headers } = moveTo('/api/v1/articles/moi', ['article:a1'])
    expect(status).toBe(301)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'public, max-age=0, s-maxage=10',
      location: '/api/v1/articles/moi',
      'surrogate-key': 'article:a1',
    })
  })
})
