import type { DefaultTranslationsObject } from '@payloadcms/translations'
import { fields, operators } from './formWords.ts'
import { general } from './generalWords.ts'
import { authentication, error, validation } from './messages.ts'
import { upload, version } from './versionWords.ts'

type Overrides = { [Group in keyof DefaultTranslationsObject]?: Partial<Record<string, string>> }

/** In place of stock words that a commune's clerk would stumble over. */
export const translations = {
  vi: { authentication, error, fields, general, operators, upload, validation, version } satisfies Overrides,
}
