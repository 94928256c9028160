import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'
import type { Migration } from 'payload'

/** What drizzle-kit writes when a column changes: SQLite cannot alter one, so the table is made anew. */
export const rebuildOfPieces: Migration = {
  name: 'rebuild',
  up: async (args) => {
    const { db } = args as MigrateUpArgs
    await db.run(sql`CREATE TABLE new_pieces AS SELECT * FROM pieces`)
    await db.run(sql`DROP TABLE pieces`)
    await db.run(sql`ALTER TABLE new_pieces RENAME TO pieces`)
  },
  down: async () => undefined,
}
