/**
 * Every method that Payload's adapters may write with. Each takes one object that may hold a `req`. A test compares
 * these lists with the adapters themselves, so that a method a later Payload brings is not overlooked.
 */
export const writeMethods = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const

/** Methods that write nothing, or only through the database or the transaction they are handed. */
export const otherMethods = {
  read: [
    'count',
    'countGlobalVersions',
    'countVersions',
    'find',
    'findDistinct',
    'findGlobal',
    'findGlobalVersions',
    'findOne',
    'findVersions',
    'queryDrafts',
  ],
  lifecycle: ['init', 'connect', 'destroy', 'rejectInitializing', 'resolveInitializing'],
  transaction: [
    'beginTransaction',
    'commitTransaction',
    'rollbackTransaction',
    'holdArticle',
    'afterCommit',
  ],
  migration: [
    'createMigration',
    'migrate',
    'migrateDown',
    'migrateFresh',
    'migrateRefresh',
    'migrateReset',
    'migrateStatus',
  ],
  /** Drizzle's own, called with the database that a method above has chosen. */
  inner: [
    'convertPathToJSONTraversal',
    'countDistinct',
    'createJSONQuery',
    'deleteWhere',
    'dropDatabase',
    'execute',
    'generateSchema',
    'insert',
    'requireDrizzleKit',
  ],
} as const
