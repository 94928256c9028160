import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import { sortKey } from '../../domain/text/sortKey.ts'

const atOnce = 1_000

/** For the migration that brings keys to sort names by: gives the names that are stored already theirs. */
export const fillSortKeys = async (
  db: MigrateUpArgs['db'],
  { table, name, key }: { table: string; name: string; key: string },
): Promise<void> => {
  const of = { table: sql.identifier(table), name: sql.identifier(name), key: sql.identifier(key) }
  for (let last = 0; ;) {
    const { rows } = await db.run(
      sql`SELECT rowid AS place, ${of.name} AS name FROM ${of.table} WHERE rowid > ${last} ORDER BY rowid LIMIT ${atOnce}`,
    )
    for (const { name, place } of rows)
      if (typeof name === 'string')
        await db.run(
          sql`UPDATE ${of.table} SET ${of.key} = ${sortKey(name)} WHERE rowid = ${place}`,
        )
    if (rows.length < atOnce) return
    last = Number(rows.at(-1)?.place)
  }
}
