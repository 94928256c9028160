import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Cast, prepareCast } from '../support/cast.ts'
import { type CallerName, worksOn } from '../support/contractRights.ts'
import { type Newsroom, startNewsroom } from '../support/newsroom.ts'
import type { Body } from '../support/people.ts'
import { askGraphQL } from '../support/twins.ts'

let newsroom: Newsroom
let cast: Cast
/** As the one who uploaded them reads them. */
let photos: Record<keyof Cast['photos'], Body>

beforeAll(async () => {
  newsroom = await startNewsroom()
  cast = await prepareCast(newsroom)
  const record = async (id: string): Promise<Body> =>
    (await cast.writer.call('GET', `/api/images/${id}`)).body
  photos = { live: await record(cast.photos.live), hidden: await record(cast.photos.hidden) }
}, 300_000)

afterAll(() => newsroom?.close())

/** Contract §2: all staff but contributors and administrators, whatever else somebody is. */
const seeTheHouse: readonly CallerName[] = [
  ...(['reporter', 'photographer', 'editor', 'deskHead', 'secretary', 'chief'] as const),
  ...(['editorOfSection', 'deskHeadOfSection', 'secretaryOfSection', 'chiefOfSection'] as const),
  ...(['reporterAndEditorOfSection', 'adminAndReporter', 'frontendAndPhotographer'] as const),
]
const staff: readonly CallerName[] = ['contributor', ...seeTheHouse]
const everyCaller = Object.keys(worksOn) as CallerName[]
const of = (name: CallerName) => cast.callers[name]
const pathOf = (url: string): string => new URL(url, newsroom.url).pathname

/** Every way to a photo, and whether it led there. */
const ways: Record<string, (name: CallerName, photo: Body) => Promise<boolean>> = {
  'its record': async (name, { id }) =>
    (await of(name).call('GET', `/api/images/${id}`)).status === 200,
  'the list': async (name, { id }) => {
    const { body } = await of(name).call('GET', '/api/images?limit=100&depth=0')
    return (body.docs ?? []).some((doc: Body) => doc.id === id)
  },
  'the count': async (name, { id }) =>
    (await of(name).call('GET', `/api/images/count?where[id][equals]=${id}`)).body.totalDocs === 1,
  'GraphQL, by id': async (name, { id }) =>
    (await askGraphQL(of(name), `{ Image(id: "${id}") { id } }`)).body.data?.Image?.id === id,
  'GraphQL, in the list': async (name, { id }) => {
    const query = '{ Images(limit: 100) { docs { id } } }'
    const { data } = (await askGraphQL(of(name), query)).body
    return (data?.Images?.docs ?? []).some((doc: Body) => doc.id === id)
  },
  'the bytes of its sizes': async (name, { sizes }) => {
    const urls = Object.values<Body>(sizes).flatMap(({ url }) => url ?? [])
    const answers = await Promise.all(urls.map((url) => of(name).call('GET', pathOf(url))))
    return answers.length > 0 && answers.every(({ status }) => status === 200)
  },
}

describe.each(everyCaller)('%s', (name) => {
  it.each(Object.keys(ways))(
    'finds by %s what is live, and the house’s photos if staff',
    async (way) => {
      const leads = ways[way]
      expect({
        live: await leads?.(name, photos.live),
        hidden: await leads?.(name, photos.hidden),
      }).toEqual({
        live: true,
        hidden: seeTheHouse.includes(name),
      })
    },
  )

  it('searches words of the house’s photos, and puts them into an article of theirs, if staff', async () => {
    const words = 'where[searchText][like]=toan%20canh&where[id][equals]'
    const { body } = await of(name).call('GET', `/api/images?${words}=${photos.hidden.id}`)
    expect((body.docs ?? []).length).toBe(seeTheHouse.includes(name) ? 1 : 0)
    if (!staff.includes(name)) return
    const draft = { title: 'Bài có ảnh', hero: { image: photos.hidden.id } }
    const { status } = await of(name).call('POST', '/api/articles', draft)
    expect(status).toBe(seeTheHouse.includes(name) ? 201 : 400)
  })
})

describe('Where a photo is used', () => {
  const uses = async (name: CallerName, { id }: Body) => {
    const { body, status } = await of(name).call('GET', `/api/images/${id}/uses`)
    return status === 200 ? { status, ...body } : { status, code: body.errors[0].code }
  }

  it.each(everyCaller)('is told to %s if they are staff and see the photo', async (name) => {
    const stranger = { status: 401, code: 'unauthorized' }
    const nobody = ['nobody', 'inactiveEditor'].includes(name)
    const live = await uses(name, photos.live)
    const hidden = await uses(name, photos.hidden)
    const notTheirs = { status: 404, code: 'notFound' }
    expect(hidden).toMatchObject(
      nobody ? stranger : seeTheHouse.includes(name) ? { status: 200 } : notTheirs,
    )
    expect(live).toMatchObject(
      nobody
        ? stranger
        : staff.includes(name)
          ? { status: 200 }
          : { status: 403, code: 'wrongRole' },
    )
  })

  it.each(staff)(
    'shows %s the articles that are theirs to see, and counts the others',
    async (name) => {
      const { docs, hidden } = await uses(name, photos.live)
      const seen = docs.filter(({ article }: Body) =>
        [cast.live, cast.revised, cast.movedIn].includes(article),
      )
      // All three are live, in the text.
      expect(seen.map(({ where, live }: Body) => [where, live])).toEqual(
        Array(3).fill(['body', true]),
      )
      expect(hidden).toBe(0)
      const title = seen.find(({ article }: Body) => article === cast.revised)
      const works = (worksOn[name] as readonly string[]).includes('outside')
      expect([title.title, title.state]).toEqual(
        works ? ['Bản sau còn kín', 'editing'] : ['Bài đang sửa', 'published'],
      )
    },
  )

  it.each(seeTheHouse)('tells %s of drafts only if they work on them', async (name) => {
    const { docs, hidden } = await uses(name, photos.hidden)
    const outside = docs.filter(({ article }: Body) => article === cast.articles.outside)
    const works = (worksOn[name] as readonly string[]).includes('outside')
    expect(outside).toEqual(
      works
        ? [
            {
              ...{ article: cast.articles.outside, title: 'Bài ngoài ban' },
              ...{ where: 'hero', state: 'draft', live: false },
            },
          ]
        : [],
    )
    const all = (await uses('chief', photos.hidden)).docs.length
    expect(new Set(docs.map(({ article }: Body) => article)).size + hidden).toBe(all)
  })
})
