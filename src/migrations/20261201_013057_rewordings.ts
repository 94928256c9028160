import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`rewordings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`article\` text NOT NULL,
  	\`image\` text NOT NULL,
  	\`by\` text,
  	\`at\` text NOT NULL,
  	\`decision\` text,
  	\`decided_by\` text,
  	\`decided_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`rewordings_key_idx\` ON \`rewordings\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`rewordings_article_idx\` ON \`rewordings\` (\`article\`);`)
  await db.run(sql`CREATE INDEX \`rewordings_at_idx\` ON \`rewordings\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`rewordings_decision_idx\` ON \`rewordings\` (\`decision\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`rewordings\`;`)
}
