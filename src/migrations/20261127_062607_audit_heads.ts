import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`audit_heads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`up_to\` text NOT NULL,
  	\`more\` integer DEFAULT false NOT NULL,
  	\`heads\` text NOT NULL,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_heads_number_idx\` ON \`audit_heads\` (\`number\`);`)
  await db.run(sql`ALTER TABLE \`moves\` ADD \`publication_hash\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`audit_heads\`;`)
  await db.run(sql`ALTER TABLE \`moves\` DROP COLUMN \`publication_hash\`;`)
}
