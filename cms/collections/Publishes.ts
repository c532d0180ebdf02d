import type { CollectionConfig, Endpoint, FieldAccess } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { readPublishNews } from '../admin/readPublishNews.ts'
import { nobody } from '../access/anyone.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import { notForCommunes } from '../access/district.ts'
import { signedIn } from '../access/signedIn.ts'
import { publishNewest, returnToPublish } from './returnToPublish.ts'

/** A commune sees the problems of its own documents. */
const ownProblem: FieldAccess = ({ req, siblingData }) => {
  const actor = actorOf(req)
  return (
    isDistrict(actor) || siblingData === undefined || (actor !== null && idOf(siblingData.commune) === actor.commune)
  )
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
const toTheSecond = { displayFormat: 'dd/MM/yyyy HH:mm:ss' }

export const Publishes: CollectionConfig = {
  slug: 'publishes',
  labels: { singular: 'Lần xuất bản', plural: 'Lịch sử xuất bản' },
  admin: {
    group: 'Hệ thống',
    useAsTitle: 'message',
    defaultColumns: ['startedAt', 'state', 'pages', 'changedPages', 'durationMs', 'message'],
    description: 'Mỗi lần nội dung được đưa lên trang công khai.',
    hidden: notForCommunes,
    components: { beforeListTable: ['/admin/KeptPublishes.tsx#KeptPublishes'] },
  },
  access: { read: signedIn, create: nobody, update: nobody, delete: nobody },
  endpoints: [news, publishNewest, returnToPublish],
  defaultSort: '-startedAt',
  fields: [
    {
      name: 'state',
      label: 'Kết quả',
      type: 'select',
      required: true,
      index: true,
      options: [
        { label: 'Đang làm', value: 'running' },
        { label: 'Đã lên trang', value: 'done' },
        { label: 'Chưa được', value: 'failed' },
      ],
    },
    { name: 'startedAt', label: 'Bắt đầu', type: 'date', index: true, required: true, admin: { date: toTheSecond } },
    { name: 'endedAt', label: 'Kết thúc', type: 'date', admin: { date: toTheSecond } },
    { name: 'release', label: 'Bản phát hành', type: 'text' },
    { name: 'returnOf', label: 'Trở lại bản', type: 'text' },
    { name: 'step', label: 'Bước', type: 'text' },
    { name: 'pages', label: 'Số trang', type: 'number' },
    { name: 'changedPages', label: 'Số trang đổi', type: 'number' },
    {
      name: 'durationMs',
      label: 'Mất bao lâu',
      type: 'number',
      admin: {
        components: { Cell: '/admin/Duration.tsx#DurationCell', Field: '/admin/Duration.tsx#DurationField' },
      },
    },
    { name: 'message', label: 'Lời báo', type: 'textarea' },
    {
      name: 'problems',
      label: 'Mục cần sửa',
      type: 'array',
      fields: [
        { name: 'document', label: 'Mục', type: 'text', access: { read: ownProblem } },
        { name: 'link', label: 'Đường dẫn', type: 'text', access: { read: ownProblem } },
        { name: 'commune', label: 'Xã, thị trấn', type: 'relationship', relationTo: 'communes' },
        { name: 'message', label: 'Cần làm gì', type: 'textarea', access: { read: ownProblem } },
      ],
    },
  ],
}
