import { sql, type MigrateUpArgs, type SQLiteAdapterArgs } from '@payloadcms/db-sqlite'

/** As `payload migrate:create` writes them into `src/migrations/index.ts`. */
export type Migrations = NonNullable<SQLiteAdapterArgs['prodMigrations']>

/**
 * A migration that does nothing when another process ran it while this one waited: an import may be started together
 * with the newsroom, and both find the same migrations to be done.
 */
export const once = ({ name, up, down }: Migrations[number]): Migrations[number] => ({
  name,
  down,
  up: async (args) => {
    if (!(await hasRun(args, name))) await up(args)
  },
})

const hasRun = async ({ db }: MigrateUpArgs, name: string): Promise<boolean> => {
  const table = await db.run(sql`SELECT 1 FROM sqlite_master WHERE name = 'payload_migrations'`)
  if (table.rows.length === 0) return false
  const row = await db.run(sql`SELECT 1 FROM payload_migrations WHERE name = ${name}`)
  return row.rows.length > 0
}
