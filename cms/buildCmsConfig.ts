import { resolve } from 'node:path'
import { vi } from '@payloadcms/translations/languages/vi'
import { buildConfig, type Config, type SanitizedConfig } from 'payload'
import { Addresses } from './collections/Addresses.ts'
import { Boards } from './collections/Boards.ts'
import { Bulletins } from './collections/Bulletins.ts'
import { Communes } from './collections/Communes.ts'
import { Decisions } from './collections/Decisions.ts'
import { files } from './collections/Files.ts'
import { Publishes } from './collections/Publishes.ts'
import { PublishRequests } from './collections/PublishRequests.ts'
import { Teams } from './collections/Teams.ts'
import { users } from './collections/Users.ts'
import { Villages } from './collections/Villages.ts'
import { chooseDatabase } from './database/chooseDatabase.ts'
import { migrations } from './database/migrations/index.ts'
import { Settings } from './globals/Settings.ts'
import { readSecret } from './readSecret.ts'

// Every command runs at the repository's top; bundled by Next, a module no longer knows its own folder.
const folder = resolve(/* turbopackIgnore: true */ 'cms')

/** The whole CMS, from the environment: the same for Next, the publisher, the import and the tests. */
export const buildCmsConfig = (env: NodeJS.ProcessEnv): Promise<SanitizedConfig> => {
  const cmsUrl = env.CMS_URL ?? ''
  const port = env.CMS_PORT || '3000'
  const config: Config = {
    secret: readSecret(env),
    db: chooseDatabase(env, { migrations }),
    collections: [
      Bulletins,
      Decisions,
      files(env.DATA_DIR || 'data'),
      Teams,
      Boards,
      Villages,
      Communes,
      users({ isSecure: cmsUrl.startsWith('https:') }),
      Publishes,
      PublishRequests,
      Addresses,
    ],
    globals: [Settings],
    admin: {
      user: 'users',
      avatar: 'default',
      dateFormat: 'dd/MM/yyyy HH:mm',
      meta: { titleSuffix: ' – Tổ Dân vận' },
      importMap: { baseDir: folder, importMapFile: resolve(folder, 'app/(payload)/admin/importMap.js') },
    },
    // The CMS's own address, for requests with a cookie (CSRF).
    csrf: [...(cmsUrl ? [cmsUrl] : []), `http://127.0.0.1:${port}`, `http://localhost:${port}`],
    graphQL: { disable: true },
    i18n: { supportedLanguages: { vi }, fallbackLanguage: 'vi' },
    telemetry: false,
    // Payload's own lines are for developers; npm start says what an operator needs.
    logger: { options: { level: env.CMS_LOG_LEVEL || 'error' } },
    upload: { limits: { fileSize: 21 * 1024 * 1024 }, abortOnLimit: true },
    typescript: { outputFile: resolve(folder, 'payload-types.ts') },
  }
  return buildConfig(config)
}
