import type { CollectionConfig } from 'payload'
import { decisionStates, decisionTypes, isDecisionNumber } from '../../content/model/decision.ts'
import { signedInField } from '../access/signedIn.ts'
import { listAskedInAddress } from '../fields/askedInAddress.ts'
import { commune } from '../fields/commune.ts'
import { day } from '../fields/day.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { ownCommuneFilter } from '../fields/ownCommuneFilter.ts'
import { slug } from '../fields/slug.ts'
import { redaction } from '../fields/redaction.ts'
import { demandRedaction } from '../hooks/demandRedaction.ts'
import { refuseForeignFile } from '../hooks/refuseForeignFile.ts'
import { refuseSecret } from '../hooks/refuseSecret.ts'
import { setSlug } from '../hooks/setSlug.ts'
import { draftable } from './draftable.ts'

const wordsOf = ({ type, number, signedOn, issuer }: Record<string, unknown>): string =>
  [type, number, issuer, String(signedOn ?? '').slice(0, 4)].join(' ')

export const Decisions: CollectionConfig = {
  slug: 'decisions',
  labels: { singular: 'Văn bản, quyết định', plural: 'Văn bản, quyết định' },
  ...draftable({
    beforeValidate: [refuseSecret],
    beforeChange: [refuseForeignFile('file'), demandRedaction, setSlug(wordsOf)],
  }),
  admin: {
    group: 'Nội dung',
    useAsTitle: 'number',
    defaultColumns: ['number', 'summary', 'signedOn', 'commune', '_status'],
    listSearchableFields: ['number', 'summary'],
    description: 'Quyết định thành lập tổ, kế hoạch, hướng dẫn… Chỉ đăng bản công khai, đã che thông tin riêng.',
  },
  defaultSort: '-signedOn',
  fields: [
    {
      name: 'file',
      label: 'Tệp PDF',
      type: 'upload',
      relationTo: 'files',
      filterOptions: { mimeType: { equals: 'application/pdf' } },
      admin: {
        description: 'Bản công khai, đến 10 MB: đã che số điện thoại, số căn cước, ngày sinh.',
        custom: { accept: 'application/pdf' },
        components: { Field: '/admin/FileDrop.tsx#FileDrop' },
      },
      // The form demands the PDF; an import may know a decision by number and date only.
      validate: (value: unknown, { req }: { req: { context: Record<string, unknown> } }) =>
        Boolean(value || req.context.fromImport) || 'Hãy đính kèm tệp PDF của văn bản trước khi đăng.',
    },
    ...redaction,
    {
      type: 'row',
      fields: [
        {
          name: 'type',
          label: 'Loại văn bản',
          type: 'select',
          required: true,
          defaultValue: 'quyet-dinh',
          options: optionsOf(decisionTypes),
        },
        {
          name: 'number',
          label: 'Số và ký hiệu',
          type: 'text',
          required: true,
          index: true,
          admin: { placeholder: '12-QĐ/ĐU' },
          validate: (value: string | null | undefined, { req }: { req: { context: Record<string, unknown> } }) =>
            Boolean(value && (isDecisionNumber(value) || req.context.fromImport)) ||
            'Số, ký hiệu có dạng 12-QĐ/ĐU (văn bản Đảng) hoặc 3496/QĐ-UBND (văn bản chính quyền).',
        },
        day({ name: 'signedOn', label: 'Ngày ký', required: true }),
      ],
    },
    {
      name: 'summary',
      label: 'Trích yếu',
      type: 'textarea',
      required: true,
      admin: { placeholder: 'Về việc thành lập các Tổ Dân vận cộng đồng…' },
    },
    {
      name: 'issuer',
      label: 'Cơ quan ban hành',
      type: 'text',
      required: true,
      admin: { placeholder: 'Đảng ủy xã Đồng Tâm' },
    },
    commune(),
    {
      name: 'villages',
      label: 'Thành lập tổ ở các thôn',
      type: 'relationship',
      relationTo: 'villages',
      hasMany: true,
      filterOptions: ownCommuneFilter,
      defaultValue: listAskedInAddress('thon'),
      admin: {
        allowCreate: false,
        description: 'Đánh dấu các thôn, bản, tổ dân phố có tổ được thành lập theo văn bản này.',
        components: { Field: '/admin/VillageChecklist.tsx#VillageChecklist' },
      },
    },
    {
      name: 'signer',
      label: 'Người ký',
      type: 'group',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', label: 'Họ và tên', type: 'text' },
            { name: 'post', label: 'Chức vụ', type: 'text' },
          ],
        },
      ],
    },
    {
      name: 'state',
      label: 'Tình trạng',
      type: 'select',
      required: true,
      defaultValue: 'in-force',
      options: optionsOf(decisionStates),
    },
    slug,
    {
      name: 'note',
      label: 'Ghi chú nội bộ',
      type: 'textarea',
      access: { read: signedInField },
      admin: { description: 'Không bao giờ hiện ra ngoài.' },
    },
  ],
}
