import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Desk, openDesk } from '../support/desk.ts'
import { aPerson, type Body, type Caller } from '../support/people.ts'
import { photoForm } from '../support/photoForm.ts'
import { aToldPhoto } from '../support/toldPhoto.ts'

let desk: Desk
let photographer: Caller
let contributor: Caller
let otherDesk: Caller
let article: { id: string; slug: string }

beforeAll(async () => {
  desk = await openDesk()
  photographer = await aPerson(desk.newsroom, 'photographer', ['photographer'])
  contributor = await aPerson(desk.newsroom, 'contributor', ['contributor'])
  const other = await desk.newsroom.payload.create({
    collection: 'categories',
    data: { name: 'Thể thao' },
  })
  otherDesk = await aPerson(desk.newsroom, 'otherEditor', ['editor'], [other.id])
  const id = await desk.anArticle({ title: 'Khai mạc hội thao công nhân' })
  article = { id, slug: (await desk.worked(id)).slug }
})

afterAll(() => desk.newsroom.close())

const sendFor = async (job: string, by: Caller = photographer): Promise<Body> => {
  const xmp = `<photoshop:TransmissionReference>${job}</photoshop:TransmissionReference>`
  const file = await aToldPhoto({ xmp })
  const { body } = await by.call('POST', '/api/images?depth=0', photoForm(file))
  return body.doc
}

const suggestionTo = async (by: Caller, photo: string): Promise<unknown> => {
  const { body } = await by.call('GET', `/api/images/${photo}?depth=0`)
  return body.suggestedFor ?? null
}

const idsFor = async (by: Caller, question: string): Promise<string[]> => {
  const { body } = await by.call('GET', `/api/images?depth=0&limit=100&${question}`)
  return (body.docs ?? []).map(({ id }: Body) => id)
}

describe('A photo whose assignment names an article', () => {
  it.each([
    ['its slug', () => article.slug],
    ['its id', () => article.id],
    ['its address', () => `https://bao.example/${article.slug}.html`],
    ['its title', () => 'Khai mạc hội thao công nhân'],
  ])('by %s is suggested for it', async (_, jobOf) => {
    const { id } = await sendFor(jobOf())
    expect(await suggestionTo(desk.reporter, id)).toBe(article.id)
  })

  it('is found by it, by whoever works on the article', async () => {
    const { id } = await sendFor(article.slug)
    const question = `where[suggestedFor][equals]=${article.id}`
    expect(await idsFor(desk.reporter, question)).toContain(id)
    expect(await idsFor(desk.chief, question)).toContain(id)
  })

  it('names it to those alone who may see the article', async () => {
    const { id } = await sendFor(article.slug)
    const told = await Promise.all(
      [desk.reporter, desk.editor, desk.chief, photographer, desk.reporter2, otherDesk].map((by) =>
        suggestionTo(by, id),
      ),
    )
    expect(told).toEqual([article.id, article.id, article.id, null, null, null])
  })

  it('tells its photographer nothing: not in the answer, nor by any question', async () => {
    const known = await sendFor(article.slug)
    const unknown = await sendFor('khong-co-bai-nay')
    expect(known.suggestedFor ?? null).toBeNull()
    for (const by of [photographer, otherDesk]) {
      for (const question of [
        `where[suggestedFor][equals]=${article.id}`,
        `where[suggestedFor][in]=${article.id}`,
        'where[suggestedFor][exists]=true',
        'where[suggestedFor.title][like]=Khai',
        'where[or][0][suggestedFor][exists]=true',
      ])
        expect([question, await idsFor(by, question)]).toEqual([question, []])
      const others = await idsFor(by, 'where[suggestedFor][exists]=false')
      expect(others).not.toContain(known.id)
      expect(others).not.toContain(unknown.id)
      for (const sort of ['suggestedFor', '-suggestedFor'])
        expect(await idsFor(by, `sort=${sort}`)).not.toContain(known.id)
    }
  })

  it('tells nothing behind another document either', async () => {
    const { id } = await sendFor(article.slug)
    const own = await desk.anArticle({ hero: { image: id } }, desk.reporter2)
    const asked = await desk.reporter2.call(
      'GET',
      '/api/articles?draft=true&where[hero.image.suggestedFor][exists]=true',
    )
    expect(JSON.stringify(asked.body)).not.toContain(own)
  })

  it('tells readers nothing, when photo and article are live too', async () => {
    const { id } = await sendFor(article.slug)
    await desk.newsroom.payload.db.updateOne({ collection: 'images', id, data: { live: true } })
    const { body } = await desk.anonymous.call('GET', `/api/images/${id}`)
    expect(body).not.toHaveProperty('suggestedFor')
  })

  it('stays so, whatever a write says', async () => {
    const { id } = await sendFor(article.slug)
    await desk.chief.call('PATCH', `/api/images/${id}`, { suggestedFor: null, caption: 'Mới' })
    expect(await suggestionTo(desk.chief, id)).toBe(article.id)
    await photographer.call('PATCH', `/api/images/${id}`, { headline: 'Mới' })
    expect(await suggestionTo(desk.chief, id)).toBe(article.id)
  })

  it('is a contributor’s suggestion for their own article too', async () => {
    const own = await desk.anArticle({ title: 'Bài của cộng tác viên' }, contributor)
    const photo = await sendFor(own, contributor)
    expect(photo.suggestedFor).toBe(own)
  })
})

describe('A photo whose assignment names no article', () => {
  it.each(['khong-co-bai-nay', '…', '../../x', 'a'.repeat(300)])('%s: is a photo', async (job) => {
    const { id } = await sendFor(job)
    expect(await suggestionTo(desk.chief, id)).toBeNull()
  })
})
