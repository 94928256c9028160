import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`upload_keys\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`image\` text NOT NULL,
  	\`source_hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`upload_keys_image_idx\` ON \`upload_keys\` (\`image\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`upload_keys\`;`)
}
