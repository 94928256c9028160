import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import { sampled } from '../support/matrix.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import { type Ids, oddRequests, type OddRequest } from '../support/oddRequests.ts'
import { aPerson, type Answer, type Body, type Caller, nobody } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'

/** Some requests of each kind; a person who changes the bounds asks for more. */
const runs = Number(process.env.ODD_REQUESTS ?? 1500)
const longest = 5_000

let newsroom: Newsroom
let chief: Caller
let ids: Ids

beforeAll(async () => {
  newsroom = await startNewsroom()
  chief = await aPerson(newsroom, 'chief', ['chief'])
  const colleague = await aPerson(newsroom, 'colleague', ['reporter'])
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
  const made = async (collection: string, body: unknown) =>
    String((await chief.call('POST', `/api/${collection}`, body)).body.doc.id)
  const article = await made('articles', { title: 'Bài thử', lead: 'Sapo.' })
  const versions = await chief.call('GET', '/api/articles/versions')
  ids = {
    articles: [article, String(versions.body.docs[0].id)],
    authors: [await made('authors', { name: 'Mai Quý' })],
    categories: [await made('categories', { name: 'Thời sự' })],
    images: [await made('images', form)],
    topics: [await made('topics', { name: 'Tết' })],
    users: [colleague.id],
  }
})
afterAll(async () => {
  await newsroom?.close()
})

/** What is wrong with the answer to a request; nothing when it keeps its promise. */
const faultsOf = ({ status, body }: Answer, { method }: OddRequest, took: number): string[] => [
  ...(status >= 500 ? [`answered ${status}`] : []),
  ...(took > longest ? [`took ${took} ms`] : []),
  ...(status >= 400 && method !== 'HEAD' && !isProblem(body?.errors?.[0])
    ? ['says no reason']
    : []),
  ...(status === 200 && body?.errors?.some(isInternal) ? ['failed inside'] : []),
]

const isProblem = (error: Body): boolean =>
  [error?.code, error?.extensions?.code].some((code) => typeof code === 'string') &&
  typeof error.message === 'string' &&
  error.message !== ''
const isInternal = (error: Body): boolean => error?.extensions?.statusCode >= 500

const send = async (caller: Caller, request: OddRequest): Promise<string[]> => {
  const first = await timed(caller, request)
  // A machine that was busy with something else for once is no slow answer.
  const { answer, took } = first.took > longest ? await timed(caller, request) : first
  return faultsOf(answer, request, took).map(
    (fault) => `${fault}: ${told(request)} → ${JSON.stringify(answer.body).slice(0, 300)}`,
  )
}

const timed = async (caller: Caller, { method, path, headers, body }: OddRequest) => {
  const start = Date.now()
  const answer = await caller.call(method, path, body, headers).catch(unanswered)
  return { answer, took: Date.now() - start }
}

/** As an answer that nobody should get: the request it was given to is told with it. */
const unanswered = (error: Error): Answer => ({
  status: 599,
  headers: new Headers(),
  body: `${error.message}: ${String(error.cause)}`,
})

const told = ({ method, path, headers, body }: OddRequest): string =>
  `${method} ${path.slice(0, 400)} ${JSON.stringify(headers)} ${
    body instanceof FormData ? JSON.stringify([...body]) : (body ?? '').slice(0, 600)
  }`

/** The faults of all answers; two at a time, as two people would ask. */
const sendAll = async (caller: Caller, requests: readonly OddRequest[]): Promise<string[]> => {
  const left = [...requests]
  const faults: string[] = []
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift())
      faults.push(...(await send(caller, next)))
  }
  await Promise.all([work(), work()])
  return faults
}

const rows = async (): Promise<Record<string, number>> => {
  const { collections, db } = newsroom.payload
  return Object.fromEntries(
    await Promise.all(
      Object.keys(collections).map(async (collection) => {
        const { totalDocs } = await db.count({ collection: collection as CollectionSlug })
        return [collection, totalDocs] as const
      }),
    ),
  )
}

it('of strangers is answered with a reason, at once, and changes nothing', async () => {
  const { url, payload } = newsroom
  const before = await rows()
  const requests = sampled(oddRequests(payload.config, ids, { runs, seed: 20261126 }))
  expect(await sendAll(nobody(url), requests)).toEqual([])
  expect(await rows()).toEqual(before)
}, 1_200_000)

it('of staff is answered with a reason, and at once', async () => {
  const requests = sampled(oddRequests(newsroom.payload.config, ids, { runs, seed: 4711 }))
  // Whoever logs out would ask the rest as a stranger.
  const stays = requests.filter(({ path, body }) => !/logout/.test(path + JSON.stringify(body)))
  expect(await sendAll(chief, stays)).toEqual([])
}, 1_200_000)
