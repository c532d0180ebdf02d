import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`user_id\` integer NOT NULL,
  	\`secret\` text NOT NULL,
  	\`is_on\` integer DEFAULT false NOT NULL,
  	\`last_step\` numeric DEFAULT 0 NOT NULL,
  	\`recovery_hashes\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_user_idx\` ON \`second_factors\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_updated_at_idx\` ON \`second_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_created_at_idx\` ON \`second_factors\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`bulletins\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`bulletins_deleted_at_idx\` ON \`bulletins\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_bulletins_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_bulletins_v_version_version_deleted_at_idx\` ON \`_bulletins_v\` (\`version_deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`decisions_deleted_at_idx\` ON \`decisions\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_decisions_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_decisions_v_version_version_deleted_at_idx\` ON \`_decisions_v\` (\`version_deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`teams\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`teams_deleted_at_idx\` ON \`teams\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_teams_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_version_deleted_at_idx\` ON \`_teams_v\` (\`version_deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`boards\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`boards_deleted_at_idx\` ON \`boards\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_boards_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_boards_v_version_version_deleted_at_idx\` ON \`_boards_v\` (\`version_deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`user_agent\` text;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` ADD \`used_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP INDEX \`bulletins_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`bulletins\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_bulletins_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_bulletins_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`decisions_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_decisions_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_decisions_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`teams_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`teams\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_teams_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_teams_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`boards_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`boards\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_boards_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`_boards_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`user_agent\`;`)
  await db.run(sql`ALTER TABLE \`users_sessions\` DROP COLUMN \`used_at\`;`)
}
