import type { GlobalConfig } from 'payload'
import { newSettings } from '../../content/model/newSettings.ts'
import { anyone } from '../access/anyone.ts'
import { district, notForCommunes } from '../access/district.ts'
import { broadcasts } from '../fields/broadcasts.ts'
import { day } from '../fields/day.ts'
import { office } from '../fields/office.ts'
import { siteNote } from '../fields/siteNote.ts'
import { wholeNumber } from '../fields/wholeNumber.ts'
import { askOnSettings } from '../hooks/askForPublish.ts'

/** They stand at the head of every page. */
const longestName = 60

export const Settings: GlobalConfig = {
  slug: 'settings',
  label: 'Thiết lập chung',
  admin: {
    group: 'Hệ thống',
    hidden: notForCommunes,
    components: { elements: { beforeDocumentControls: ['/admin/KeepUnsaved.tsx#KeepUnsaved'] } },
  },
  access: { read: anyone, update: district, readVersions: district },
  hooks: { afterChange: [askOnSettings] },
  fields: [
    siteNote,
    {
      type: 'row',
      fields: [
        {
          name: 'districtName',
          label: 'Tên cấp trên của xã',
          type: 'text',
          required: true,
          maxLength: longestName,
          defaultValue: newSettings.districtName,
          admin: {
            description: 'Ví dụ «huyện Yên Thế». Từ 01/7/2025 không còn cấp huyện, tên này do địa phương chọn.',
          },
        },
        {
          name: 'provinceName',
          label: 'Tên tỉnh',
          type: 'text',
          required: true,
          maxLength: longestName,
          defaultValue: newSettings.provinceName,
        },
      ],
    },
    day({
      name: 'asOf',
      label: 'Ngày lấy số liệu',
      required: true,
      defaultValue: () => newSettings.asOf,
      description: 'Các đơn vị hành chính còn hiệu lực vào ngày này là đơn vị chính trên trang.',
    }),
    {
      name: 'isSample',
      label: 'Đây là dữ liệu minh hoạ',
      type: 'checkbox',
      defaultValue: newSettings.isSample,
      admin: { description: 'Mọi trang sẽ ghi rõ «Dữ liệu minh hoạ».' },
    },
    {
      name: 'syllablesPerMinute',
      label: 'Tốc độ đọc trên loa (tiếng mỗi phút)',
      type: 'number',
      required: true,
      min: 100,
      max: 300,
      validate: wholeNumber,
      defaultValue: newSettings.syllablesPerMinute,
    },
    broadcasts,
    office,
  ],
}
