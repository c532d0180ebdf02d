import type { BaseFilter, CollectionConfig } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { anyone } from '../access/anyone.ts'
import { district } from '../access/district.ts'
import { ownCommuneStaff } from '../access/ownCommune.ts'
import { villageKey, villageKinds } from '../../content/model/village.ts'
import { commune } from '../fields/commune.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { wholeNumber } from '../fields/wholeNumber.ts'
import { staff } from '../access/signedIn.ts'
import { askOnChange, askOnDelete } from '../hooks/askForPublish.ts'
import { fillOwnCommune, keepWithinCommune } from '../hooks/keepWithinCommune.ts'
import { setVillageTitle } from '../hooks/setTitle.ts'
import { setVillageKey } from '../hooks/setVillageKey.ts'
import { villageChoices } from './villageChoices.ts'

/** Anybody may read every village; whoever works for one commune lists its own. */
const ownVillages: BaseFilter = ({ req }) => {
  const actor = actorOf(req)
  return actor === null || actor.commune === null ? null : { commune: { equals: actor.commune } }
}

export const Villages: CollectionConfig = {
  slug: 'villages',
  labels: { singular: 'Thôn, bản, tổ dân phố', plural: 'Thôn, bản, tổ dân phố' },
  admin: {
    group: 'Tổ dân vận',
    useAsTitle: 'title',
    defaultColumns: ['title', 'households', 'people', 'commune'],
    listSearchableFields: ['title', 'key'],
    baseFilter: ownVillages,
    description: 'Mỗi thôn luôn có trang riêng, kể cả khi chưa có tổ. Chỉ ghi con số, không ghi danh sách hộ.',
  },
  access: { read: anyone, create: staff, update: ownCommuneStaff, delete: district },
  hooks: {
    beforeValidate: [fillOwnCommune, setVillageKey],
    beforeChange: [keepWithinCommune, setVillageTitle],
    afterChange: [askOnChange],
    afterDelete: [askOnDelete],
  },
  endpoints: [villageChoices],
  defaultSort: 'title',
  fields: [
    { name: 'title', label: 'Tên đầy đủ', type: 'text', index: true, admin: { hidden: true } },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          label: 'Loại',
          type: 'select',
          required: true,
          defaultValue: 'thon',
          options: optionsOf(villageKinds),
        },
        {
          name: 'name',
          label: 'Tên',
          type: 'text',
          required: true,
          admin: { description: 'Không ghi chữ «thôn», «bản», «tổ dân phố».' },
        },
      ],
    },
    commune({ required: true, admin: { description: 'Thôn thuộc xã, thị trấn nào.' } }),
    {
      type: 'row',
      fields: [
        { name: 'households', label: 'Số hộ', type: 'number', min: 1, max: 20_000, validate: wholeNumber },
        { name: 'people', label: 'Số nhân khẩu', type: 'number', min: 1, max: 100_000, validate: wholeNumber },
      ],
    },
    {
      name: 'lat',
      label: 'Vĩ độ',
      type: 'number',
      min: 8,
      max: 24,
      admin: {
        description:
          'Ghi vĩ độ rồi kinh độ, ví dụ 21.48, 106.12; hoặc dán liên kết vị trí từ bản đồ trên mạng; hoặc bấm vào bản đồ dưới đây. Để trống nếu chưa biết.',
        components: { Field: '/admin/PositionField.tsx#PositionField' },
      },
    },
    // Shown and typed together with the latitude: one box and one map.
    { name: 'lon', label: 'Kinh độ', type: 'number', min: 102, max: 118, admin: { hidden: true } },
    { name: 'formerNames', label: 'Tên gọi khác, tên cũ', type: 'text', hasMany: true },
    {
      name: 'key',
      label: 'Mã',
      type: 'text',
      unique: true,
      index: true,
      required: true,
      validate: (value: string | null | undefined) =>
        villageKey.safeParse(value).success || 'Mã gồm chữ thường không dấu, số và dấu gạch ngang.',
      admin: { readOnly: true, description: 'Tự đặt, không đổi về sau.' },
    },
  ],
}
