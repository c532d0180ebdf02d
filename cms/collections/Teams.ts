import { ValidationError, type CollectionBeforeValidateHook, type CollectionConfig } from 'payload'
import { signedInField } from '../access/signedIn.ts'
import { commune } from '../fields/commune.ts'
import { confirmTeam } from '../consent/confirmEndpoint.ts'
import { withdrawConsent } from '../consent/withdrawEndpoint.ts'
import { formerLeaders } from '../fields/formerLeaders.ts'
import { teamGroups, teamMembers } from '../fields/teamPeople.ts'
import { teamVillage } from '../fields/teamVillage.ts'
import { zalo } from '../fields/zalo.ts'
import { endConsents, findEndedConsents, noteRestore } from '../hooks/endConsents.ts'
import { keepTerms } from '../hooks/keepTerms.ts'
import { refuseTeamErrors } from '../hooks/refuseErrors.ts'
import { refuseTrashedTwin } from '../hooks/refuseTrashedTwin.ts'
import { setSearchWords } from '../hooks/setSearchWords.ts'
import { settleConsents } from '../hooks/settleConsents.ts'
import { setTeamVillage } from '../hooks/setTitle.ts'
import { draftable } from './draftable.ts'

/** Drafts skip field validation, yet a team without a village is nobody's. */
const demandVillage: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  if (data?.village || (data?.village === undefined && originalDoc?.village)) return data
  const errors = [{ path: 'village', message: 'Hãy chọn thôn, bản, tổ dân phố của tổ.' }]
  throw new ValidationError({ collection: 'teams', errors, req }, req.t)
}

const base = draftable({
  beforeValidate: [demandVillage, refuseTrashedTwin],
  beforeChange: [setTeamVillage, setSearchWords, settleConsents, keepTerms, refuseTeamErrors, findEndedConsents],
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
    defaultColumns: ['title', '_status', 'leader', 'findings', 'updatedAt'],
    listSearchableFields: ['title', 'searchWords'],
    // All the villages of a commune.
    pagination: { defaultLimit: 25 },
    description: 'Mỗi thôn, bản, tổ dân phố một tổ.',
  },
  defaultSort: 'title',
  fields: [
    { name: 'title', label: 'Tổ', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'searchWords',
      type: 'text',
      label: 'Tổ trưởng',
      access: { read: signedInField },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
    },
    {
      name: 'leader',
      label: 'Tổ trưởng',
      type: 'ui',
      admin: { components: { Cell: '/admin/team/LeaderCell.tsx#LeaderCell' } },
    },
    {
      name: 'findings',
      label: 'Còn thiếu',
      type: 'ui',
      admin: {
        components: {
          Cell: '/admin/team/FindingsCell.tsx#FindingsCell',
          Field: '/admin/team/TeamFindings.tsx#TeamFindings',
        },
      },
    },
    {
      name: 'confirmed',
      label: 'Xác nhận danh sách',
      type: 'ui',
      admin: { components: { Field: '/admin/TeamConfirmed.tsx#TeamConfirmed' }, disableListColumn: true },
    },
    teamVillage,
    commune({ admin: { hidden: true, position: undefined } }),
    teamMembers,
    teamGroups,
    { ...zalo('Nhóm Zalo của tổ'), admin: { components: { Field: '/admin/team/ZaloField.tsx#ZaloField' } } },
    formerLeaders,
    {
      name: 'note',
      label: 'Ghi chú nội bộ',
      type: 'textarea',
      access: { read: signedInField },
      admin: { description: 'Không bao giờ hiện ra ngoài.' },
    },
  ],
}
