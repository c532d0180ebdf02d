/** Run in order at the start. `node cms/database/makeMigration.ts NAME` makes the next one from the changed config. */
import * as migration_20261123_174457_first from './20261123_174457_first.ts'
import * as migration_20261124_003036_broadcasts from './20261124_003036_broadcasts.ts'
import * as migration_20261124_022758_roles_and_review from './20261124_022758_roles_and_review.ts'
import * as migration_20261124_025435_imports from './20261124_025435_imports.ts'
import * as migration_20261124_140500_consents from './20261124_140500_consents.ts'
import * as migration_20261124_142239_team_screen from './20261124_142239_team_screen.ts'
import * as migration_20261124_143421_sign_ins_and_trash from './20261124_143421_sign_ins_and_trash.ts'
import * as migration_20261124_144851_writers from './20261124_144851_writers.ts'
import * as migration_20261124_151232_redaction_and_returns from './20261124_151232_redaction_and_returns.ts'
import * as migration_20261124_153040_withdrawn_numbers from './20261124_153040_withdrawn_numbers.ts'
import * as migration_20261124_211718_publish_numbers from './20261124_211718_publish_numbers.ts'

export const migrations = [
  { up: migration_20261123_174457_first.up, down: migration_20261123_174457_first.down, name: '20261123_174457_first' },
  { up: migration_20261124_003036_broadcasts.up, down: migration_20261124_003036_broadcasts.down, name: '20261124_003036_broadcasts' },
  { up: migration_20261124_022758_roles_and_review.up, down: migration_20261124_022758_roles_and_review.down, name: '20261124_022758_roles_and_review' },
  { up: migration_20261124_025435_imports.up, down: migration_20261124_025435_imports.down, name: '20261124_025435_imports' },
  { up: migration_20261124_140500_consents.up, down: migration_20261124_140500_consents.down, name: '20261124_140500_consents' },
  { up: migration_20261124_142239_team_screen.up, down: migration_20261124_142239_team_screen.down, name: '20261124_142239_team_screen' },
  { up: migration_20261124_143421_sign_ins_and_trash.up, down: migration_20261124_143421_sign_ins_and_trash.down, name: '20261124_143421_sign_ins_and_trash' },
  { up: migration_20261124_144851_writers.up, down: migration_20261124_144851_writers.down, name: '20261124_144851_writers' },
  { up: migration_20261124_151232_redaction_and_returns.up, down: migration_20261124_151232_redaction_and_returns.down, name: '20261124_151232_redaction_and_returns' },
  { up: migration_20261124_153040_withdrawn_numbers.up, down: migration_20261124_153040_withdrawn_numbers.down, name: '20261124_153040_withdrawn_numbers' },
  { up: migration_20261124_211718_publish_numbers.up, down: migration_20261124_211718_publish_numbers.down, name: '20261124_211718_publish_numbers' },
]
