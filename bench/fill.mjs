// Makes many articles of the few that a demo newsroom has published: copies with ids, addresses and times of their own, in
// the tables that readers are answered from and in those that Payload's own REST reads. By SQL, for the way an article
// goes takes a tenth of a second, and a hundred thousand of them would take hours.
import Database from 'libsql'

const columnsOf = (database, table) =>
  database
    .prepare(`PRAGMA table_info("${table}")`)
    .all()
    .map(({ name }) => name)

/** Copies the rows of a table for each number of `copy`, some columns written otherwise; others stay as they are. */
const copyRows = (database, table, { from = `"${table}"`, where = '1', ...written }) => {
  const names = columnsOf(database, table).filter((name) => written[name] !== null)
  const values = names.map((name) => written[name] ?? `was."${name}"`)
  database.exec(
    `INSERT INTO "${table}" (${names.map((name) => `"${name}"`).join(', ')})
     SELECT ${values.join(', ')} FROM ${from} was, copy WHERE ${where}`,
  )
}

const copied = (column) => `was."${column}" || '-' || copy.number`
const renumbered = (column, path) =>
  `json_set(was."${column}", '${path}', json_extract(was."${column}", '${path}') || ' (' || copy.number || ')')`
/** Each copy is some days older than the one before: the sections stay as mixed as they are in a newsroom. */
const minutesApart = 3 * 24 * 60
const older = (column) =>
  `strftime('%Y-%m-%dT%H:%M:%fZ', was."${column}", '-' || (copy.number * ${minutesApart}) || ' minutes')`

/**
 * Fills a database that no process has open.
 *
 * @param path of the file.
 * @param articles how many shall be live.
 */
export const fill = (path, articles) => {
  const database = new Database(path)
  const one = (sql) => Object.values(database.prepare(sql).all()[0])[0]
  const live = one(`SELECT count(*) FROM pages WHERE state = 'live'`)
  const copies = Math.ceil(articles / live) - 1
  if (copies < 1) return
  database.exec('PRAGMA synchronous = OFF')
  database.exec('BEGIN')
  database.exec('CREATE TEMP TABLE copy (number INTEGER PRIMARY KEY)')
  database.exec(
    `INSERT INTO copy WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < ${copies}) SELECT k FROM n`,
  )
  for (const table of [
    'pages',
    'articles',
    'listings',
    'registers',
    'articles_bylines',
    'articles_rels',
  ])
    database.exec(`CREATE TEMP TABLE "was_${table}" AS SELECT * FROM "${table}"`)
  const ofLive = (column) => `was."${column}" IN (SELECT id FROM was_pages WHERE state = 'live')`
  copyRows(database, 'pages', {
    from: 'was_pages',
    where: `was.state = 'live'`,
    id: copied('id'),
    slug: copied('slug'),
    published_at: older('published_at'),
    card: renumbered('card', '$.title'),
    content: renumbered('content', '$.title'),
  })
  // The place in a list: its name, a rank that rises with age, the article.
  const rank = `substr(was.key, length(was.key) - length(was.article) - 15, 15)`
  copyRows(database, 'listings', {
    from: 'was_listings',
    id: 'lower(hex(randomblob(16)))',
    key: `substr(was.key, 1, length(was.key) - length(was.article) - 16)
      || printf('%015d', CAST(${rank} AS INTEGER) + copy.number * ${minutesApart * 60_000}) || '|' || ${copied('article')}`,
    article: copied('article'),
  })
  const id = `substr(was.subject, length('changes:') + 1)`
  copyRows(database, 'registers', {
    from: 'was_registers',
    where: `was.key LIKE 'changes|%' AND ${id} IN (SELECT id FROM was_pages WHERE state = 'live')`,
    id: 'lower(hex(randomblob(16)))',
    key: `'changes|1|' || printf('%015d', (SELECT revision FROM site_revision) + copy.number)
      || '|' || ${id} || '-' || copy.number`,
    subject: copied('subject'),
    value: `json_set(was.value, '$.slug', json_extract(was.value, '$.slug') || '-' || copy.number)`,
  })
  copyRows(database, 'articles', {
    from: 'was_articles',
    where: ofLive('id'),
    id: copied('id'),
    slug: copied('slug'),
    published_at: older('published_at'),
  })
  copyRows(database, 'articles_bylines', {
    from: 'was_articles_bylines',
    where: ofLive('_parent_id'),
    id: 'lower(hex(randomblob(12)))',
    _parent_id: copied('_parent_id'),
  })
  copyRows(database, 'articles_rels', {
    from: 'was_articles_rels',
    where: ofLive('parent_id'),
    id: null,
    parent_id: copied('parent_id'),
  })
  database.exec(`UPDATE site_revision SET revision = revision + ${copies}`)
  database.exec('COMMIT')
  database.close()
}
