import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`teams_former_leaders\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text DEFAULT 'leader',
  	\`group\` text,
  	\`since\` text,
  	\`until\` text,
  	\`decision\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`teams\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`teams_former_leaders_order_idx\` ON \`teams_former_leaders\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`teams_former_leaders_parent_id_idx\` ON \`teams_former_leaders\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_teams_v_version_former_leaders\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`role\` text DEFAULT 'leader',
  	\`group\` text,
  	\`since\` text,
  	\`until\` text,
  	\`decision\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_teams_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_teams_v_version_former_leaders_order_idx\` ON \`_teams_v_version_former_leaders\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_teams_v_version_former_leaders_parent_id_idx\` ON \`_teams_v_version_former_leaders\` (\`_parent_id\`);`)
  await db.run(sql`ALTER TABLE \`teams_members\` ADD \`since\` text;`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` ADD \`since\` text;`)
  await db.run(sql`ALTER TABLE \`teams\` ADD \`search_words\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` ADD \`since\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` ADD \`since\` text;`)
  await db.run(sql`ALTER TABLE \`_teams_v\` ADD \`version_search_words\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`teams_former_leaders\`;`)
  await db.run(sql`DROP TABLE \`_teams_v_version_former_leaders\`;`)
  await db.run(sql`ALTER TABLE \`teams_members\` DROP COLUMN \`since\`;`)
  await db.run(sql`ALTER TABLE \`teams_groups_members\` DROP COLUMN \`since\`;`)
  await db.run(sql`ALTER TABLE \`teams\` DROP COLUMN \`search_words\`;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_members\` DROP COLUMN \`since\`;`)
  await db.run(sql`ALTER TABLE \`_teams_v_version_groups_members\` DROP COLUMN \`since\`;`)
  await db.run(sql`ALTER TABLE \`_teams_v\` DROP COLUMN \`version_search_words\`;`)
}
