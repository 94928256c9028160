import {
  address,
  anyObject,
  listOf,
  moment,
  objectOf,
  oneOf,
  orNull,
  printedMoment,
  ref,
  type Schema,
  text,
  whole,
} from './schema.ts'

const named = { id: text, name: text, slug: text, url: address }
const heading = {
  id: text,
  slug: text,
  url: address,
  title: text,
  kicker: orNull(text),
  lead: orNull(text),
}
const sources = listOf(objectOf({ src: address, width: whole, type: text }))
const published = { publishedAt: moment, publishedAtText: printedMoment }
const updated = { updatedAt: orNull(moment), updatedAtText: orNull(printedMoment) }
const cards = listOf(ref('Card'))
const names = listOf(ref('Named'))
const next = orNull(text)
const card = {
  ...heading,
  category: orNull(ref('Named')),
  bylines: listOf(objectOf({ name: text, url: orNull(address) })),
  ...published,
  ...updated,
  thumbnail: orNull(ref('Figure')),
}
const correction = {
  heading: { const: 'Thông tin cải chính, xin lỗi' },
  kind: oneOf('correction', 'apology', 'clarification'),
  wrong: text,
  right: text,
  basis: oneOf('correction', 'authority', 'copyright', 'personalData', 'internalError'),
  at: moment,
  atText: printedMoment,
}
const correctionOf = objectOf({ ...correction, article: ref('Card') })

/** The answers of /api/v1 in the words of JSON Schema; `delivery/shapes.ts` has them in TypeScript. */
export const schemas: Readonly<Record<string, Schema>> = {
  Named: objectOf(named),
  Figure: objectOf({
    id: text,
    src: address,
    width: whole,
    height: whole,
    srcset: sources,
    crops: listOf(objectOf({ ratio: oneOf('16:9', '4:3', '1:1'), srcset: sources })),
    share: orNull(
      objectOf({
        src: address,
        width: { const: 1200 },
        height: { const: 630 },
        type: { const: 'image/jpeg' },
      }),
    ),
    alt: text,
    caption: text,
    credit: text,
    focalPoint: objectOf({ x: { type: 'number' }, y: { type: 'number' } }),
  }),
  Card: objectOf(card),
  Correction: objectOf(correction),
  ArticlePage: objectOf({
    ...heading,
    source: orNull(text),
    html: text,
    text,
    body: anyObject,
    hero: orNull(ref('Figure')),
    figures: listOf(ref('Figure')),
    bylines: listOf(
      objectOf({
        name: text,
        role: oneOf('text', 'photo', 'video', 'editing', 'compiled'),
        kind: oneOf('person', 'organisation'),
        url: orNull(address),
      }),
    ),
    category: orNull(objectOf({ ...named, path: names })),
    topics: names,
    ...published,
    ...updated,
    corrections: listOf(ref('Correction')),
    related: cards,
    recommended: { ...cards, maxItems: 7 },
    otherNews: { ...cards, maxItems: 10 },
    wordCount: whole,
    readMinutes: whole,
    seo: objectOf({
      title: text,
      description: orNull(text),
      image: orNull(ref('Figure')),
      canonical: address,
    }),
    jsonLd: anyObject,
    publication: text,
    contentHash: orNull(text),
  }),
  ArticleList: objectOf({ docs: cards, next }),
  Home: objectOf({
    slots: cards,
    sections: listOf(objectOf({ category: ref('Named'), docs: { ...cards, maxItems: 5 } })),
    recommended: { ...cards, maxItems: 7 },
    corrections: { ...listOf(correctionOf), maxItems: 5 },
  }),
  Site: objectOf({
    name: orNull(text),
    description: orNull(text),
    url: address,
    logo: orNull(ref('Figure')),
    image: orNull(ref('Figure')),
    publisher: orNull(text),
    licence: orNull(text),
    editorInChief: orNull(text),
    address: orNull(text),
    phone: orNull(text),
    email: orNull(text),
  }),
  CategoryNode: objectOf({ ...named, children: listOf(ref('CategoryNode')) }),
  CategoryTree: objectOf({ docs: listOf(ref('CategoryNode')) }),
  CategoryPage: objectOf({
    category: objectOf({ ...named, path: names, children: names }),
    docs: cards,
    next,
  }),
  AuthorPage: objectOf({
    author: objectOf({
      ...named,
      kind: oneOf('person', 'organisation'),
      bio: orNull(text),
      avatar: orNull(ref('Figure')),
      successor: orNull(ref('Named')),
      predecessors: names,
    }),
    docs: cards,
    next,
  }),
  SearchHit: objectOf({ ...card, highlights: listOf(ref('Highlight')) }),
  Highlight: objectOf({
    field: oneOf('title', 'lead', 'body', 'caption', 'byline'),
    text,
    ranges: listOf({ ...listOf(whole), minItems: 2, maxItems: 2 }),
  }),
  SearchPage: objectOf({
    hits: listOf(ref('SearchHit')),
    total: { ...whole, maximum: 1000 },
    next,
  }),
  TopicPage: objectOf({ topic: ref('Named'), docs: cards, next }),
  NameList: objectOf({ docs: names, next }),
  CorrectionList: objectOf({ docs: listOf(correctionOf), next }),
  ChangeList: objectOf({
    docs: listOf(
      objectOf({
        id: text,
        slug: text,
        change: oneOf('published', 'updated', 'corrected', 'withdrawn'),
        at: moment,
        keys: listOf(text),
      }),
    ),
    next: text,
  }),
  RedirectList: objectOf({ docs: listOf(objectOf({ from: text, to: text })), next }),
  Refusal: objectOf({
    errors: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: { code: text, message: text, path: text },
        required: ['code', 'message'],
        additionalProperties: false,
      },
    },
  }),
}
