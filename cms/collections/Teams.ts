import { ValidationError, type CollectionBeforeValidateHook, type CollectionConfig, type Field } from 'payload'
import { publicName, publicPhone, publicPost } from '../access/publicPerson.ts'
import { signedInField } from '../access/signedIn.ts'
import { groupRoles, teamRoles } from '../../content/model/team.ts'
import { commune } from '../fields/commune.ts'
import { confirmTeam } from '../consent/confirmEndpoint.ts'
import { withdrawConsent } from '../consent/withdrawEndpoint.ts'
import { consentFields } from '../fields/consent.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { mobilePhone } from '../fields/phone.ts'
import { zalo } from '../fields/zalo.ts'
import { endConsents, findEndedConsents, noteRestore } from '../hooks/endConsents.ts'
import { refuseTeamErrors } from '../hooks/refuseErrors.ts'
import { settleConsents } from '../hooks/settleConsents.ts'
import { setTeamVillage } from '../hooks/setTitle.ts'
import { ownCommuneFilter } from '../fields/ownCommuneFilter.ts'
import { draftable } from './draftable.ts'

/** Drafts skip field validation, yet a team without a village is nobody's. */
const demandVillage: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (data?.village || (data?.village === undefined && originalDoc?.village)) return data
  const errors = [{ path: 'village', message: 'Hãy chọn thôn, bản, tổ dân phố của tổ.' }]
  throw new ValidationError({ collection: 'teams', errors, req }, req.t)
}

const name: Field = { name: 'name', label: 'Họ và tên', type: 'text', required: true, access: { read: publicName } }
const role = (roles: Record<string, string>): Field => ({
  name: 'role',
  label: 'Chức danh',
  type: 'select',
  required: true,
  defaultValue: 'member',
  options: optionsOf(roles),
})
const rowLabel = { RowLabel: '/admin/PersonRowLabel.tsx#PersonRowLabel' }

const members: Field = {
  name: 'members',
  label: 'Thành viên tổ',
  labels: { singular: 'Người', plural: 'Thành viên tổ' },
  type: 'array',
  admin: { initCollapsed: true, components: rowLabel, description: 'Từ 9 đến 25 người: 1 tổ trưởng, 1 đến 3 tổ phó.' },
  fields: [
    { type: 'row', fields: [name, role(teamRoles)] },
    {
      type: 'row',
      fields: [
        {
          name: 'post',
          label: 'Chức vụ',
          type: 'text',
          access: { read: publicPost },
          admin: { placeholder: 'Bí thư chi bộ, Trưởng thôn…' },
        },
        mobilePhone({ access: { read: publicPhone } }),
      ],
    },
    { name: 'task', label: 'Nhiệm vụ cụ thể', type: 'text', access: { read: signedInField } },
    ...consentFields,
  ],
}

const groups: Field = {
  name: 'groups',
  label: 'Các nhóm theo cụm dân cư',
  labels: { singular: 'Nhóm', plural: 'Các nhóm' },
  type: 'array',
  admin: {
    initCollapsed: true,
    components: { RowLabel: '/admin/GroupRowLabel.tsx#GroupRowLabel' },
    description: 'Mỗi nhóm 3 đến 5 người, có 1 nhóm trưởng, phụ trách 30 đến 50 hộ.',
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', label: 'Tên nhóm', type: 'text', required: true, admin: { placeholder: 'Nhóm 1' } },
        { name: 'households', label: 'Số hộ phụ trách', type: 'number', min: 1 },
      ],
    },
    { name: 'area', label: 'Địa bàn', type: 'text', admin: { placeholder: 'Xóm Trên, dọc đường liên thôn…' } },
    {
      name: 'members',
      label: 'Người trong nhóm',
      labels: { singular: 'Người', plural: 'Người trong nhóm' },
      type: 'array',
      admin: { initCollapsed: true, components: rowLabel },
      fields: [
        { type: 'row', fields: [name, role(groupRoles)] },
        mobilePhone({ access: { read: publicPhone } }),
        ...consentFields,
      ],
    },
    zalo('Nhóm Zalo của nhóm (thôn trên 200 hộ)'),
  ],
}

const base = draftable({
  beforeValidate: [demandVillage],
  beforeChange: [setTeamVillage, settleConsents, refuseTeamErrors, findEndedConsents],
})

export const Teams: CollectionConfig = {
  slug: 'teams',
  labels: { singular: 'Tổ dân vận', plural: 'Tổ dân vận' },
  ...base,
  hooks: {
    ...base.hooks,
    beforeOperation: [...base.hooks.beforeOperation, noteRestore],
    afterChange: [...base.hooks.afterChange, endConsents],
  },
  endpoints: [withdrawConsent, confirmTeam],
  admin: {
    group: 'Tổ dân vận',
    useAsTitle: 'title',
    defaultColumns: ['title', '_status', 'updatedAt'],
    listSearchableFields: ['title'],
    description: 'Mỗi thôn, bản, tổ dân phố một tổ.',
  },
  defaultSort: 'title',
  fields: [
    { name: 'title', label: 'Tổ', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'findings',
      label: 'Điều cần sửa',
      type: 'ui',
      admin: { components: { Field: '/admin/TeamFindings.tsx#TeamFindings' }, disableListColumn: true },
    },
    {
      name: 'village',
      label: 'Thôn, bản, tổ dân phố',
      type: 'relationship',
      relationTo: 'villages',
      required: true,
      unique: true,
      filterOptions: ownCommuneFilter,
      admin: { allowCreate: false },
    },
    commune({ admin: { hidden: true } }),
    members,
    groups,
    zalo('Nhóm Zalo của tổ'),
    {
      name: 'note',
      label: 'Ghi chú nội bộ',
      type: 'textarea',
      access: { read: signedInField },
      admin: { position: 'sidebar', description: 'Không bao giờ hiện ra ngoài.' },
    },
  ],
}
