import type { CollectionConfig, DateField, Endpoint, FieldAccess } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { readPublishNews } from '../admin/readPublishNews.ts'
import { nobody } from '../access/anyone.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import { notForCommunes } from '../access/district.ts'
import { signedIn } from '../access/signedIn.ts'
import { newestFirst } from '../publish/publishOrder.ts'
import { publishNewest, returnToPublish } from './returnToPublish.ts'

/**
 * A commune sees the problems of its own documents. Asked without a row, it is asked whether lists may be filtered and
 * sorted by it: never, since a sentence may hold a phone number of another commune, and counting would tell it.
 */
const ownProblem: FieldAccess = ({ req, siblingData }) => {
  const actor = actorOf(req)
  if (isDistrict(actor)) return true
  return actor !== null && siblingData !== undefined && idOf(siblingData.commune) === actor.commune
}

/** `GET /api/publishes/news`: where publishing stands, and how far the reader's own last changes have come. */
const news: Endpoint = {
  path: '/news',
  method: 'get',
  handler: async ({ payload, user }) =>
    user
      ? Response.json(await readPublishNews(payload, user), { headers: { 'Cache-Control': 'no-store' } })
      : Response.json({ message: 'Xin đăng nhập lại.' }, { status: 401 }),
}

/** Two publishes may be a second apart. */
const instant: DateField['admin'] = {
  date: { displayFormat: 'dd/MM/yyyy HH:mm:ss' },
  components: { Field: '/admin/InstantField.tsx#InstantField' },
}

/** Nobody changes a record: no boxes, no asterisks. */
const plain = { components: { Field: '/admin/PlainField.tsx#PlainField' } }

export const Publishes: CollectionConfig = {
  slug: 'publishes',
  labels: { singular: 'Lần xuất bản', plural: 'Lịch sử xuất bản' },
  admin: {
    group: 'Hệ thống',
    useAsTitle: 'message',
    defaultColumns: ['startedAt', 'state', 'message', 'changedPages', 'durationMs'],
    description: 'Mỗi lần nội dung được đưa lên trang công khai.',
    hidden: notForCommunes,
    components: { beforeListTable: ['/admin/KeptPublishes.tsx#KeptPublishes'] },
  },
  access: { read: signedIn, create: nobody, update: nobody, delete: nobody },
  endpoints: [news, publishNewest, returnToPublish],
  defaultSort: newestFirst,
  fields: [
    {
      name: 'state',
      label: 'Kết quả',
      type: 'select',
      required: true,
      index: true,
      admin: plain,
      options: [
        { label: 'Đang làm', value: 'running' },
        { label: 'Xong', value: 'done' },
        { label: 'Chưa được', value: 'failed' },
      ],
    },
    { name: 'number', label: 'Lần thứ', type: 'number', index: true, admin: plain },
    { name: 'startedAt', label: 'Bắt đầu', type: 'date', index: true, required: true, admin: instant },
    { name: 'endedAt', label: 'Kết thúc', type: 'date', admin: instant },
    { name: 'release', label: 'Bản phát hành', type: 'text', admin: { hidden: true } },
    { name: 'returnOf', label: 'Trở lại bản', type: 'text', admin: { hidden: true } },
    { name: 'step', label: 'Bước', type: 'text', admin: { hidden: true } },
    { name: 'pages', label: 'Số trang', type: 'number', admin: plain },
    { name: 'changedPages', label: 'Số trang đổi', type: 'number', admin: plain },
    {
      name: 'durationMs',
      label: 'Mất bao lâu',
      type: 'number',
      admin: {
        components: { Cell: '/admin/Duration.tsx#DurationCell', Field: '/admin/Duration.tsx#DurationField' },
      },
    },
    {
      name: 'message',
      label: 'Lời báo',
      type: 'textarea',
      admin: { components: { ...plain.components, Cell: '/admin/MessageCell.tsx#MessageCell' } },
    },
    {
      name: 'problems',
      label: 'Mục cần sửa',
      type: 'array',
      labels: { singular: 'Mục', plural: 'Mục' },
      admin: { components: { Field: '/admin/SetAsideField.tsx#SetAsideField' } },
      fields: [
        { name: 'document', label: 'Mục', type: 'text', access: { read: ownProblem } },
        { name: 'link', label: 'Đường dẫn', type: 'text', access: { read: ownProblem }, admin: { hidden: true } },
        { name: 'commune', label: 'Xã, thị trấn', type: 'relationship', relationTo: 'communes' },
        { name: 'message', label: 'Cần làm gì', type: 'textarea', access: { read: ownProblem } },
      ],
    },
  ],
}
