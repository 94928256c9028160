import type { PayloadRequest } from 'payload'
import { findRows } from './rows.ts'
import type { Column, RowWith, Selected, Table } from './rowTypes.ts'

type Options<Columns> = Selected<Columns> & {
  /** How many rows at once. */
  atOnce: number
  /** A column that no two rows share, and none is without: by it they are gone through. */
  by?: NoInfer<Columns>
}

/** All rows of a table, some at once; those that others add meanwhile may be among them. */
export async function* batches<
  const Name extends Table,
  const Columns extends Column<Name> = Column<Name>,
>(
  req: PayloadRequest,
  collection: Name,
  { atOnce, by = 'id' as Columns, select }: Options<Columns>,
): AsyncGenerator<RowWith<Name, Columns>[]> {
  let last: unknown
  do {
    const rows = await findRows(req, collection, {
      limit: atOnce,
      select,
      sort: by,
      // At first unasked: what stands before all others is found too.
      where: last === undefined ? {} : { [by]: { greater_than: last } },
    })
    if (rows.length > 0) yield rows
    last = rows.length === atOnce ? rows.at(-1)?.[by as keyof RowWith<Name, Columns>] : undefined
  } while (last !== undefined)
}
