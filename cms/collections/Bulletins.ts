import type { CollectionConfig } from 'payload'
import { bulletinTopics, findTermProblem } from '../../content/model/bulletin.ts'
import { todayInVietnam } from '../../content/model/date.ts'
import { dueOrOwn } from '../access/dueOrOwn.ts'
import { signedInField } from '../access/signedIn.ts'
import { commune } from '../fields/commune.ts'
import { day } from '../fields/day.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { slug } from '../fields/slug.ts'
import { refuseForeignFile } from '../hooks/refuseForeignFile.ts'
import { setSlug } from '../hooks/setSlug.ts'
import { draftable } from './draftable.ts'

const shared = draftable({ beforeChange: [refuseForeignFile('audio'), setSlug(({ title }) => String(title ?? ''))] })

export const Bulletins: CollectionConfig = {
  slug: 'bulletins',
  labels: { singular: 'Bài tuyên truyền', plural: 'Bài tuyên truyền' },
  ...shared,
  access: { ...shared.access, read: dueOrOwn },
  admin: {
    group: 'Nội dung',
    useAsTitle: 'title',
    defaultColumns: ['title', 'topic', 'publishedOn', 'commune', '_status'],
    listSearchableFields: ['title', 'body'],
    description: 'Bài ngắn để đọc trên loa thôn và gửi vào nhóm Zalo.',
  },
  defaultSort: '-publishedOn',
  fields: [
    {
      name: 'title',
      label: 'Tiêu đề',
      type: 'text',
      required: true,
      admin: { placeholder: 'Nhắc bà con khoá van gas trước khi đi ngủ' },
    },
    {
      name: 'body',
      label: 'Nội dung',
      type: 'textarea',
      required: true,
      admin: { rows: 14, description: 'Viết như đang nói với bà con. Để một dòng trống giữa các đoạn.' },
    },
    {
      name: 'readingTime',
      label: 'Thời gian đọc',
      type: 'ui',
      admin: { components: { Field: '/admin/ReadingTime.tsx#ReadingTime' }, disableListColumn: true },
    },
    {
      name: 'topic',
      label: 'Chủ đề',
      type: 'select',
      required: true,
      options: optionsOf(bulletinTopics),
      admin: {
        description: 'Tự gợi ý theo nội dung bài; bấm để chọn lại nếu chưa đúng.',
        components: { Field: '/admin/TopicField.tsx#TopicField' },
      },
    },
    {
      type: 'row',
      fields: [
        day({
          name: 'publishedOn',
          label: 'Ngày đăng',
          required: true,
          defaultValue: () => todayInVietnam(new Date()),
          description: 'Ghi một ngày sắp tới để hẹn: bài tự lên trang đầu ngày ấy.',
        }),
        day({
          name: 'expiresOn',
          label: 'Hết hạn sau ngày',
          description: 'Để trống nếu bài không hết hạn.',
          check: findTermProblem,
        }),
      ],
    },
    {
      name: 'term',
      label: 'Từ ngày đến ngày',
      type: 'ui',
      admin: { components: { Field: '/admin/BulletinTerm.tsx#BulletinTerm' }, disableListColumn: true },
    },
    {
      name: 'audio',
      label: 'Bản ghi âm',
      type: 'upload',
      relationTo: 'files',
      filterOptions: { mimeType: { in: ['audio/mpeg', 'audio/mp4'] } },
      admin: {
        description: 'Không bắt buộc. Tệp .mp3 hoặc .m4a, đến 20 MB.',
        custom: { accept: '.mp3,.m4a,audio/mpeg,audio/mp4' },
        components: { Field: '/admin/FileDrop.tsx#FileDrop' },
      },
    },
    commune(),
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
