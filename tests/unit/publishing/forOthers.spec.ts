import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { bodyOf, figure, paragraph } from '../../../src/domain/body.ts'
import { forOthers } from '../../../src/publishing/forOthers.ts'
import { freeze } from '../../../src/publishing/freeze.ts'
import type { LivePage } from '../../../src/publishing/frozen.ts'
import type { Photo } from '../../../src/publishing/photo.ts'

const aPhoto = (id: string, scope: string): Photo => ({
  ...{ id, filename: `${id}.jpg`, mimeType: 'image/jpeg', width: 40, height: 30 },
  ...{ alt: '', caption: `<figure> ${id} </figure>`, credit: 'An', rights: { scope } },
})

/** A live page whose main photo is the first of these, and the others stand in its text. */
const aPage = (scopes: readonly string[]): LivePage => {
  const photos = new Map(scopes.map((scope, at) => [`p${at}`, aPhoto(`p${at}`, scope)] as const))
  const [hero, ...inText] = photos.keys()
  const body = bodyOf(inText.flatMap((image) => [paragraph(`Trước ${image}.`), figure({ image })]))
  const content = freeze(
    { id: 'a', title: 'Bài', slug: 'bai', body, hero: { image: hero } },
    { photos, authors: new Map() },
  )
  return {
    ...{ id: 'a', slug: 'bai', category: null, publication: 'p', number: 1, revisedAt: null },
    ...{ publishedAt: '2026-03-01T05:00:00.000Z', state: 'live', goneAt: null },
    card: { title: 'Bài', lead: null, thumbnail: content.hero },
    content: { ...content, contentHash: null },
  }
}

const scopes = fc.array(fc.constantFrom('any', 'site', 'once'), { minLength: 1, maxLength: 6 })

it('others get every photo but those for the website, each with its words, in order', () => {
  fc.assert(
    fc.property(scopes, (scopes) => {
      const { card, content } = forOthers(aPage(scopes))
      const free = scopes.flatMap((scope, at) => (scope === 'site' ? [] : [`p${at}`]))
      const inText = free.filter((id) => id !== 'p0')
      expect(content.hero?.image ?? null).toBe(free.includes('p0') ? 'p0' : null)
      expect(content.figures.map(({ image }) => image)).toEqual(inText)
      expect([...content.html.matchAll(/file\/(p\d)\.jpg" width/g)].map(([, id]) => id)).toEqual(
        inText,
      )
      expect(content.html.match(/Trước/g)?.length ?? 0).toBe(scopes.length - 1)
      expect(card.thumbnail?.image ?? null).toBe(free[0] ?? null)
    }),
  )
})

it('a page without such photos is the page itself', () => {
  const page = aPage(['any', 'once', 'any'])
  expect(forOthers(page)).toBe(page)
})
