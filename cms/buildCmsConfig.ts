import { resolve } from 'node:path'
import { vi } from '@payloadcms/translations/languages/vi'
import { buildConfig, type CollectionConfig, type Config, type SanitizedConfig } from 'payload'
import { Addresses } from './collections/Addresses.ts'
import { Boards } from './collections/Boards.ts'
import { Bulletins } from './collections/Bulletins.ts'
import { Communes } from './collections/Communes.ts'
import { Confirmations } from './collections/Confirmations.ts'
import { consentScans } from './collections/ConsentScans.ts'
import { Decisions } from './collections/Decisions.ts'
import { files } from './collections/Files.ts'
import { ImportChanges } from './collections/ImportChanges.ts'
import { imports } from './collections/Imports.ts'
import { Publishes } from './collections/Publishes.ts'
import { PublishRequests } from './collections/PublishRequests.ts'
import { SecondFactors } from './collections/SecondFactors.ts'
import { Teams } from './collections/Teams.ts'
import { users } from './collections/Users.ts'
import { Villages } from './collections/Villages.ts'
import { WithdrawnNumbers } from './collections/WithdrawnNumbers.ts'
import { closeLocks } from './access/closeLocks.ts'
import { withReview } from './collections/withReview.ts'
import { readTrustedProxies } from './guard/addressOf.ts'
import { boundPreferences } from './guard/boundPreferences.ts'
import { countVisitors } from './guard/countVisitors.ts'
import { limitVisitors } from './guard/limitVisitors.ts'
import { toLoggedError } from './guard/loggedError.ts'
import { translations } from './admin/translations.ts'
import { chooseDatabase } from './database/chooseDatabase.ts'
import { migrations } from './database/migrations/index.ts'
import { Settings } from './globals/Settings.ts'
import { purgeRegularly } from './import/record/purge.ts'
import { sayDraftSaved } from './hooks/sayDraftSaved.ts'
import { sayStorageFault } from './hooks/sayStorageFault.ts'
import { previewEndpoints } from './preview/endpoints.ts'
import { withPreview, withSettingsPreview } from './preview/withPreview.ts'
import { readSecret } from './readSecret.ts'

// Every command runs at the repository's top; bundled by Next, a module no longer knows its own folder.
const folder = resolve(/* turbopackIgnore: true */ 'cms')

/** The tab «API» is for programmers. */
const withoutApiTab = <T extends { admin?: object }>(entity: T): T => ({
  ...entity,
  admin: { ...entity.admin, hideAPIURL: true },
})

/** A commune's whole list on one page, and a name over a form that is still empty, and nothing typed that a refusal makes look saved. */
const forClerks = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const beforeDocumentControls = [
    ...(components?.edit?.beforeDocumentControls ?? []),
    '/admin/NewTitle.tsx#NewTitle',
    '/admin/KeepUnsaved.tsx#KeepUnsaved',
  ]
  return {
    ...collection,
    admin: {
      pagination: { defaultLimit: 50, limits: [50, 100, 300] },
      ...collection.admin,
      components: { ...components, edit: { ...components?.edit, beforeDocumentControls } },
    },
  }
}

const withVisitorLimits = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  hooks: {
    ...collection.hooks,
    beforeOperation: [...(collection.hooks?.beforeOperation ?? []), limitVisitors],
  },
})

/** The whole CMS, from the environment: the same for Next, the publisher, the import and the tests. */
export const buildCmsConfig = async (env: NodeJS.ProcessEnv): Promise<SanitizedConfig> => {
  const cmsUrl = env.CMS_URL ?? ''
  const port = env.CMS_PORT || '3000'
  const trustedProxies = readTrustedProxies(env)
  const siteUrl = env.SITE_URL || `http://127.0.0.1:${env.SITE_PORT || '4321'}`
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
      users({ isSecure: cmsUrl.startsWith('https:'), trustedProxies }),
      SecondFactors,
      Publishes,
      PublishRequests,
      Addresses,
      imports(env.DATA_DIR || 'data'),
      ImportChanges,
      Confirmations,
      WithdrawnNumbers,
      consentScans(env.DATA_DIR || 'data'),
    ].map((collection) => withoutApiTab(withVisitorLimits(forClerks(withReview(withPreview(collection)))))),
    globals: [withoutApiTab(withSettingsPreview(Settings))],
    endpoints: previewEndpoints,
    admin: {
      user: 'users',
      avatar: 'default',
      theme: 'light',
      components: {
        actions: [{ path: '/admin/PublishBadge.tsx#PublishBadge', clientProps: { siteUrl } }],
        logout: { Button: '/admin/NavBottom.tsx#NavBottom' },
        beforeNavLinks: ['/admin/NavTop.tsx#NavTop'],
        graphics: { Icon: '/admin/Icon.tsx#Icon', Logo: '/admin/Logo.tsx#Logo' },
        providers: [
          '/admin/VietnamTime.tsx#VietnamTime',
          '/admin/RoleOnPage.tsx#RoleOnPage',
          '/admin/ChangePasswordGate.tsx#ChangePasswordGate',
          '/admin/LandOnPlace.tsx#LandOnPlace',
          '/admin/ForeignWords.tsx#ForeignWords',
        ],
        views: {
          dashboard: { Component: '/admin/Dashboard.tsx#Dashboard' },
          imports: {
            Component: '/admin/imports/ImportView.tsx#ImportView',
            path: '/nhap-danh-sach',
            meta: { title: 'Nhập danh sách' },
          },
          login: { Component: '/admin/SignIn.tsx#SignIn', path: '/login' },
          staleTeams: {
            Component: '/admin/StaleTeams.tsx#StaleTeams',
            path: '/xac-nhan',
            meta: { title: 'Xác nhận danh bạ' },
          },
        },
      },
      dateFormat: 'dd/MM/yyyy HH:mm',
      meta: { titleSuffix: ' – Tổ Dân vận' },
      importMap: { baseDir: folder, importMapFile: resolve(folder, 'app/(payload)/admin/importMap.js') },
    },
    // Where hooks find the files that belong to the database (ImportFolder).
    custom: { dataFolder: resolve(/* turbopackIgnore: true */ env.DATA_DIR || 'data') },
    // The CMS's own address, for requests with a cookie (CSRF).
    csrf: [...(cmsUrl ? [cmsUrl] : []), `http://127.0.0.1:${port}`, `http://localhost:${port}`],
    graphQL: { disable: true },
    hooks: { afterError: [sayStorageFault] },
    i18n: { supportedLanguages: { vi }, fallbackLanguage: 'vi', translations },
    onInit: (payload) => purgeRegularly(payload, resolve(/* turbopackIgnore: true */ env.DATA_DIR || 'data')),
    telemetry: false,
    // Payload's own lines are for developers; npm start says what an operator needs.
    logger: { options: { level: env.CMS_LOG_LEVEL || 'error', serializers: { err: toLoggedError } } },
    upload: { limits: { fileSize: 21 * 1024 * 1024 }, abortOnLimit: true },
    // cms/database/makeMigration.ts writes the types; by itself Payload would start a process for it at every boot.
    typescript: { autoGenerate: false, outputFile: resolve(folder, 'payload-types.ts') },
  }
  return countVisitors(boundPreferences(sayDraftSaved(closeLocks(await buildConfig(config)))), trustedProxies)
}
