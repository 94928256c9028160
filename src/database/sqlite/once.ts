import type { SQLiteAdapterArgs } from '@payloadcms/db-sqlite'
import { recorded } from './recorded.ts'

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
    if (!(await recorded(args.db)).includes(name)) await up(args)
  },
})
