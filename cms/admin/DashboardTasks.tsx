import { Link } from '@payloadcms/ui'

const tasks = [
  { title: 'Viết bài tuyên truyền', hint: 'Để đọc trên loa và gửi Zalo', href: '/admin/collections/bulletins/create' },
  { title: 'Đăng văn bản', hint: 'Quyết định, kế hoạch, hướng dẫn', href: '/admin/collections/decisions/create' },
  { title: 'Sửa tổ dân vận', hint: 'Thành viên, nhóm, nhóm Zalo', href: '/admin/collections/teams' },
]

export const DashboardTasks = ({ siteUrl }: { siteUrl: string }) => (
  <nav className="home__tasks" aria-label="Việc thường làm">
    {tasks.map(({ title, hint, href }) => (
      <Link key={href} className="home__task" href={href}>
        <strong>{title}</strong>
        <span>{hint}</span>
      </Link>
    ))}
    <a className="home__task" href={new URL('/do-phu/', siteUrl).href} target="_blank" rel="noreferrer">
      <strong>Xem độ phủ</strong>
      <span>Trên trang công khai</span>
    </a>
  </nav>
)
