import { PayloadSDK } from '@payloadcms/sdk'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Where } from 'payload'
import type { Config } from '../../src/payload-types.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { password } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'

type Client = PayloadSDK<Config>

let desk: Desk
let chief: Client
let anonymous: Client

/** As somebody writes it who has read Payload's documentation and nothing of ours. */
const client = (headers: Record<string, string> = {}): Client =>
  new PayloadSDK<Config>({ baseURL: `${desk.newsroom.url}/api`, baseInit: { headers } })

const loggedIn = async (email: string): Promise<Client> => {
  const data = { email, password }
  const { token } = await anonymous.login({ collection: 'users', data })
  return client({ Authorization: `JWT ${token}` })
}

beforeAll(async () => {
  desk = await openDesk()
  anonymous = client()
  chief = await loggedIn('chief@newsroom.example')
})
afterAll(() => desk.newsroom.close())

const aTopic = async (name: string) => chief.create({ collection: 'topics', data: { name } })

/** What somebody catches who asks for this. */
const caught = async (asked: Promise<unknown>): Promise<object> => {
  const error: unknown = await asked.then(
    () => null,
    (reason: unknown) => reason,
  )
  const { errors, status } = error as { errors: { code?: string }[]; status: number }
  return { status, code: errors[0]?.code }
}

describe('Payload’s SDK', () => {
  it('creates, reads, updates and deletes', async () => {
    const made = await aTopic('Tháng công nhân')
    expect(made).toMatchObject({ name: 'Tháng công nhân', slug: 'thang-cong-nhan' })
    const of = { collection: 'topics', id: made.id } as const
    expect(await anonymous.findByID(of)).toMatchObject({ id: made.id, name: made.name })
    const renamed = await chief.update({ ...of, data: { name: 'Tháng thanh niên' } })
    expect(renamed).toMatchObject({ id: made.id, name: 'Tháng thanh niên' })
    expect(await chief.delete(of)).toMatchObject({ id: made.id })
    expect(await chief.findByID({ ...of, disableErrors: true })).toBeNull()
    expect(await caught(chief.findByID(of))).toEqual({ status: 404, code: 'notFound' })
  })

  it('lists by question, order, page and selection, and counts', async () => {
    for (const name of ['Lúa ba', 'Lúa hai', 'Lúa một']) await aTopic(name)
    const asked = { collection: 'topics', where: { name: { like: 'lúa' } } } as const
    const first = await anonymous.find({
      ...asked,
      limit: 2,
      page: 1,
      select: { name: true },
      sort: '-name',
    })
    expect(first).toMatchObject({ totalDocs: 3, totalPages: 2, hasNextPage: true })
    expect(first.docs).toEqual([
      { id: expect.any(String), name: 'Lúa một' },
      { id: expect.any(String), name: 'Lúa hai' },
    ])
    expect(await anonymous.count(asked)).toEqual({ totalDocs: 3 })
    const all = await anonymous.find({ ...asked, pagination: false })
    expect(all.docs).toHaveLength(3)
    const among: Where[] = [
      { id: { in: all.docs.map(({ id }) => id) } },
      { name: { exists: true } },
    ]
    const where = { and: among }
    expect(await anonymous.count({ collection: 'topics', where })).toEqual({ totalDocs: 3 })
  })

  it('writes and deletes many at once', async () => {
    for (const name of ['Vụ đông', 'Vụ xuân']) await aTopic(name)
    const asked = { collection: 'topics', where: { name: { like: 'vụ' } } } as const
    const { docs, errors } = await chief.update({ ...asked, data: { slug: undefined } })
    expect([docs.length, errors]).toEqual([2, []])
    expect((await chief.delete(asked)).docs).toHaveLength(2)
    expect(await chief.count(asked)).toEqual({ totalDocs: 0 })
  })

  it('writes an article, keeps its versions, and brings one back', async () => {
    const topic = await aTopic('Đình công')
    const made = await chief.create({ collection: 'articles', data: { title: 'Tít một' } })
    const of = { collection: 'articles', id: made.id } as const
    await chief.update({ ...of, data: { title: 'Tít hai', topics: [topic.id] } })
    const asked = { ...of, draft: true, select: { topics: true } } as const
    const populate = { topics: { name: true } } as const
    expect(await chief.findByID({ ...asked, depth: 1, populate })).toEqual({
      id: made.id,
      topics: [{ id: topic.id, name: 'Đình công' }],
    })
    expect(await chief.findByID({ ...asked, depth: 0 })).toMatchObject({ topics: [topic.id] })
    const where = { parent: { equals: made.id } }
    const { docs } = await chief.findVersions({ collection: 'articles', sort: 'createdAt', where })
    expect(docs.map(({ version }) => version.title)).toEqual(['Tít một', 'Tít hai'])
    const first = { collection: 'articles', id: String(docs[0]?.id) } as const
    expect((await chief.findVersionByID(first)).version.title).toBe('Tít một')
    const restored = await chief.restoreVersion(first)
    expect(restored).toMatchObject({ id: made.id, title: 'Tít một' })
    expect(await chief.findByID({ ...of, draft: true })).toMatchObject({ title: 'Tít một' })
    expect(await caught(anonymous.findByID(of))).toEqual({ status: 404, code: 'notFound' })
    expect(await caught(chief.delete(of))).toEqual({ status: 403, code: 'forbidden' })
  })

  it('reads and writes a global', async () => {
    const id = await desk.bring(await desk.anArticle(), 'published')
    const data = { slots: [id] }
    expect(await chief.updateGlobal({ slug: 'frontPage', data })).toMatchObject({
      slots: [{ id }],
    })
    const shown = await anonymous.findGlobal({ slug: 'frontPage', depth: 0 })
    expect(shown.slots).toEqual([id])
    const asked = { slug: 'frontPage', select: { recommended: true } } as const
    expect(await anonymous.findGlobal(asked)).not.toHaveProperty('slots')
  })

  it('uploads a photo, and changes what is said of it', async () => {
    const file = new File([Uint8Array.from(await aPhoto())], 'hội trường.jpg', {
      type: 'image/jpeg',
    })
    const data = { alt: 'Hội trường', rights: { licence: 'agency' } } as const
    const made = await chief.create({ collection: 'images', data, file })
    expect(made).toMatchObject({ alt: 'Hội trường', mimeType: 'image/jpeg' })
    const of = { collection: 'images', id: made.id } as const
    expect(await chief.update({ ...of, data: { credit: 'Mai Quý' } })).toMatchObject({
      alt: 'Hội trường',
      credit: 'Mai Quý',
    })
    expect(await caught(chief.update({ ...of, data: {}, file }))).toEqual({
      status: 409,
      code: 'fileIsFixed',
    })
    const bare = await chief.create({ collection: 'images', data: {}, file })
    expect(bare.id).not.toBe(made.id)
    const { pathname } = new URL(made.url ?? '')
    const bytes = await fetch(desk.newsroom.url + pathname, {
      headers: { Authorization: await tokenOf('chief@newsroom.example') },
    })
    expect([bytes.status, bytes.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  })

  const tokenOf = async (email: string): Promise<string> => {
    const { token } = await anonymous.login({ collection: 'users', data: { email, password } })
    return `JWT ${token}`
  }

  it('logs in, says who one is, goes on and logs out', async () => {
    const users = { collection: 'users' } as const
    const email = 'reporter@newsroom.example'
    const { exp, token, user } = await anonymous.login({ ...users, data: { email, password } })
    expect(user).toMatchObject({ email, roles: ['reporter'] })
    expect(exp).toBeGreaterThan(Date.now() / 1000)
    const reporter = client({ Authorization: `JWT ${token}` })
    expect((await reporter.me(users)).user).toMatchObject({ email })
    const { refreshedToken } = await reporter.refreshToken(users)
    const later = client({ Authorization: `JWT ${refreshedToken}` })
    expect((await later.me(users)).user).toMatchObject({ email })
    await later.request({ method: 'POST', path: '/users/logout' })
    expect((await later.me(users)).user).toBeNull()
    expect((await anonymous.me(users)).user).toBeNull()
    const wrong = anonymous.login({ ...users, data: { email, password: 'sai-mat-khau' } })
    expect(await caught(wrong)).toEqual({ status: 401, code: 'unauthorized' })
  })

  it('sets a forgotten password anew', async () => {
    const users = { collection: 'users' } as const
    const email = 'editor2@newsroom.example'
    const { message } = await anonymous.forgotPassword({ ...users, data: { email } })
    expect(message).toEqual(expect.any(String))
    const token = await desk.newsroom.payload.forgotPassword({
      ...users,
      data: { email },
      disableEmail: true,
    })
    const fresh = 'mua-vang-thang-muoi'
    const reset = await anonymous.resetPassword({ ...users, data: { token, password: fresh } })
    expect(reset.user).toMatchObject({ email })
    const again = await anonymous.login({ ...users, data: { email, password: fresh } })
    expect(again.user).toMatchObject({ email })
  })

  it('is refused with a code for what nobody may ask', async () => {
    const asked = { collection: 'articles', where: { state: { equals: 'draft' } } } as const
    expect(await caught(anonymous.find(asked))).toEqual({ status: 400, code: 'invalid' })
    const made = anonymous.create({ collection: 'topics', data: { name: 'Lén' } })
    expect(await caught(made)).toEqual({ status: 403, code: 'forbidden' })
  })
})
