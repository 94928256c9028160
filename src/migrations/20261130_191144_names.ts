import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`registers\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`value\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`registers_key_idx\` ON \`registers\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`registers_subject_idx\` ON \`registers\` (\`subject\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`registers\`;`)
}
