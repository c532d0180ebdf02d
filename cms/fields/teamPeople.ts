import type { ArrayField, Field } from 'payload'
import { groupRoles, teamRoles } from '../../content/model/team.ts'
import { publicName, publicPhone, publicPost } from '../access/publicPerson.ts'
import { signedInField } from '../access/signedIn.ts'
import { consentFields } from './consent.ts'
import { day } from './day.ts'
import { optionsOf } from './optionsOf.ts'
import { mobilePhone } from './phone.ts'
import { wholeNumber } from './wholeNumber.ts'
import { zalo } from './zalo.ts'

const name: Field = { name: 'name', label: 'Họ và tên', type: 'text', required: true, access: { read: publicName } }
const role = (roles: Record<string, string>): Field => ({
  name: 'role',
  label: 'Chức danh',
  type: 'select',
  required: true,
  defaultValue: 'member',
  options: optionsOf(roles),
})
/** Of leaders: since when. Set when one takes over (content/model/replaceLeader). */
const since: Field = { ...day({ name: 'since', label: 'Từ ngày' }), access: { read: signedInField } }
const phone = mobilePhone({ access: { read: publicPhone } })

/** The screen of a team draws these lists itself: cms/admin/team. */
const drawnBy = (component: string) => ({
  components: { Field: `/admin/team/${component}.tsx#${component}` },
  disableBulkEdit: true,
})

export const teamMembers: ArrayField = {
  name: 'members',
  label: 'Thành viên tổ',
  labels: { singular: 'Người', plural: 'Thành viên tổ' },
  type: 'array',
  admin: drawnBy('MembersField'),
  fields: [
    name,
    role(teamRoles),
    since,
    {
      name: 'post',
      label: 'Chức vụ',
      type: 'text',
      access: { read: publicPost },
    },
    phone,
    { name: 'task', label: 'Nhiệm vụ cụ thể', type: 'text', access: { read: signedInField } },
    ...consentFields,
  ],
}

export const teamGroups: ArrayField = {
  name: 'groups',
  label: 'Các nhóm theo cụm dân cư',
  labels: { singular: 'Nhóm', plural: 'Các nhóm' },
  type: 'array',
  admin: drawnBy('GroupsField'),
  fields: [
    { name: 'name', label: 'Tên nhóm', type: 'text', required: true },
    { name: 'households', label: 'Số hộ phụ trách', type: 'number', min: 1, validate: wholeNumber },
    { name: 'area', label: 'Địa bàn', type: 'text' },
    {
      name: 'members',
      label: 'Người trong nhóm',
      labels: { singular: 'Người', plural: 'Người trong nhóm' },
      type: 'array',
      fields: [name, role(groupRoles), since, phone, ...consentFields],
    },
    zalo('Nhóm Zalo của nhóm (thôn trên 200 hộ)'),
  ],
}
