import { beforeAll, describe, expect, it } from '@jest/globals'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ninjsOf } from '../../../src/delivery/ninjs.ts'
import type { ArticlePage, Figure } from '../../../src/delivery/shapes.ts'
import { bodyOf } from '../../../src/domain/body.ts'

const site = 'https://newsroom.example'
const named = (id: string) => ({ id, name: `Mục ${id}`, slug: id, url: `${site}/${id}` })

const aFigure = (more: Partial<Figure> = {}): Figure => ({
  ...{ id: 'f1', src: `${site}/a-640.webp`, width: 640, height: 427, crops: [], share: null },
  srcset: [320, 640].map((width) => ({
    src: `${site}/a-${width}.webp`,
    width,
    type: 'image/webp',
  })),
  ...{ alt: 'Hội trường', caption: 'Lễ ra mắt', credit: 'Hà An', focalPoint: { x: 30, y: 60.5 } },
  ...more,
})

const aShare = {
  ...{ src: `${site}/s.jpg`, width: 1200 as const, height: 630 as const },
  type: 'image/jpeg' as const,
}

const bare: ArticlePage = {
  ...{ id: 'a1', slug: 'bai', url: `${site}/bai.html`, title: 'Bài', kicker: null, lead: null },
  ...{ source: null, html: '<p>Một.</p>', text: 'Một.', body: bodyOf([]), hero: null, figures: [] },
  ...{ bylines: [], category: null, topics: [], corrections: [], related: [], recommended: [] },
  ...{ publishedAt: '2026-03-01T09:00:00+07:00', publishedAtText: '', updatedAt: null },
  ...{ updatedAtText: null, otherNews: [], wordCount: 1, readMinutes: 1, jsonLd: {} },
  seo: { title: 'Bài', description: null, image: null, canonical: `${site}/bai.html` },
  ...{ publication: 'p1', contentHash: null },
}

const whole: ArticlePage = {
  ...bare,
  ...{
    kicker: 'Ghi nhanh',
    lead: 'Sapo.',
    source: 'TTXVN',
    updatedAt: '2026-03-02T09:00:00+07:00',
  },
  ...{ hero: aFigure(), figures: [aFigure({ srcset: [], alt: '', caption: '', credit: '' })] },
  category: { ...named('cong-doan'), path: [named('doi-song'), named('cong-doan')] },
  topics: [named('thang-cong-nhan')],
  bylines: [
    { name: 'Hà An', role: 'text', kind: 'person', url: `${site}/tac-gia/ha-an` },
    { name: 'LĐLĐ huyện', role: 'photo', kind: 'organisation', url: null },
  ],
}

describe('an article as ninjs', () => {
  it('says what is there', () => {
    expect(ninjsOf(whole, site)).toMatchObject({
      pubStatus: 'usable',
      by: 'Hà An, LĐLĐ huyện',
      people: [{ name: 'Hà An', rel: 'text', uri: `${site}/tac-gia/ha-an` }],
      organisations: [{ name: 'LĐLĐ huyện', rel: 'photo' }],
      infoSources: [{ name: 'TTXVN' }],
      versionCreated: '2026-03-02T09:00:00+07:00',
      associations: [
        {
          name: 'hero',
          by: 'Hà An',
          renditions: [
            { width: 320, height: 214, poi: { x: 96, y: 129 } },
            { width: 640, height: 427, poi: { x: 192, y: 258 } },
          ],
        },
        { name: 'figure-1', renditions: [{ href: `${site}/a-640.webp`, width: 640 }] },
      ],
    })
  })

  it('names each form of a photo', () => {
    const file = (name: string, width: number, type = 'image/webp') => ({
      ...{ src: `${site}/${name}`, width, type },
    })
    const hero = aFigure({
      srcset: [file('a.webp', 320), file('a.avif', 320, 'image/avif')],
      crops: [{ ratio: '16:9', srcset: [file('b.webp', 640), file('b.avif', 640, 'image/avif')] }],
      share: aShare,
    })
    const [{ renditions }] = ninjsOf({ ...whole, hero }, site).associations as [
      { renditions: { name: string; height: number }[] },
    ]
    expect(renditions.map(({ name, height }) => `${name} ${height}`)).toEqual([
      ...['w320 214', 'w320-avif 214', '16x9-w640 360', '16x9-w640-avif 360', 'share-w1200 630'],
    ])
  })

  it('says nothing of what is absent', () => {
    expect(JSON.stringify(ninjsOf(bare, site))).not.toMatch(/null|\[\]/)
  })
})

const schemas = process.env.SCHEMAS_DIR
const whereSchemasAre = schemas === undefined ? describe.skip : describe

whereSchemasAre('by the schema of the IPTC', () => {
  let validate: ValidateFunction

  beforeAll(() => {
    const text = readFileSync(join(schemas ?? '', 'ninjs-3.1.schema.json'), 'utf8')
    const ajv = new Ajv2020({ allErrors: true, strict: false })
    addFormats(ajv)
    // Of places, which our articles have none of.
    ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' })
    validate = ajv.compile(JSON.parse(text) as object)
  })

  it.each([
    ['whole', whole],
    ['bare', bare],
    ['shared', { ...whole, hero: aFigure({ share: aShare }) }],
  ])('a %s one is valid', (_, page) => {
    expect([validate(ninjsOf(page, site)), validate.errors]).toEqual([true, null])
  })

  it('nothing else is', () => {
    expect(validate({ ...ninjsOf(bare, site), owner: 'x' })).toBe(false)
  })
})
