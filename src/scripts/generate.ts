import { generateSchema } from '@payloadcms/graphql/utilities'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import payload, { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'
import { drawWorkflow } from './drawWorkflow.ts'
import { writePublishedQueries } from './writePublishedQueries.ts'

// What is made from the collections and committed with them: types, the admin's map of components, the
// GraphQL schema and, when the tables changed, a migration of the embedded database; the picture of the workflow and the
// published queries too.
process.env.PAYLOAD_SECRET ??= 'generating-needs-no-real-secret-of-any-kind'
process.env.DATABASE_URL = 'file:./.cache/generate.db'
process.env.PAYLOAD_MIGRATING = 'true'

const { default: config } = await import('@payload-config')
const sanitized = await config
writeFileSync('docs/workflow.md', drawWorkflow())
writeFileSync('docs/queries.graphql', writePublishedQueries())
await generateTypes(sanitized)
await generateImportMap(sanitized, { log: true, force: true })
generateSchema(sanitized)
await payload.init({ config, disableDBConnect: true, disableOnInit: true })
await payload.db.createMigration({
  migrationName: process.argv[2] ?? 'change',
  payload,
  skipEmpty: true,
})
// Payload writes the imports of a migration as if types were values.
const folder = 'src/migrations'
for (const name of readdirSync(folder).filter((name) => /^\d.*\.ts$/.test(name))) {
  const file = `${folder}/${name}`
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace(
      '{ MigrateUpArgs, MigrateDownArgs,',
      '{ type MigrateUpArgs, type MigrateDownArgs,',
    ),
  )
}
// The next migration is made from the newest snapshot, and from no other.
const [, ...older] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .reverse()
for (const name of older) rmSync(`${folder}/${name}`)
process.exit(0)
