import { sql } from '@payloadcms/db-sqlite'
import type { DatabaseSettings } from '../../../src/database/index.ts'

/** As much of Payload's adapter as is needed here; the types of drizzle-kit are out of reach. */
type SchemaOwner = {
  schema: unknown
  defaultDrizzleSnapshot: unknown
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => Promise<unknown>
    generateMigration: (before: unknown, wanted: unknown) => Promise<string[]>
  }
}

/** Makes the tables of whatever configuration runs it, so that the specs need no migration files of their own. */
export const tables: DatabaseSettings['migrations'] = [
  {
    name: 'tables',
    up: async ({ db, payload }) => {
      const adapter = payload.db as unknown as SchemaOwner
      const kit = adapter.requireDrizzleKit()
      const wanted = await kit.generateDrizzleJson(adapter.schema)
      for (const statement of await kit.generateMigration(adapter.defaultDrizzleSnapshot, wanted))
        await db.run(sql.raw(statement))
    },
    down: async () => undefined,
  },
]
