import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`images\` ADD \`placed\` integer;`)
  await db.run(sql`CREATE INDEX \`images_placed_idx\` ON \`images\` (\`placed\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`images_placed_idx\`;`)
  await db.run(sql`ALTER TABLE \`images\` DROP COLUMN \`placed\`;`)
}
