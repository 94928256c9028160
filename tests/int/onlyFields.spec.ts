import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import type { FlattenedField } from 'payload'
import {
  bodyOf,
  figure,
  heading,
  link,
  list,
  paragraph,
  quote,
  text,
} from '../../src/domain/body.ts'
import { onlyFields } from '../../src/hardening/onlyFields.ts'
import { type Desk, openDesk } from '../support/desk.ts'
import { place } from '../support/ownPlace.ts'
import { aPerson, type Answer, type Caller } from '../support/people.ts'
import { aPhoto } from '../support/photos.ts'
import { rawRows } from '../support/rawRows.ts'
import { tamperWith } from '../support/tamper.ts'

/** Requests of each kind; `ONLY_FIELDS_RUNS` for more of them. */
const numRuns = Number(process.env.ONLY_FIELDS_RUNS ?? 60)

let desk: Desk
let admin: Caller
let ids: Record<'articles' | 'images' | 'authors' | 'categories' | 'topics' | 'notes', string>

beforeAll(async () => {
  desk = await openDesk()
  admin = await aPerson(desk.newsroom, 'quantri', ['admin'])
  const made = async (by: Caller, path: string, data: object): Promise<string> => {
    const { status, body } = await by.call('POST', path, data)
    if (status !== 201) throw new Error(`${path}: ${JSON.stringify(body)}`)
    return String(body.doc.id)
  }
  const form = new FormData()
  form.set('file', new Blob([Uint8Array.from(await aPhoto())], { type: 'image/jpeg' }), 'a.jpg')
  form.set('_payload', JSON.stringify({ alt: 'Lễ hội', caption: 'Lễ hội', credit: 'Mai Quý' }))
  const photo = await desk.editor.call('POST', '/api/images', form)
  const article = await desk.bring(await desk.anArticle(), 'review')
  ids = {
    articles: article,
    images: String(photo.body.doc.id),
    authors: await made(desk.editor, '/api/authors', { kind: 'person', name: 'Mai Quý' }),
    categories: await made(desk.secretary, '/api/categories', { name: 'Đời sống' }),
    topics: await made(desk.editor, '/api/topics', { name: 'Tháng công nhân' }),
    notes: await made(desk.head, '/api/notes', { article, kind: 'note', text: 'Xem lại.' }),
  }
})
afterAll(() => desk.newsroom.close())

const stored = () => rawRows(place.databaseUrl)

/** MongoDB's orders to change a document, and some of its questions and expressions. */
const operators = [
  ...['$set', '$unset', '$max', '$min', '$mul', '$inc', '$rename', '$setOnInsert', '$currentDate'],
  ...['$push', '$pull', '$pullAll', '$addToSet', '$pop', '$bit', '$each', '$position', '$remove'],
  ...['$gt', '$ne', '$in', '$where', '$expr', '$function', '$literal', '$comment', '$'],
]
const dotted = ['a$max', 'hero.caption', 'bylines.0.name', 'state.', '.title', 'a.b']
const keys = [...operators, ...dotted]
const within = [
  { kicker: 'Chen vào' },
  { state: 'published' },
  { originalPublishedAt: '2001-01-01' },
  { resetPasswordToken: 'x', apiKeyIndex: 'x', invitation: 'accepted' },
  'published',
  1,
  [1],
  true,
]
/** Places below a document's own keys, where a document has some of its own. */
const places = [
  '',
  'hero',
  'bylines.0',
  'seo',
  'rights',
  'topics.0',
  'aliases.0',
  'parent',
  'unknown',
]

const at = (path: string, key: string, value: unknown): object => {
  const held = { [key]: value }
  const [first = '', ...rest] = path === '' ? [] : path.split('.')
  if (first === '') return held
  return { [first]: rest.length > 0 ? [held] : held }
}

type Person = 'reporter' | 'editor' | 'head' | 'secretary' | 'chief' | 'admin'
const person = (name: Person): Caller => (name === 'admin' ? admin : desk[name])

const multipart = (data: object): FormData => {
  const form = new FormData()
  form.set('_payload', JSON.stringify(data))
  return form
}

/** The ways in which a document comes in, by which the same keys are sent. */
const ways = {
  patch: (by, slug, data) => by.call('PATCH', `/api/${slug}/${ids[slug]}`, data),
  draft: (by, slug, data) => by.call('PATCH', `/api/${slug}/${ids[slug]}?draft=true`, data),
  bulk: (by, slug, data) => by.call('PATCH', `/api/${slug}?where[id][equals]=${ids[slug]}`, data),
  multipart: (by, slug, data) => by.call('PATCH', `/api/${slug}/${ids[slug]}`, multipart(data)),
  create: (by, slug, data) => by.call('POST', `/api/${slug}`, data),
  createMultipart: (by, slug, data) => by.call('POST', `/api/${slug}`, multipart(data)),
  duplicate: (by, slug, data) => by.call('POST', `/api/${slug}/${ids[slug]}/duplicate`, data),
} as const satisfies Record<
  string,
  (by: Caller, slug: keyof typeof ids, data: object) => Promise<Answer>
>

const asked = fc.record({
  by: fc.constantFrom<Person>('reporter', 'editor', 'head', 'secretary', 'chief', 'admin'),
  slug: fc.constantFrom(
    ...(['articles', 'images', 'authors', 'categories', 'topics', 'notes'] as const),
  ),
  way: fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])),
  key: fc.constantFrom(...keys),
  place: fc.constantFrom(...places),
  value: fc.constantFrom<unknown>(...within),
})

describe('a key that no field can have', () => {
  it('is refused wherever it stands and by whatever way it comes, and nothing is changed', async () => {
    const before = await stored()
    await fc.assert(
      fc.asyncProperty(asked, async ({ by, slug, way, key, place, value }) => {
        const { status, body } = await ways[way](person(by), slug, at(place, key, value))
        expect(status).toBeLessThan(500)
        // Of many, those that one does not see are none.
        expect([body.doc, body.docs ?? []]).toEqual([undefined, []])
        if (way !== 'bulk') expect(status).toBeGreaterThanOrEqual(400)
      }),
      { numRuns, endOnFailure: true },
    )
    expect(await stored()).toEqual(before)
  })

  it.each(keys)('%s is 400 `invalid`, with its place, at every depth', async (key) => {
    const before = await stored()
    for (const place of ['', 'hero', 'bylines.0', 'unknown']) {
      const path = [...(place === '' ? [] : place.split('.')), key].join('.')
      const data = at(place, key, { kicker: 'Chen vào' })
      const { status, body } = await desk.head.call('PATCH', `/api/articles/${ids.articles}`, data)
      expect([status, body.errors[0].code, body.errors[0].path]).toEqual([400, 'invalid', path])
    }
    expect(await stored()).toEqual(before)
  })

  it.each([
    ['the front page', 'POST', '/api/globals/frontPage', 'secretary'],
    ['one’s own account', 'PATCH', 'own', 'editor'],
    ['somebody’s account', 'PATCH', 'other', 'admin'],
    ['a redirect', 'POST', '/api/redirects', 'secretary'],
  ] as const)('is refused in %s', async (_, method, where, by) => {
    const path = where.startsWith('/')
      ? where
      : `/api/users/${where === 'own' ? person(by).id : desk.reporter.id}`
    const before = await stored()
    for (const key of keys) {
      const { status, body } = await person(by).call(method, path, { [key]: { name: 'Ai đó' } })
      expect([key, status, body.errors?.[0]?.code]).toEqual([key, 400, 'invalid'])
    }
    expect(await stored()).toEqual(before)
  })

  it('is refused over GraphQL, in what a body holds too', async () => {
    const before = await stored()
    const changed = await desk.head.call('POST', '/api/graphql', {
      query: `mutation { updateArticle(id: "${ids.articles}", data: { body: { "$max": 1 } }) { id } }`,
    })
    expect(changed.body.errors).not.toHaveLength(0)
    const asVariable = await desk.head.call('POST', '/api/graphql', {
      query: `mutation ($body: JSON) { updateArticle(id: "${ids.articles}", data: { body: $body }) { id } }`,
      variables: { body: { $max: { kicker: 'Chen vào' } } },
    })
    expect(asVariable.body.errors[0].extensions.code).toBe('invalid')
    expect(await stored()).toEqual(before)
  })

  it('is refused of somebody’s, asked for by the Local API', async () => {
    const user = await desk.newsroom.payload.findByID({ collection: 'users', id: desk.head.id })
    const before = await stored()
    for (const key of ['$max', 'hero.caption']) {
      const data: object = { [key]: { kicker: 'Chen vào' } }
      const write = desk.newsroom.payload.update({
        collection: 'articles',
        data,
        draft: true,
        id: ids.articles,
        overrideAccess: false,
        user: { ...user, collection: 'users' },
      })
      await expect(write).rejects.toMatchObject({ status: 400 })
    }
    expect(await stored()).toEqual(before)
  })
})

describe('a key that no field has', () => {
  const strange = { colour: 'red', salt: 'x', hash: 'x', resetPasswordToken: 'x', lockUntil: 1 }
  const columns = /"(?:colour|salt|hash|resetPasswordToken|lockUntil|sessions)":/

  it('is ignored, at every depth', async () => {
    const { body } = await desk.head.call('PATCH', `/api/articles/${ids.articles}`, {
      ...strange,
      kicker: 'Tin vui',
      hero: { caption: 'Chú thích', ...strange },
      bylines: [{ name: 'Mai Quý', ...strange }],
      body: bodyOf([paragraph('Một đoạn chính văn.')]),
    })
    expect(body.doc).toMatchObject({ kicker: 'Tin vui', hero: { caption: 'Chú thích' } })
    const { articles = [] } = await stored()
    expect(articles.filter((row) => columns.test(row) || row.includes('colour'))).toEqual([])
  })

  it('of an account is none that Payload keeps for itself', async () => {
    const account = async () =>
      (await stored()).users?.filter((row) => row.includes(desk.editor.id)).map(withoutMoment)
    // A save writes what the account is found by, which these people never had.
    await desk.editor.call('PATCH', `/api/users/${desk.editor.id}`, {})
    const before = await account()
    const { status } = await desk.editor.call('PATCH', `/api/users/${desk.editor.id}`, {
      ...strange,
      apiKeyIndex: 'x',
      resetPasswordExpiration: '2030-01-01',
      sessions: [],
      loginAttempts: 9,
      invitation: 'accepted',
    })
    expect(status).toBe(200)
    expect(await account()).toEqual(before)
  })

  const withoutMoment = (row: string): string =>
    row.replace(/"(?:updatedAt|updated_at)":"[^"]*"/, '')
})

describe('a body', () => {
  const strange = { foo: 1, onclick: 'x', rel: { a: ['x'] }, 'on click': null }
  const spoilt = (node: object, more: object = strange) => ({ ...node, ...more })
  const junk = {
    ...strange,
    root: spoilt({
      ...bodyOf([]).root,
      children: [
        spoilt({
          ...paragraph(''),
          format: 'zzz" onmouseover="x',
          indent: 1e9,
          children: [
            spoilt({ ...text('Một đoạn', 99_999), mode: 'zzz', style: 'color: red' }),
            spoilt({ ...link('a.vn', 'x'), fields: spoilt({ url: 'a.vn', linkType: 'custom' }) }),
          ],
        }),
        spoilt({ ...figure(), fields: spoilt({ blockType: 'figure', id: 'a1' }) }),
      ],
    }),
  }
  const kept = bodyOf([
    {
      ...paragraph([
        text('Một đoạn'),
        { ...link('', 'x'), fields: { url: 'https://a.vn', linkType: 'custom' } },
      ]),
      indent: 10,
    },
    { ...figure(), fields: { blockType: 'figure', id: 'a1', decorative: false } },
  ])
  /** Without what is null, which databases put in the place of what is missing, and in one order. */
  const plain = (value: unknown): string =>
    JSON.stringify(value, (_, held: unknown) =>
      typeof held === 'object' && held !== null && !Array.isArray(held)
        ? Object.fromEntries(
            Object.entries(held)
              .filter(([, one]) => one !== null)
              .sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : held,
    )
  /** All that is stored of an article, as text. */
  const rowsOf = async (id: string): Promise<string> =>
    Object.values(await stored())
      .flat()
      .filter((row) => row.includes(id))
      .join('')

  it('is stored with the keys of its nodes alone, whatever stands beside them', async () => {
    const id = await desk.anArticle()
    const { status } = await desk.reporter.call('PATCH', `/api/articles/${id}`, { body: junk })
    expect(status).toBe(200)
    expect(plain((await desk.worked(id)).body)).toBe(plain(kept))
    expect(await rowsOf(id)).not.toMatch(/onclick|on click|foo|onmouseover|color: red/)
  })

  it('comes in over GraphQL in the same way', async () => {
    const id = await desk.anArticle()
    const { body } = await desk.reporter.call('POST', '/api/graphql', {
      query: `mutation ($body: JSON) { updateArticle(id: "${id}", data: { body: $body }) { id } }`,
      variables: { body: junk },
    })
    expect(body.errors).toBeUndefined()
    expect(plain((await desk.worked(id)).body)).toBe(plain(kept))
  })

  it.each<[string, unknown]>([
    ['body.$where', { root: { ...kept.root, $where: '1' } }],
    ['body.$max', { ...kept, $max: 1 }],
    ['body.0.$set', bodyOf([spoilt(paragraph('a'), { $set: '1' }) as never])],
    ['body.0.a.b', bodyOf([spoilt(paragraph('a'), { 'a.b': '1' }) as never])],
    ['body.0.foo.$x', bodyOf([spoilt(paragraph('a'), { foo: { $x: '1' } }) as never])],
    [
      'body.1.children.0.$',
      bodyOf([
        paragraph('a'),
        { ...paragraph(''), children: [spoilt(text('a'), { $: { colour: 'red' } })] } as never,
      ]),
    ],
    [
      'body.0.children.0.fields.$x',
      bodyOf([
        paragraph([{ ...link('a.vn', 'b'), fields: spoilt({ url: 'a.vn' }, { $x: 1 }) } as never]),
      ]),
    ],
    [
      'body.0.fields.image.$x',
      bodyOf([
        { ...figure(), fields: { blockType: 'figure', image: { id: 'a', $x: 1 } } } as never,
      ]),
    ],
  ])('with a key that no field can have is refused at %s', async (path, body) => {
    const answer = await desk.head.call('PATCH', `/api/articles/${ids.articles}`, { body })
    expect([answer.status, answer.body.errors[0].code, answer.body.errors[0].path]).toEqual([
      400,
      'invalid',
      path,
    ])
  })

  it('is stored as our editor writes it, whatever its features make', async () => {
    const field = desk.newsroom.payload.collections.articles.config.flattenedFields.find(
      ({ name }) => name === 'body',
    )
    const { editorConfig } = (field as { editor: LexicalRichTextAdapter }).editor
    const editor = createHeadlessEditor({
      nodes: getEnabledNodes({ editorConfig }),
      onError: (error) => {
        throw error
      },
    })
    const nest = list(['một'], 'number')
    nest.children.push({ type: 'listitem', indent: 0, value: 2, children: [list(['a'])] })
    const ticked = list(['xong', 'chưa'])
    const everything = [
      ...(['', 'left', 'start', 'center', 'right', 'end', 'justify'] as const).flatMap((format) => [
        { ...paragraph('a'), format },
        { ...heading('h3', 'b'), format, direction: 'rtl' as const },
        { ...quote('c'), format, direction: null },
      ]),
      ...Array.from({ length: 11 }, (_, indent) => ({ ...paragraph('d'), indent })),
      paragraph(Array.from({ length: 128 }, (_, format) => text(`${format}`, format))),
      paragraph([
        link('https://example.vn/a?b=1#c', 'e'),
        { ...link('https://example.vn', 'f'), type: 'autolink' as const },
        { type: 'tab', version: 1, text: '\t', format: 0, detail: 2, mode: 'normal', style: '' },
        { type: 'linebreak', version: 1 },
        link('mailto:a@example.vn', 'g'),
      ]),
      paragraph(''),
      heading('h2', ''),
      { ...list(['h', 'i'], 'number'), start: 7 },
      paragraph(''),
      nest,
      {
        ...ticked,
        listType: 'check' as const,
        children: ticked.children.map((item, index) => ({ ...item, checked: index === 0 })),
      },
      { type: 'horizontalrule', version: 1 },
      figure({ image: ids.images, caption: 'k', alt: 'l', credit: 'm', decorative: true }),
      figure({ caption: 'n' }),
    ]
    editor.setEditorState(editor.parseEditorState(JSON.stringify(bodyOf(everything as never))))
    const written = JSON.parse(JSON.stringify(editor.getEditorState().toJSON())) as {
      root: { children: { fields?: { id?: string } }[] }
    }
    written.root.children
      .slice(-2)
      .forEach(({ fields }, at) => Object.assign(fields ?? {}, { id: `f${at}` }))
    expect(written.root.children).toHaveLength(everything.length)
    const id = await desk.anArticle({}, desk.editor)
    const answer = await desk.editor.call('PATCH', `/api/articles/${id}`, { body: written })
    expect(answer.body.errors).toBeUndefined()
    expect(plain((await desk.worked(id)).body)).toBe(plain(written))
  })
})

describe('a hidden field', () => {
  const text = (name: string, hidden = false) => ({ name, type: 'text', hidden })
  const inner = [text('shown'), text('kept', true)]
  const group = { name: 'group', type: 'group', flattenedFields: inner }
  const fields = [
    ...inner,
    group,
    { name: 'rows', type: 'array', flattenedFields: [...inner, group] },
  ] as unknown as FlattenedField[]
  const both = { shown: 'a', kept: 'b' }
  const own = { ...both, group: both, rows: [{ id: '1', ...both, group: both }] }

  it('is no caller’s to write, at any depth', () => {
    const shown = { shown: 'a' }
    const rows = [{ id: '1', ...shown, group: shown }]
    expect(onlyFields({ ...own, foreign: 'c' }, fields)).toEqual({ ...shown, group: shown, rows })
  })

  it('keeps what code of ours or of a plugin writes there, at every depth', () => {
    expect(onlyFields({ ...own, foreign: 'c' }, fields, { isOurs: true })).toEqual(own)
  })
})

describe('a text', () => {
  const odd = ' Nha\u0301p\u0007\uFEFF\r\nhai\u200B ba\u202E\u00AD '
  const line = ' Nháp hai ba '
  const text = ' Nháp\nhai\u200B ba\u00AD '

  it('of an article is clean as it is stored, in all its fields', async () => {
    const { body: made } = await desk.reporter.call('POST', '/api/articles', {
      title: odd,
      kicker: odd,
      lead: odd,
      source: odd,
      bylines: [{ name: odd }],
      hero: { caption: odd, alt: odd, credit: odd },
      seo: { title: odd, description: odd },
      body: bodyOf([paragraph(odd)]),
    })
    expect(made.doc).toMatchObject({
      title: line,
      slug: 'nhap-hai-ba',
      kicker: line,
      lead: text,
      source: line,
      bylines: [{ name: line }],
      hero: { caption: line, alt: line, credit: line },
      seo: { title: line },
      body: { root: { children: [{ children: [{ text }] }] } },
    })
  })

  it.each([
    ['authors', { kind: 'person', name: odd, aliases: [{ name: odd }] }, { name: line }],
    ['topics', { name: odd }, { name: line }],
  ] as const)('of %s is clean as well', async (slug, data, kept) => {
    const { body } = await desk.editor.call('POST', `/api/${slug}`, data)
    expect(body.doc).toMatchObject(kept)
  })

  it('over GraphQL is clean as well', async () => {
    const { body } = await desk.editor.call('POST', '/api/graphql', {
      query: 'mutation ($name: String!) { createTopic(data: { name: $name }) { name } }',
      variables: { name: `2${odd}` },
    })
    expect(body.data.createTopic.name).toBe(`2${line}`)
  })

  it('that a script or the server brings is clean as well', async () => {
    const { payload } = desk.newsroom
    const topic = await payload.create({ collection: 'topics', data: { name: `3${odd}` } })
    const renamed = await payload.update({
      collection: 'topics',
      data: { name: `4${odd}` },
      id: topic.id,
    })
    expect([topic.name, renamed.name]).toEqual([`3${line}`, `4${line}`])
  })

  it('is found however it is composed in the question', async () => {
    await desk.editor.call('POST', '/api/topics', { name: 'Đại hội' })
    const name = encodeURIComponent('Đại hội'.normalize('NFD'))
    for (const question of [`[equals]=${name}`, `[in][0]=${name}`]) {
      const { body } = await desk.editor.call('GET', `/api/topics?where[name]${question}`)
      expect(body.docs).toMatchObject([{ name: 'Đại hội' }])
    }
  })

  it.each(['\u200B', '\u3164\uFFA0', '\u2800', '\u00AD \u2060', '…'])(
    'that shows nothing, %j, is none: for a name, and for every gate',
    async (nothing) => {
      const named = await desk.editor.call('POST', '/api/topics', { name: nothing })
      expect(named.status).toBe(400)
      const aliases = [{ name: nothing }]
      const alias = await desk.editor.call('POST', '/api/authors', { name: 'Mai', aliases })
      expect([alias.status, alias.body.errors?.[0]?.path]).toEqual([400, 'aliases.0.name'])
      const id = await desk.anArticle({
        title: nothing,
        lead: nothing,
        source: nothing,
        bylines: [{ name: nothing }],
        body: bodyOf([paragraph(nothing)]),
      })
      expect(await desk.refusal(desk.reporter, id, 'submit')).toEqual([
        409,
        'missingTitle',
        'missingLead',
        'missingBody',
        'missingByline',
      ])
    },
  )

  it('of a note to a move needs letters or digits', async () => {
    const id = await desk.bring(await desk.anArticle(), 'editing')
    expect(await desk.refusal(desk.editor, id, 'return', { note: '— … — … — …' })).toEqual([
      409,
      'noteTooShort',
    ])
  })

  it('that is sent back as it stands is no edit', async () => {
    const id = await desk.bring(await desk.anArticle({ lead: odd }), 'approved')
    const { body } = await desk.head2.call('PATCH', `/api/articles/${id}`, { lead: odd })
    expect(body.doc.state).toBe('approved')
  })
})

describe('a text stored before texts were clean', () => {
  it('stays as it was approved, when a form sends it back beside something else', async () => {
    const id = await desk.anArticle()
    const junk = { style: 'color: red', format: 'zzz', foo: 1 }
    const old = {
      ...{ title: 'Tít\u200B cũ', lead: 'Sapo\u0007 cũ', kicker: 'Phụ\nđề' },
      body: bodyOf([{ ...paragraph('Một\u000Bđoạn'), ...junk }]),
    }
    const tampering = await tamperWith(place.databaseUrl)
    await tampering.change('articles', id, old)
    const [version] = (
      await desk.newsroom.payload.db.findVersions({
        collection: 'articles',
        where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
      })
    ).docs
    await tampering.change('versions', String(version?.id), old)
    await tampering.close()
    await desk.bring(id, 'approved')
    const { title, lead, kicker, body: shown, bylines, hero } = await desk.worked(id)
    const { body } = await desk.head2.call('PATCH', `/api/articles/${id}`, {
      ...{ title, lead, kicker, body: shown, bylines, hero },
      topics: [ids.topics],
    })
    expect(body.doc).toMatchObject({ ...old, state: 'approved', topics: [{ id: ids.topics }] })
    await desk.make(desk.secretary, id, 'publish')
    expect(await desk.worked(id)).toMatchObject({ body: old.body, state: 'published' })
  })
})

describe('a time without a zone', () => {
  it('is one of the newsroom’s in a question too', async () => {
    const id = await desk.anArticle({ plannedFor: '2031-03-01' })
    const ask = async (where: string) =>
      (await desk.reporter.call('GET', `/api/articles?draft=true&where${where}`)).body.docs
    expect(await ask('[plannedFor][equals]=2031-03-01')).toMatchObject([{ id }])
    expect(
      await ask(
        '[and][0][plannedFor][less_than]=2031-03-01&where[and][1][plannedFor][greater_than]=2031-02-28T23:59',
      ),
    ).toEqual([])
  })

  it('is one of the newsroom’s where a script writes it', async () => {
    const author = await desk.newsroom.payload.create({
      collection: 'authors',
      data: { kind: 'person', name: 'Lê Hà', validFrom: '2030-12-31' },
    })
    expect(author.validFrom).toBe('2030-12-30T17:00:00.000Z')
  })

  it('is one of the newsroom’s, in every field and for every move', async () => {
    const id = await desk.bring(await desk.anArticle({ plannedFor: '2030-12-31' }), 'approved')
    expect((await desk.worked(id)).plannedFor).toBe('2030-12-30T17:00:00.000Z')
    await desk.make(desk.head, id, 'assign', { user: desk.reporter2.id, dueAt: '2030-12-31' })
    await desk.make(desk.secretary, id, 'schedule', { publishAt: '2030-12-31T08:00' })
    expect(await desk.worked(id)).toMatchObject({
      dueAt: '2030-12-30T17:00:00.000Z',
      publishAt: '2030-12-31T01:00:00.000Z',
    })
  })
})

describe('MongoDB’s language in the place of a value', () => {
  const orders = [{ $gt: '' }, { $ne: null }, { $regex: '.*' }, { $where: '1' }, ['$gt', '']]

  it.each(orders)('%j signs nobody in, and resets no password', async (value) => {
    const before = await stored()
    const { anonymous } = desk
    for (const [path, data] of [
      ['login', { email: value, password: value }],
      ['login', { email: 'editor@newsroom.example', password: value }],
      ['forgot-password', { email: value }],
      ['reset-password', { token: value, password: 'mot-mat-khau-that-dai' }],
      ['unlock', { email: value }],
    ] as const) {
      const { status } = await anonymous.call('POST', `/api/users/${path}`, data)
      expect([path, status < 500, status === 200 && path !== 'forgot-password']).toEqual([
        path,
        true,
        false,
      ])
    }
    expect(await stored()).toEqual(before)
  })

  it.each([
    'where[title][$gt]=',
    'where[title][equals][$ne]=x',
    'where[$where]=1',
    'where[or][0][$expr][$gt]=1',
    'where[id][in][0][$gt]=',
    'sort=$natural',
    'sort[$meta]=x',
    'select[$slice]=1',
    'select[title][$meta]=textScore',
    'populate[images][$where]=1',
    'joins[$lookup][from]=users',
    'depth[$gt]=1',
    'limit[$gt]=1',
    'page[$gt]=1',
    'draft[$ne]=1',
  ])('%s asks for nothing that one may not see, and breaks nothing', async (question) => {
    for (const by of [desk.anonymous, desk.reporter, desk.head]) {
      const plain = await by.call('GET', '/api/articles?limit=0')
      const { status, body } = await by.call('GET', `/api/articles?${question}`)
      expect([200, 400]).toContain(status)
      if (status === 200) {
        const seen = (plain.body.docs as { id: string }[]).map(({ id }) => id)
        expect(seen).toEqual(expect.arrayContaining(body.docs.map(({ id }: { id: string }) => id)))
        for (const doc of body.docs)
          expect(JSON.stringify(doc)).not.toMatch(/"hash"|"salt"|"resetPasswordToken"/)
      }
    }
  })
})
