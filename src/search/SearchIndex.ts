import type Database from 'libsql'
import type { Asked, Hit, Hits, Put, Searched, State } from './asking.ts'
import { highlightsOf } from './highlightsOf.ts'
import {
  aboutOf,
  keep,
  type Open,
  openFound,
  openNew,
  presentForm,
  removeFile,
} from './indexFile.ts'
import { inOrder, mostHits, rowsASecond } from './order.ts'
import { matchesOf, matchOf, termsOf } from './terms.ts'

/** The index that answers, in a file of this process alone, and another that is being made to take its place. */
export class SearchIndex {
  readonly #name: string
  #isSought = false
  #present: Open | null = null
  #next: Open | null = null

  /** @param name what the names of its files begin with. */
  constructor(name: string) {
    this.#name = name
  }

  state(): State {
    const present = this.#opened()
    const { form = null, reached = null } = present ? aboutOf(present.database) : {}
    return { present: reached, isOfPresentForm: form === presentForm }
  }

  /** Begins one from nothing, beside the one that answers meanwhile. */
  begin(): void {
    if (this.#next) throwAway(this.#next)
    this.#next = openNew(this.#name)
  }

  /** Puts the new one in the place of the other. */
  finish(): void {
    if (!this.#next) throw new Error('No index was begun.')
    keep(this.#next.database, 'form', presentForm)
    if (this.#present) throwAway(this.#present)
    this.#present = this.#next
    this.#isSought = true
    this.#next = null
  }

  put({ into, articles, gone, reached }: Put): void {
    const { database } = (into === 'next' ? this.#next : this.#opened()) ?? {}
    if (!database) throw new Error(`There is no ${into} index.`)
    database.exec('BEGIN')
    try {
      for (const id of [...gone, ...articles.map((article) => article.id)]) remove(database, id)
      for (const article of articles) add(database, article)
      keep(database, 'reached', JSON.stringify(reached))
      database.exec('COMMIT')
    } catch (error) {
      database.exec('ROLLBACK')
      throw error
    }
  }

  /** One page of what matches; null while there is no index that could be asked. */
  find(asked: Asked): Hits | null {
    const { database } = this.#opened() ?? {}
    if (!database) return null
    const found = inOrder(matchesOf(asked.sought), (match) =>
      rowsOf(database, matchOf(asked.sought, match, asked), asked),
    )
    const { after, limit } = asked
    const from = after === null ? 0 : found.findIndex(({ place }) => place > after)
    const page = from < 0 ? [] : found.slice(from, from + limit)
    const last = page.at(-1)
    return {
      hits: page.map(({ row }) => hitAt(database, row, asked)),
      total: found.length,
      next: last && from + limit < found.length ? last.place : null,
    }
  }

  /** Throws away what is there, for it is broken. */
  drop(): void {
    if (this.#next) throwAway(this.#next)
    if (this.#present) throwAway(this.#present)
    this.#next = null
    this.#present = null
  }

  close(): void {
    this.#next?.database.close()
    this.#present?.database.close()
    this.#next = null
    this.#present = null
  }

  #opened(): Open | null {
    if (!this.#isSought) this.#present = openFound(this.#name)
    this.#isSought = true
    return this.#present
  }
}

const throwAway = ({ file, database }: Open): void => {
  database.close()
  removeFile(file)
}

const remove = (database: Database.Database, id: string): void => {
  const row = rowAt(database, 'SELECT rowid AS row FROM articles WHERE id = ?', id)
  if (row === null) return
  database.prepare('DELETE FROM articles WHERE rowid = ?').run(row)
  database.prepare('DELETE FROM terms WHERE rowid = ?').run(row)
}

const add = (database: Database.Database, article: Searched): void => {
  const row = freeRow(database, article)
  database
    .prepare('INSERT INTO articles (rowid, id, article) VALUES (?, ?, ?)')
    .run(row, article.id, JSON.stringify(article))
  database.prepare('INSERT INTO terms (rowid, words) VALUES (?, ?)').run(row, termsOf(article))
}

/** By the time and the id, so that every instance finds the same order; the next one where that is taken. */
const freeRow = (database: Database.Database, { id, at }: Searched): number => {
  let row = at * rowsASecond + (hashOf(id) % rowsASecond)
  while (rowAt(database, 'SELECT rowid AS row FROM articles WHERE rowid = ?', row) !== null) row++
  return row
}

const hashOf = (text: string): number => {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = (hash * 31 + text.charCodeAt(at)) >>> 0
  return hash
}

const rowAt = (
  database: Database.Database,
  question: string,
  value: string | number,
): number | null => {
  const found: unknown = database.prepare(question).get(value)
  return found ? (found as { row: number }).row : null
}

const rowsOf = (database: Database.Database, match: string, { from, before }: Asked): number[] => {
  const rows: unknown[] = database
    .prepare(
      `SELECT rowid FROM terms WHERE terms MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC LIMIT ${mostHits}`,
    )
    .raw()
    .all(
      match,
      from === null ? least : from * rowsASecond,
      before === null ? most : before * rowsASecond - 1,
    )
  return (rows as [number][]).map(([row]) => row)
}

const [least, most] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]

const hitAt = (database: Database.Database, row: number, { sought }: Asked): Hit => {
  const found: unknown = database.prepare('SELECT article FROM articles WHERE rowid = ?').get(row)
  const article = JSON.parse((found as { article: string }).article) as Searched
  const { id, publication } = article
  return { id, publication, highlights: highlightsOf(article, sought) }
}
