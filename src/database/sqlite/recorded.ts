import { sql, type MigrateUpArgs } from '@payloadcms/db-sqlite'

/** The names of the migrations that a database has run: none of one that is empty. */
export const recorded = async (db: Pick<MigrateUpArgs['db'], 'run'>): Promise<string[]> => {
  const table = await db.run(sql`SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'`)
  if (table.rows.length === 0) return []
  const { rows } = await db.run(sql`SELECT name FROM payload_migrations`)
  return rows.flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
}
