/**
 * How two people's words in a place are brought together when both have written there. Of a `value` one is chosen, and
 * of a `line` or a `text` one or both, one behind the other on a line or below it. `rows` and the paragraphs of the
 * `body` are chosen one by one. A `set` has no order that matters: what either adds is added, what either takes out is
 * out.
 */
export type MergedAs = 'line' | 'text' | 'body' | 'rows' | 'set' | 'value'

/** What has to be said of a field of an article; what is not said does not hold. */
export type FieldRules = {
  /** Anybody may read it, ask for it and sort by it (contract §3). */
  isPublic?: true
  /** An approval covers it (contract §4, “Seal”). */
  isSealed?: true
  /** A publication holds it as it was, or what it names. */
  isFrozen?: true
  /** It is what people wrote, text or what holds text, and was cleaned at the door. */
  isText?: true
  /** It is text alone, and printed under its own name wherever the article is: archived, sealed and answered as such. */
  isLine?: true
  /** Notes quote from it, without saying where. */
  isQuoted?: true
  /** Moves and creation set it, and nobody else. */
  isSetByMoves?: true
  /**
   * What comes back of an old version: `written` is what people wrote, `planned` what the article is meant for, which
   * comes back with the live version alone, when the next one is discarded.
   */
  restored?: 'written' | 'planned'
  /** The places in it that people write, as the form names them, and how each is merged. */
  merged?: Readonly<Record<string, MergedAs>>
}

const words = { isPublic: true, isSealed: true, isFrozen: true, isText: true } as const
const line = { ...words, isLine: true } as const
const placed = { isPublic: true, isFrozen: true, restored: 'written' } as const
const setByMoves = { isSetByMoves: true } as const
const setByServer = {} as const

/**
 * Each field of an article, once: who sees it, what an approval and a publication hold of it, what comes back with an
 * old version, how it is merged. A field of the collection that is not said here does not compile.
 */
export const articleFields = {
  kicker: { ...line, isQuoted: true, restored: 'written', merged: { kicker: 'line' } },
  title: { ...line, isQuoted: true, restored: 'written', merged: { title: 'line' } },
  lead: { ...line, isQuoted: true, restored: 'written', merged: { lead: 'text' } },
  hero: {
    ...words,
    isQuoted: true,
    restored: 'written',
    merged: {
      'hero.image': 'value',
      'hero.caption': 'text',
      'hero.alt': 'line',
      'hero.credit': 'line',
      'hero.decorative': 'value',
    },
  },
  body: { ...words, isQuoted: true, restored: 'written', merged: { body: 'body' } },
  bylines: { ...words, restored: 'written', merged: { bylines: 'rows' } },
  source: { ...line, restored: 'written', merged: { source: 'line' } },
  category: { ...placed, isSealed: true, merged: { category: 'value' } },
  secondaryCategories: { ...placed, merged: { secondaryCategories: 'set' } },
  topics: { ...placed, merged: { topics: 'set' } },
  related: { ...placed, merged: { related: 'set' } },
  slug: {
    ...{ isPublic: true, isSealed: true, isFrozen: true, restored: 'planned' },
    merged: { slug: 'value' },
  },
  seo: {
    ...placed,
    merged: { 'seo.title': 'line', 'seo.description': 'text', 'seo.image': 'value' },
  },
  originalPublishedAt: { isFrozen: true, merged: { originalPublishedAt: 'value' } },
  plannedFor: { restored: 'planned', merged: { plannedFor: 'value' } },
  dueAt: { restored: 'planned', merged: { dueAt: 'value' } },
  embargoUntil: { restored: 'planned', merged: { embargoUntil: 'value' } },
  aiAssisted: { restored: 'planned', merged: { aiAssisted: 'value' } },
  needsReview: { restored: 'planned', merged: { needsReview: 'rows' } },
  state: setByMoves,
  owner: setByMoves,
  assignee: setByMoves,
  publishAt: setByMoves,
  publishedAt: { isPublic: true, isSetByMoves: true },
  origin: setByMoves,
  revision: setByServer,
  pastOwners: setByServer,
  editedBy: setByServer,
  revisedBy: setByServer,
  savedBy: setByServer,
  seal: setByServer,
  printedNames: { isFrozen: true },
  photos: setByServer,
  titleKey: setByServer,
  searchText: setByServer,
  id: { isPublic: true, isFrozen: true },
  createdAt: { isPublic: true },
  updatedAt: { isPublic: true },
  _status: setByServer,
} as const satisfies Readonly<Record<string, FieldRules>>

export type ArticleField = keyof typeof articleFields

/** The fields of which a rule holds, in the order above. */
export type FieldsThat<Rule extends keyof FieldRules, Value = unknown> = {
  [Field in ArticleField]: (typeof articleFields)[Field] extends Record<Rule, Value> ? Field : never
}[ArticleField]

/** The lines of an article: what is printed of it as one text each. */
export type Line = FieldsThat<'isLine'>

/** @param value which value the rule has to have, where it has several. */
export const fieldsThat = <Rule extends keyof FieldRules, Value = unknown>(
  rule: Rule,
  value?: Value & FieldRules[Rule],
): FieldsThat<Rule, Value>[] =>
  Object.entries<FieldRules>(articleFields)
    .filter(([, rules]) => (value === undefined ? rule in rules : rules[rule] === value))
    .map(([field]) => field as FieldsThat<Rule, Value>)

/** Every place that people write in, and how it is merged. */
export const mergedPaths: ReadonlyMap<string, MergedAs> = new Map(
  Object.values<FieldRules>(articleFields).flatMap(({ merged = {} }) => Object.entries(merged)),
)

/** The lines of an article, or of what keeps them as it was, each as `read` reads it. */
export const linesOf = <Text, Read>(
  article: Readonly<Partial<Record<Line, Text>>>,
  read: (text: Text | undefined, line: Line) => Read,
): Record<Line, Read> =>
  Object.fromEntries(
    fieldsThat('isLine').map((line) => [line, read(article[line], line)]),
  ) as Record<Line, Read>
