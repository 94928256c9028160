import { randomUUID } from 'node:crypto'
import type { CollectionSlug, FlattenedField } from 'payload'
import { bodyOf, paragraph } from '../../../src/domain/body.ts'
import { isPublicCollection, publicFields } from '../../../src/domain/publicFields.ts'
import { contractTable } from '../contractTable.ts'
import type { Newsroom } from '../newsroom.ts'
import { type Body, byApiKey, type Caller, nobody } from '../people.ts'
import { aPhoto } from '../photos.ts'
import { filled, type Marks } from './marks.ts'

/** Who asks, and sees nothing of what is planted. */
export type Stranger = 'anybody' | 'frontend' | 'reporter' | 'deskOfSection'

export type Garden = {
  newsroom: Newsroom
  strangers: Record<Stranger, Caller>
  staff: Record<Staff, Caller>
  /** What anybody may know of, by collection: ids, and the names under which the site shows them. */
  open: { ids: Record<string, string[]>; slugs: string[]; files: string[] }
  /** What nobody of the strangers may know of, by collection. */
  hidden: Record<string, string[]>
  /** The articles in their states, and the marks they were given last. */
  articles: Record<Plot, string>
  section: string
  elsewhere: string
}

type Staff = 'owner' | 'claimer' | 'reviser' | 'head' | 'secretary' | 'chief'

/** Every state that is not live; `next…` is that of the next version of a live article. */
export const plots = [
  ...['draft', 'submitted', 'editing', 'review', 'returned', 'approved', 'scheduled', 'shelved'],
  ...['withdrawn', 'withdrawnRevised', 'nextEditing', 'nextReview', 'nextApproved'],
  'nextScheduled',
] as const
type Plot = (typeof plots)[number]

type Way = readonly [Staff, keyof typeof contractTable]
const toApproval: Way[] = [
  ['owner', 'submit'],
  ['claimer', 'claim'],
  ['claimer', 'forward'],
  ['head', 'approve'],
]
const schedule: Way = ['secretary', 'schedule']
const publication: Way[] = [...toApproval, ['chief', 'publish']]
const revision: Way[] = [['claimer', 'revise']]

/** How each comes to its state, once its words are marked; `before`, while they are not. */
const ways: Record<Plot, { before?: Way[]; after: Way[] }> = {
  draft: { after: [] },
  submitted: { after: toApproval.slice(0, 1) },
  editing: { after: toApproval.slice(0, 2) },
  review: { after: toApproval.slice(0, 3) },
  returned: { after: [...toApproval.slice(0, 2), ['claimer', 'return']] },
  approved: { after: toApproval },
  scheduled: { after: [...toApproval, schedule] },
  shelved: { after: [['owner', 'shelve']] },
  withdrawn: { before: [...publication, ['chief', 'withdraw']], after: [] },
  withdrawnRevised: { before: [...publication, ['chief', 'withdraw'], ...revision], after: [] },
  nextEditing: { before: publication, after: [] },
  nextReview: { before: publication, after: toApproval.slice(2, 3) },
  nextApproved: { before: publication, after: toApproval.slice(2) },
  nextScheduled: { before: publication, after: [...toApproval.slice(2), schedule] },
}
const isNext = (plot: Plot): boolean => plot.startsWith('next')
const wasPublic = (plot: Plot): boolean => ways[plot].before !== undefined

/** What the server sets, or an edit may not name. */
const setByServer = [
  ...['state', 'owner', 'assignee', 'publishAt', 'publishedAt', 'origin', 'revision', '_status'],
  ...[
    'pastOwners',
    'editedBy',
    'revisedBy',
    'savedBy',
    'seal',
    'photos',
    'searchText',
    'titleKey',
    'createdAt',
  ],
  ...['updatedAt', 'originalPublishedAt', 'category'],
]

/** The newsroom with what anybody may know of it, before anything is planted. */
export async function aGarden(newsroom: Newsroom): Promise<Garden> {
  const { payload, url } = newsroom
  const named = async (collection: 'categories' | 'topics' | 'authors', name: string) =>
    String((await payload.create({ collection, data: { name, kind: 'person' } as never })).id)
  const section = await named('categories', 'Kinh tế')
  const elsewhere = await named('categories', 'Thể thao')
  const topic = await named('topics', 'Bầu cử')
  const author = await named('authors', 'Mai Quý')
  const staff: Garden['staff'] = {
    owner: await byApiKey(newsroom, 'owner', ['editor']),
    claimer: await byApiKey(newsroom, 'claimer', ['editor']),
    reviser: await byApiKey(newsroom, 'reviser', ['deskHead']),
    head: await byApiKey(newsroom, 'head', ['deskHead']),
    secretary: await byApiKey(newsroom, 'secretary', ['secretary']),
    chief: await byApiKey(newsroom, 'chief', ['chief']),
  }
  const deskOfSection = await byApiKey(newsroom, 'deskOfSection', ['deskHead'])
  const sections = [section]
  await payload.update({ collection: 'users', id: deskOfSection.id, data: { sections } })
  const garden: Garden = {
    newsroom,
    staff,
    strangers: {
      anybody: nobody(url),
      frontend: await byApiKey(newsroom, 'frontend', ['frontend']),
      reporter: await byApiKey(newsroom, 'reporter', ['reporter']),
      deskOfSection,
    },
    open: {
      ids: { categories: [section, elsewhere], topics: [topic], authors: [author] },
      slugs: [],
      files: [],
    },
    hidden: {},
    articles: {} as Garden['articles'],
    section,
    elsewhere,
  }
  const shown = await upload(garden, { caption: 'Toàn cảnh', alt: 'Hội trường', credit: 'An' })
  const early = await write(garden, { title: 'Bài sớm' })
  hide(garden, 'articles', early)
  for (const plot of plots.filter(wasPublic)) {
    garden.articles[plot] = await write(garden, {
      title: `Bài ${plot}`,
      topics: [topic],
      bylines: [{ author, role: 'text' }],
      // What is related is not live yet, or no longer.
      related: [early, ...Object.values(garden.articles)],
      hero: isNext(plot) ? { image: shown } : {},
    })
    await go(garden, plot, ways[plot].before ?? [])
  }
  await publishedOnce(garden, shown)
  return garden
}

/** Settles what is open, once the last of it has been published. */
async function publishedOnce(garden: Garden, photo: string): Promise<void> {
  const { payload } = garden.newsroom
  const row = await payload.db.findOne<{ id: string; filename: string }>({
    collection: 'images',
    where: { id: { equals: photo } },
  })
  const { docs } = await payload.find({ collection: 'articles', depth: 0, limit: 100 })
  const live = docs.filter(({ _status }) => _status === 'published')
  garden.open.ids.articles = live.map(({ id }) => id)
  garden.open.ids.images = [photo]
  garden.open.slugs = live.map(({ slug }) => slug ?? '')
  garden.open.files = row ? [row.filename] : []
  const recommended = live.slice(0, 2).map(({ id }) => id)
  await payload.updateGlobal({ slug: 'frontPage', data: { slots: recommended, recommended } })
  // Long ago: an answer names the second of the last change only when that second is over.
  await payload.db.updateOne({
    collection: 'siteRevision',
    data: { at: '2026-11-01T00:00:00.000Z' },
    id: 'site',
  })
}

const hide = (garden: Garden, collection: string, id: unknown): void => {
  ;(garden.hidden[collection] ??= []).push(String(id))
}

const idFrom = ({ status, body }: { status: number; body: Body }): string => {
  if (status !== 201) throw new Error(`Not created: ${JSON.stringify(body)}`)
  return String(body.doc.id)
}

async function upload({ staff }: Garden, words: object, name = 'anh'): Promise<string> {
  const form = new FormData()
  form.set('_payload', JSON.stringify(words))
  const bytes = new Uint8Array(await aPhoto({ width: 400, height: 300 }))
  form.set('file', new Blob([bytes], { type: 'image/jpeg' }), `${name}.jpg`)
  return idFrom(await staff.owner.call('POST', '/api/images', form))
}

async function write({ staff, elsewhere }: Garden, data: object): Promise<string> {
  const body = bodyOf([paragraph('Một đoạn.')])
  const whole = { lead: 'Sapo.', source: 'Bản tin', category: elsewhere, body, ...data }
  return idFrom(await staff.owner.call('POST', '/api/articles', whole))
}

async function go(garden: Garden, plot: Plot, way: readonly Way[], marks?: Marks): Promise<void> {
  const id = garden.articles[plot]
  for (const [who, move] of way) {
    const { given } = contractTable[move]
    const said = marks && { note: `Lời nhắn ${marks.word()}` }
    const asked = {
      move,
      ...given,
      ...said,
      ...(move === 'schedule' && { publishAt: lateIn(marks) }),
    }
    const { status, body } = await garden.staff[who].call(
      'POST',
      `/api/articles/${id}/moves`,
      asked,
    )
    if (status !== 200) throw new Error(`No ${move} of ${plot}: ${JSON.stringify(body)}`)
  }
}
/** After every embargo of these marks. */
const lateIn = (marks: Marks | undefined): string => `${marks?.year}-12-31T05:05:05.555Z`

/** Of what is hidden from readers, the marks of what colleagues know of one another, and the desk of photos. */
export type Told = { names: Marks; photos: Marks }

/** Plants marks that readers know nothing of, where colleagues may read some. */
export async function plantTold(garden: Garden, marks: Marks, told: Told): Promise<void> {
  const former = lastOf(garden, 'images')
  if (former !== null) {
    const caption = told.photos.word()
    await garden.staff.owner.call('PATCH', `/api/images/${former}`, { caption })
  }
  await plantPhoto(garden, told.photos)
  await plantUser(garden, marks, told.names)
  await plantInOpen(garden, told.photos, ['authors', 'images'])
}

/** Plants marks in every state, and in all that belongs to it. */
export async function plant(garden: Garden, marks: Marks): Promise<void> {
  const { articles, newsroom } = garden
  const { payload } = newsroom
  for (const plot of plots.filter((one) => !wasPublic(one)))
    articles[plot] = await write(garden, { title: marks.word() })
  for (const plot of plots) {
    if (isNext(plot)) await go(garden, plot, revision)
    if (plot !== 'withdrawn') await edit(garden, plot, marks)
    await go(garden, plot, ways[plot].after, marks)
    // What was withdrawn answers 410 where it was public.
    if (!isNext(plot)) hide(garden, wasPublic(plot) ? 'gone' : 'articles', articles[plot])
  }
  for (const { slug, flattenedFields } of payload.config.collections)
    if (isKept(slug)) await plantRow(garden, slug, flattenedFields, marks)
  await plantInOpen(garden, marks, ['articles', 'categories', 'topics', 'redirects'])
  await plantInFrontPage(garden)
  await hideWhatBelongs(garden)
}

/** Changes whatever was planted: other marks, other states, one more of each. */
export async function replant(garden: Garden, marks: Marks): Promise<void> {
  const { payload } = garden.newsroom
  const { claimer, head } = garden.staff
  garden.articles.draft = await write(garden, { title: marks.word() })
  hide(garden, 'articles', garden.articles.draft)
  await go(garden, 'submitted', [['claimer', 'claim']], marks)
  await go(garden, 'shelved', [['owner', 'reopen']], marks)
  const user = claimer.id
  await head.call('POST', `/api/articles/${garden.articles.review}/moves`, { move: 'assign', user })
  for (const plot of plots.filter((one) => one !== 'withdrawn')) await edit(garden, plot, marks)
  for (const { slug, flattenedFields } of payload.config.collections)
    if (isKept(slug)) {
      await plantRow(garden, slug, flattenedFields, marks)
      const data = rowOf(garden, flattenedFields, marks)
      for (const id of (garden.hidden[slug] ?? []).slice(0, 1))
        await payload.db.updateOne({ collection: slug, data, id })
    }
  await plantInOpen(garden, marks, ['articles', 'categories', 'topics', 'redirects'])
  await plantInFrontPage(garden)
  await hideWhatBelongs(garden)
}

const lastOf = ({ hidden }: Garden, collection: string): string | null =>
  hidden[collection]?.at(-1) ?? null

/** Whoever may edit it in its state writes a mark into every field. */
async function edit(garden: Garden, plot: Plot, marks: Marks): Promise<void> {
  const { articles, newsroom, staff } = garden
  const { flattenedFields } = newsroom.payload.collections.articles.config
  const data = filled(flattenedFields, {
    marks,
    idIn: (collection) =>
      collection === 'articles'
        ? (garden.hidden.articles?.[0] ?? null)
        : openOrHidden(garden, collection),
    without: setByServer,
    values: { 'needsReview.code': 'bylineMissing' },
  })
  const isDesks = ['review', 'approved', 'scheduled']
  const { body } = await staff.chief.call('GET', `/api/articles/${articles[plot]}?draft=true`)
  const by =
    body.state === 'editing'
      ? staff.claimer
      : isDesks.includes(body.state)
        ? staff.reviser
        : staff.owner
  const answer = await by.call('PATCH', `/api/articles/${articles[plot]}?overrideLock=true`, data)
  if (answer.status !== 200)
    throw new Error(`No edit of ${plot} (${body.state}): ${JSON.stringify(answer.body)}`)
}

const openOrHidden = (garden: Garden, collection: string): string | null =>
  lastOf(garden, collection) ?? garden.open.ids[collection]?.[0] ?? null

async function plantPhoto(garden: Garden, told: Marks): Promise<void> {
  const { payload } = garden.newsroom
  const ofFile = ['url', 'filename', 'width', 'height', 'sizes', 'thumbnailURL', 'mimeType']
  const without = [
    ...ofFile,
    'filesize',
    'live',
    'uploader',
    'updatedAt',
    'createdAt',
    'searchText',
    'nameKey',
    'titleKey',
  ]
  const { flattenedFields } = payload.collections.images.config
  const naming = {
    marks: told,
    idIn: () => null,
    without: [...without, 'rights', 'focalX', 'focalY'],
  }
  const id = await upload(garden, filled(flattenedFields, naming), told.word())
  const embedded = { serial: told.word() }
  await payload.db.updateOne({ collection: 'images', data: { embedded }, id })
  hide(garden, 'images', id)
}

/** Somebody whose name colleagues know, and nothing else. */
async function plantUser(garden: Garden, marks: Marks, told: Marks): Promise<void> {
  const { payload } = garden.newsroom
  const { id } = await payload.create({
    collection: 'users',
    data: {
      name: told.word(),
      email: `${marks.word()}@newsroom.example`,
      password: marks.word(),
      roles: ['reporter'],
      sections: [marks.turn % 2 === 0 ? garden.section : garden.elsewhere],
      active: true,
      enableAPIKey: true,
      apiKey: randomUUID(),
    },
  })
  hide(garden, 'users', id)
}

/** Tables of which strangers see nothing; the read model holds only what is published. */
const isKept = (slug: string): boolean =>
  !isPublicCollection(slug) &&
  !['users', 'pages', 'listings', 'registers', 'siteRevision', 'payload-migrations'].includes(slug)

const rowOf = (garden: Garden, fields: readonly FlattenedField[], marks: Marks) =>
  filled(fields, { marks, idIn: (collection) => openOrHidden(garden, collection) })

async function plantRow(
  garden: Garden,
  slug: string,
  fields: readonly FlattenedField[],
  marks: Marks,
): Promise<void> {
  const { db } = garden.newsroom.payload
  const data = rowOf(garden, fields, marks)
  const hasOwnId = fields.some(({ name }) => name === 'id')
  const row: Body = await db.create({
    collection: slug as CollectionSlug,
    data: { ...data, ...(hasOwnId && { id: marks.word() }) },
  })
  hide(garden, slug, row.id)
}

/** What the rows that anybody reads hold besides: their own other fields, and names of what is hidden. */
async function plantInOpen(garden: Garden, marks: Marks, slugs: readonly string[]): Promise<void> {
  const { db, config } = garden.newsroom.payload
  for (const { slug, flattenedFields } of config.collections.filter((one) =>
    slugs.includes(one.slug),
  ))
    for (const id of garden.open.ids[slug] ?? []) {
      const collection = slug
      const row = await db.findOne<Body>({ collection, where: { id: { equals: id } } })
      const data = filled(flattenedFields, {
        marks,
        idIn: (named) => openOrHidden(garden, named),
        without: [...shownOf(slug), ...known],
      })
      const { updatedAt } = row
      await db.updateOne({
        collection,
        data: { ...row, ...data, ...named(garden, slug, row), updatedAt },
        id,
      })
    }
}
const shownOf = (slug: string): readonly string[] =>
  isPublicCollection(slug) ? publicFields[slug] : []
/** What colleagues are told of a live article or photo, and what the rules themselves ask for. */
const known = [
  ...[
    'state',
    '_status',
    'searchText',
    'titleKey',
    'nameKey',
    'photos',
    'live',
    'filename',
    'mimeType',
    'thumbnailURL',
  ],
  ...['createdAt', 'updatedAt', 'filesize'],
]

const named = (garden: Garden, slug: string, { related }: Body): object => {
  const hidden = lastOf(garden, 'articles')
  return slug === 'authors'
    ? { avatar: lastOf(garden, 'images') }
    : slug === 'articles'
      ? { related: [...new Set([hidden, ...related])] }
      : {}
}

async function plantInFrontPage(garden: Garden): Promise<void> {
  const { db } = garden.newsroom.payload
  const present: Body = await db.findGlobal({ slug: 'frontPage' })
  const [first = '', second = ''] = garden.open.ids.articles ?? []
  const hidden = (garden.hidden.articles ?? []).slice(-2)
  await db.updateGlobal({
    slug: 'frontPage',
    data: {
      ...present,
      slots: [first, ...hidden, second],
      recommended: [...hidden, first, second],
    },
  })
}

/** Versions, log and notices that the moves have left. */
async function hideWhatBelongs(garden: Garden): Promise<void> {
  const { db } = garden.newsroom.payload
  const asked = { limit: 0, pagination: false } as const
  for (const slug of ['moves', 'notifications', 'notes', 'articleHeads'] as const) {
    const { docs } = await db.find<Body>({ collection: slug, ...asked })
    // The head of a live article goes by the article's own id.
    const open = new Set(garden.open.ids.articles)
    garden.hidden[slug] = docs.map(({ id }) => String(id)).filter((id) => !open.has(id))
  }
  const versions = await db.findVersions<Body>({ collection: 'articles', ...asked })
  garden.hidden.versions = versions.docs.map(({ id }) => String(id))
}
