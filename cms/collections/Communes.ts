import type { CollectionConfig } from 'payload'
import { anyone } from '../access/anyone.ts'
import { district, notForCommunes } from '../access/district.ts'
import { communeCode, communeKinds } from '../../content/model/commune.ts'
import { boundary } from '../../content/model/snapshot.ts'
import { day } from '../fields/day.ts'
import { office } from '../fields/office.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { askOnChange, askOnDelete } from '../hooks/askForPublish.ts'
import { setCommuneTitle } from '../hooks/setTitle.ts'

export const Communes: CollectionConfig = {
  slug: 'communes',
  labels: { singular: 'Xã, thị trấn', plural: 'Xã, thị trấn' },
  admin: {
    group: 'Hệ thống',
    useAsTitle: 'title',
    defaultColumns: ['title', 'kind', 'validFrom', 'validTo'],
    listSearchableFields: ['name', 'code'],
    description: 'Các đơn vị hành chính, cả tên cũ và tên sau khi sắp xếp lại.',
    hidden: notForCommunes,
  },
  access: { read: anyone, create: district, update: district, delete: district },
  hooks: { beforeChange: [setCommuneTitle], afterChange: [askOnChange], afterDelete: [askOnDelete] },
  defaultSort: 'code',
  fields: [
    { name: 'title', label: 'Tên đầy đủ', type: 'text', admin: { hidden: true } },
    {
      type: 'row',
      fields: [
        {
          name: 'name',
          label: 'Tên',
          type: 'text',
          required: true,
          admin: { description: 'Không ghi chữ «xã», «thị trấn».' },
        },
        {
          name: 'kind',
          label: 'Loại',
          type: 'select',
          required: true,
          defaultValue: 'xa',
          options: optionsOf(communeKinds),
        },
        {
          name: 'code',
          label: 'Mã đơn vị hành chính',
          type: 'text',
          required: true,
          index: true,
          validate: (value: string | null | undefined) =>
            communeCode.safeParse(value).success || 'Mã đơn vị hành chính gồm 5 chữ số, ví dụ 07260.',
        },
      ],
    },
    {
      type: 'row',
      fields: [
        day({ name: 'validFrom', label: 'Có từ ngày', required: true }),
        day({ name: 'validTo', label: 'Đến hết ngày', description: 'Để trống nếu đang còn.' }),
      ],
    },
    {
      name: 'successors',
      label: 'Nay thuộc',
      type: 'relationship',
      relationTo: 'communes',
      hasMany: true,
      admin: { description: 'Đơn vị mới sau khi sắp xếp, để địa chỉ cũ vẫn dẫn tới đúng nơi.', allowCreate: false },
    },
    {
      name: 'formerNames',
      label: 'Tên gọi khác, tên cũ',
      type: 'text',
      hasMany: true,
      admin: { description: 'Người dân tìm bằng tên cũ vẫn thấy. Gõ từng tên rồi nhấn Enter.' },
    },
    office,
    {
      name: 'boundary',
      label: 'Ranh giới',
      type: 'json',
      validate: (value: unknown) =>
        value === null ||
        value === undefined ||
        boundary.safeParse(value).success ||
        'Ranh giới chưa đúng dạng GeoJSON MultiPolygon.',
      admin: { components: { Field: '/admin/BoundaryField.tsx#BoundaryField' } },
    },
  ],
}
