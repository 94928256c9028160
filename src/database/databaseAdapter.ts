import type { DatabaseAdapterObj } from 'payload'
import { mongoDatabase } from './mongodb/mongoDatabase.ts'
import { type Migrations, sqliteDatabase } from './sqlite/sqliteDatabase.ts'

/** The address of the database, and the migrations of the embedded one; MongoDB needs none. */
export type DatabaseSettings = { databaseUrl: string; migrations?: Migrations }

/**
 * The database of the newsroom, for `buildConfig({ db })`: MongoDB when the URL says so, else an embedded one. Both
 * keep the same promises about transactions, and both give ids that are strings.
 *
 * @throws when the URL is of MongoDB without a replica set.
 */
export const databaseAdapter = ({
  databaseUrl,
  migrations,
}: DatabaseSettings): DatabaseAdapterObj =>
  /^mongodb(\+srv)?:\/\//.test(databaseUrl)
    ? mongoDatabase(databaseUrl)
    : sqliteDatabase(databaseUrl, migrations)
