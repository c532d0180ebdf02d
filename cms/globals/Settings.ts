import type { GlobalConfig } from 'payload'
import { anyone } from '../access/anyone.ts'
import { district, notForCommunes } from '../access/district.ts'
import { broadcasts } from '../fields/broadcasts.ts'
import { day } from '../fields/day.ts'
import { office } from '../fields/office.ts'
import { askOnSettings } from '../hooks/askForPublish.ts'

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
    {
      type: 'row',
      fields: [
        {
          name: 'districtName',
          label: 'Tên cấp trên của xã',
          type: 'text',
          required: true,
          defaultValue: 'huyện (chưa đặt tên)',
          admin: {
            description: 'Ví dụ «huyện Yên Thế». Từ 01/7/2025 không còn cấp huyện, tên này do địa phương chọn.',
          },
        },
        { name: 'provinceName', label: 'Tên tỉnh', type: 'text', required: true, defaultValue: 'tỉnh (chưa đặt tên)' },
      ],
    },
    day({
      name: 'asOf',
      label: 'Ngày lấy số liệu',
      required: true,
      defaultValue: () => '2022-12-31',
      description: 'Các đơn vị hành chính còn hiệu lực vào ngày này là đơn vị chính trên trang.',
    }),
    {
      name: 'isSample',
      label: 'Đây là dữ liệu minh hoạ',
      type: 'checkbox',
      defaultValue: false,
      admin: { description: 'Mọi trang sẽ ghi rõ «Dữ liệu minh hoạ».' },
    },
    {
      name: 'syllablesPerMinute',
      label: 'Tốc độ đọc trên loa (tiếng mỗi phút)',
      type: 'number',
      required: true,
      min: 100,
      max: 300,
      defaultValue: 180,
    },
    broadcasts,
    office,
  ],
}
