import type { Payload, PayloadRequest, SelectIncludeType, Where } from 'payload'
import type { Config } from '../payload-types.ts'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { isEmbedded } from './isEmbedded.ts'
import { setInVersion } from './mongodb/setInVersion.ts'
import { plainRows } from './plainReads.ts'
import type {
  Change,
  Column,
  Global,
  GlobalWith,
  New,
  RowWith,
  Selected,
  Some,
  SomeVersions,
  Table,
  VersionColumn,
  VersionWith,
} from './rowTypes.ts'

/*
 * The one way to stored rows past Payload's operations. Nothing is asked here: no right, no hook, no bound and no
 * validation. Whoever calls has judged already who may, and writes what the rules allow. Ids and dates (ISO 8601) are
 * texts in both databases; what is empty is null in one and missing in the other.
 */

/**
 * Who asks: a request, in whose transaction (where it has one) rows are read and written; or Payload itself, which
 * stands outside of all, and sees what is committed.
 */
export type Asker = PayloadRequest | Payload

/**
 * All rows that meet the condition, in the order of `sort`. They are never counted besides: those would be two
 * questions at once, which a transaction of MongoDB refuses.
 */
export async function findRows<
  const Name extends Table,
  const Columns extends Column<Name> = Column<Name>,
>(
  asker: Asker,
  collection: Name,
  { select, ...asked }: Some<Name> & Selected<Columns> = {},
): Promise<RowWith<Name, Columns>[]> {
  const { db, req } = behind(asker)
  const plain = req ? null : plainRows(db, { ...asked, collection, select })
  if (plain) return plain as RowWith<Name, Columns>[]
  const { docs } = await db.find<RowWith<Name, Columns>>({
    ...asked,
    collection,
    pagination: false,
    req,
    select: selectOf(select),
  })
  return docs
}

/** One row that meets the condition, whichever comes first; null when none does. */
export async function findRow<
  const Name extends Table,
  const Columns extends Column<Name> = Column<Name>,
>(
  asker: Asker,
  collection: Name,
  where: Where,
  { select }: Selected<Columns> = {},
): Promise<RowWith<Name, Columns> | null> {
  const { db, req } = behind(asker)
  const plain = req ? null : plainRows(db, { collection, limit: 1, select, where })
  if (plain) return (plain[0] ?? null) as RowWith<Name, Columns> | null
  return db.findOne<RowWith<Name, Columns> & { id: string }>({
    collection,
    req,
    select: selectOf(select),
    where,
  })
}

/**
 * The row that so many stand before in the order of `sort`; null when there are not so many. Asked of Payload alone:
 * the rows are counted besides, which a transaction of MongoDB refuses.
 */
export async function findRowAfter<
  const Name extends Table,
  const Columns extends Column<Name> = Column<Name>,
>(
  { db }: Payload,
  collection: Name,
  count: number,
  { select, ...asked }: Pick<Some<Name>, 'where' | 'sort'> & Selected<Columns>,
): Promise<RowWith<Name, Columns> | null> {
  const { docs } = await db.find<RowWith<Name, Columns>>({
    ...asked,
    collection,
    limit: 1,
    page: count + 1,
    select: selectOf(select),
  })
  return docs[0] ?? null
}

/** The row of that id; null when there is none. */
export const findRowById = <
  const Name extends Table,
  const Columns extends Column<Name> = Column<Name>,
>(
  asker: Asker,
  collection: Name,
  id: string,
  selected: Selected<Columns> = {},
): Promise<RowWith<Name, Columns> | null> =>
  findRow(asker, collection, { id: { equals: id } }, selected)

/** Whether any row meets the condition. */
export const hasRow = async (
  asker: Asker,
  collection: Table,
  where: Where = {},
): Promise<boolean> => (await findRow(asker, collection, where, { select: [] })) !== null

/** How many rows meet the condition. */
export async function countRows(
  asker: Asker,
  collection: Table,
  where: Where = {},
): Promise<number> {
  const { db, req } = behind(asker)
  return (await db.count({ collection, req, where })).totalDocs
}

/**
 * Writes a new row, under the id it bears, or one that the database gives it.
 *
 * @returns its id.
 */
export async function createRow<const Name extends Table>(
  asker: Asker,
  collection: Name,
  row: New<Name>,
): Promise<string> {
  const { db, req } = behind(asker)
  // Copied: MongoDB's adapter turns what it is given into what it stores.
  const created: unknown = await db.create({ collection, data: { ...row }, req, select: {} })
  return (created as { id: string }).id
}

/**
 * Changes these columns of one row, and leaves the others: the row of that id, or one that meets the condition at the
 * moment of writing.
 *
 * @returns whether there was such a row.
 */
export async function updateRow<const Name extends Table>(
  asker: Asker,
  collection: Name,
  which: string | Where,
  change: Change<Name>,
): Promise<boolean> {
  const { db, req } = behind(asker)
  const chosen = typeof which === 'string' ? { id: which } : { where: which }
  const data = { ...change }
  // The adapters say null of none, which Payload's types do not know.
  const written: unknown = await db.updateOne({ ...chosen, collection, data, req, select: {} })
  return Boolean(written)
}

/** Deletes all rows that meet the condition. */
export async function deleteRows(asker: Asker, collection: Table, where: Where): Promise<void> {
  const { db, req } = behind(asker)
  await db.deleteMany({ collection, req, where })
}

/** All versions that meet the condition, of whichever document; else as `findRows`. */
export async function findVersionRows<
  const Name extends Table,
  const Columns extends VersionColumn<Name> = VersionColumn<Name>,
>(
  asker: Asker,
  collection: Name,
  { select, ...asked }: SomeVersions<Name> & Selected<Columns>,
): Promise<VersionWith<Name, Columns>[]> {
  const { db, req } = behind(asker)
  const { docs } = await db.findVersions<unknown>({
    ...asked,
    collection,
    pagination: false,
    req,
    select: selectOf(select),
  })
  // Payload knows neither which columns were wanted nor that ids are texts.
  return docs as VersionWith<Name, Columns>[]
}

/** Changes these columns of what one version holds, and leaves the others, and the version's own dates. */
export async function updateVersionRow<const Name extends Table>(
  asker: Asker,
  collection: Name,
  id: string,
  change: Change<Name>,
): Promise<void> {
  const { db, req } = behind(asker)
  if (!isEmbedded({ db }))
    return setInVersion(db as unknown as MongooseAdapter, { collection, id, req }, change)
  // A part of a version, which Payload's types do not know.
  const versionData = { version: { ...change }, updatedAt: null } as never
  await db.updateVersion({ collection, id, req, versionData })
}

/** Deletes all versions that meet the condition; their documents stay. */
export async function deleteVersionRows(
  asker: Asker,
  collection: Table,
  where: Where,
): Promise<void> {
  const { db, req } = behind(asker)
  await db.deleteVersions({ collection, req, where })
}

/** Parts of a global as it is stored. */
export async function findGlobalRow<
  const Name extends Global,
  const Parts extends keyof Config['globals'][Name] & string,
>(
  asker: Asker,
  slug: Name,
  { select }: { select: readonly Parts[] },
): Promise<GlobalWith<Name, Parts>> {
  const { db, req } = behind(asker)
  // MongoDB says null while nobody has saved it, SQLite an empty object.
  const found: unknown = await db.findGlobal({ req, select: selectOf(select), slug })
  return found ?? {}
}

const behind = (asker: Asker) =>
  'payload' in asker ? { db: asker.payload.db, req: asker } : { db: asker.db, req: undefined }

/** The columns as Payload is asked for them, `version.title` within its version; none but the id for an empty list. */
function selectOf(columns: readonly string[] | undefined): SelectIncludeType | undefined {
  if (columns === undefined) return undefined
  const select: SelectIncludeType = {}
  for (const column of columns) {
    const [name = '', inner] = column.split('.')
    const before = select[name]
    if (inner === undefined) select[name] = true
    else if (before !== true) select[name] = { ...before, [inner]: true }
  }
  return select
}
