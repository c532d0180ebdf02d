import { ValidationError, type CollectionBeforeValidateHook, type CollectionConfig } from 'payload'
import { boardRoles } from '../../content/model/board.ts'
import { districtField } from '../access/district.ts'
import { commune } from '../fields/commune.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { refuseBoardErrors } from '../hooks/refuseErrors.ts'
import { refuseTwinBoard } from '../hooks/refuseTwinBoard.ts'
import { setBoardTitle } from '../hooks/setTitle.ts'
import { draftable } from './draftable.ts'

const demandCommune: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { level, commune: owner } = { ...originalDoc, ...data }
  // Restoring a version, Payload drops a level that the user may not set, and then misses it.
  if (level === 'district' || owner) return level === undefined ? data : { ...data, level }
  const errors = [{ path: 'commune', message: 'Hãy chọn xã, thị trấn của Ban chỉ đạo.' }]
  throw new ValidationError({ collection: 'boards', errors, req }, req.t)
}

const inWords = { components: { Diff: '/admin/WordDiff.tsx#WordDiff' } }

export const Boards: CollectionConfig = {
  slug: 'boards',
  labels: { singular: 'Ban chỉ đạo', plural: 'Ban chỉ đạo' },
  ...draftable({ beforeValidate: [demandCommune], beforeChange: [setBoardTitle, refuseBoardErrors, refuseTwinBoard] }),
  admin: {
    group: 'Tổ dân vận',
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'updatedAt'],
    listSearchableFields: ['title'],
    description: 'Ban chỉ đạo cấp huyện 15 người; ban chỉ đạo xã, thị trấn 11 đến 13 người.',
  },
  fields: [
    { name: 'title', label: 'Ban chỉ đạo', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'findings',
      label: 'Điều cần sửa',
      type: 'ui',
      admin: { components: { Field: '/admin/BoardFindings.tsx#BoardFindings' }, disableListColumn: true },
    },
    {
      name: 'level',
      label: 'Cấp',
      type: 'select',
      required: true,
      defaultValue: 'commune',
      access: { create: districtField, update: districtField },
      options: optionsOf({ district: 'Huyện', commune: 'Xã, thị trấn' }),
    },
    commune({ admin: { description: 'Để trống nếu là Ban chỉ đạo cấp huyện.' } }),
    {
      name: 'members',
      label: 'Thành viên',
      labels: { singular: 'Người', plural: 'Thành viên' },
      type: 'array',
      admin: { initCollapsed: true, components: { RowLabel: '/admin/PersonRowLabel.tsx#PersonRowLabel' } },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', label: 'Họ và tên', type: 'text', required: true },
            {
              name: 'role',
              label: 'Chức danh',
              type: 'select',
              required: true,
              defaultValue: 'member',
              options: optionsOf(boardRoles),
            },
          ],
        },
        { name: 'post', label: 'Chức vụ', type: 'text' },
      ],
    },
    {
      name: 'zalo',
      label: 'Nhóm Zalo của Ban chỉ đạo',
      type: 'group',
      fields: [
        { name: 'exists', label: 'Đã lập nhóm Zalo', type: 'checkbox', defaultValue: false, admin: inWords },
        {
          name: 'everyoneIn',
          label: 'Đã có đủ thành phần theo kế hoạch trong nhóm',
          type: 'checkbox',
          defaultValue: false,
          admin: {
            ...inWords,
            description:
              'Cấp xã: thành viên Ban chỉ đạo, các tổ trưởng, nhóm trưởng. Cấp huyện: thành viên Ban chỉ đạo, trưởng và phó ban các xã, thị trấn.',
          },
        },
      ],
    },
  ],
}
