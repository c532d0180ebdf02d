import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`decisions\` ADD \`redacted_file\` text;`)
  await db.run(sql`ALTER TABLE \`_decisions_v\` ADD \`version_redacted_file\` text;`)
  await db.run(sql`ALTER TABLE \`files\` ADD \`scan\` text;`)
  await db.run(sql`ALTER TABLE \`publishes\` ADD \`return_of\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`decisions\` DROP COLUMN \`redacted_file\`;`)
  await db.run(sql`ALTER TABLE \`_decisions_v\` DROP COLUMN \`version_redacted_file\`;`)
  await db.run(sql`ALTER TABLE \`files\` DROP COLUMN \`scan\`;`)
  await db.run(sql`ALTER TABLE \`publishes\` DROP COLUMN \`return_of\`;`)
}
