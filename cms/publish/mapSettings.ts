import { newSettings } from '../../content/model/newSettings.ts'
import { publicSettings, type PublicSettings } from '../../content/model/snapshot.ts'
import type { CheckedForms } from './checkedForms.ts'
import { sayIssues } from './fieldNames.ts'
import type { Problem, SettingsDocument } from './publishedDocuments.ts'
import { toPublicSettings, type Keys } from './toPublic.ts'

/** The settings among the documents that can be set aside. */
export const settingsKey = 'settings/settings'

type Options = {
  keys: Keys
  forms: CheckedForms
  /** Those on the site now. */
  lastGood: PublicSettings | null
  /** Why they have to be set aside whatever their form, since pages fail with them. */
  refusal: string | undefined
}
type Mapped = { settings: PublicSettings; problems: Problem[] }

/**
 * Settings that cannot be used are set aside as a document is: those on the site stay. Where there are none yet, what
 * fits is taken and the rest is as on a new site.
 */
export const mapSettings = (document: SettingsDocument, { keys, forms, lastGood, refusal }: Options): Mapped => {
  const made = { of: [document], make: () => toPublicSettings(document) }
  const parsed = forms.check(publicSettings, { document: settingsKey, made, keys })
  if (parsed.success && refusal === undefined) return { settings: parsed.data, problems: [] }
  const cause = parsed.success ? (refusal ?? '') : sayIssues(parsed.error)
  const problem: Problem = {
    noun: 'settings',
    id: null,
    key: 'settings',
    title: 'Thiết lập chung',
    commune: null,
    message: `${cause} ${sayStandIn(lastGood)}`,
  }
  const standIn = lastGood ? lessEmptied(lastGood, document) : parsed.success ? asNew(document) : whatFits(document)
  return { settings: standIn, problems: [problem] }
}

const sayStandIn = (lastGood: PublicSettings | null): string =>
  `${
    lastGood
      ? 'Trang công khai vẫn dùng thiết lập đúng gần nhất'
      : 'Chưa có thiết lập đúng nào trước đó nên trang công khai tạm dùng thiết lập ban đầu cho phần này'
  }; mọi nội dung khác vẫn lên trang bình thường. Anh/chị hãy mở mục Thiết lập chung, sửa rồi lưu lại; nếu vẫn vậy, hãy báo người quản trị máy chủ.`

/** A line that was taken out since is not brought back. */
const lessEmptied = (lastGood: PublicSettings, document: SettingsDocument): PublicSettings => {
  const now = toPublicSettings(document).office
  const { phone, email, zaloUrl, address } = lastGood.office
  return {
    ...lastGood,
    office: {
      phone: now.phone && phone,
      email: now.email && email,
      zaloUrl: now.zaloUrl && zaloUrl,
      address: now.address && address,
    },
  }
}

/** Invented data is never shown as real. */
const asNew = ({ isSample }: SettingsDocument): PublicSettings => ({ ...newSettings, isSample: isSample === true })

const whatFits = (document: SettingsDocument): PublicSettings => {
  const made: Record<string, unknown> = toPublicSettings(document)
  const { shape } = publicSettings
  const fields = Object.keys(shape) as (keyof PublicSettings)[]
  return publicSettings.parse(
    Object.fromEntries(fields.map((field) => [field, shape[field].safeParse(made[field]).data ?? newSettings[field]])),
  )
}
