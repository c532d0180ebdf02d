/** Run in order at the start. `node cms/database/makeMigration.ts NAME` makes the next one from the changed config. */
export const migrations = []
