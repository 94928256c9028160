import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`articles_texts_reads_idx\` ON \`articles_texts\` (\`parent_id\`,\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_reads_idx\` ON \`_articles_v\` (\`parent_id\`,\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_texts_reads_idx\` ON \`_articles_v_texts\` (\`parent_id\`,\`path\`);`)
  await db.run(sql`CREATE INDEX \`images_texts_reads_idx\` ON \`images_texts\` (\`parent_id\`,\`path\`);`)
  await db.run(sql`CREATE INDEX \`moves_texts_reads_idx\` ON \`moves_texts\` (\`parent_id\`,\`path\`);`)
  await db.run(sql`CREATE INDEX \`imports_texts_reads_idx\` ON \`imports_texts\` (\`parent_id\`,\`path\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_texts_reads_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_reads_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_texts_reads_idx\`;`)
  await db.run(sql`DROP INDEX \`images_texts_reads_idx\`;`)
  await db.run(sql`DROP INDEX \`moves_texts_reads_idx\`;`)
  await db.run(sql`DROP INDEX \`imports_texts_reads_idx\`;`)
}
