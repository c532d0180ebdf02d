import { Link } from '@payloadcms/ui'
import type { Role } from '../../content/model/role.ts'
import { createWith, importPage, listOf } from './adminLinks.ts'

const tasks = {
  bulletin: { title: 'Viết bài tuyên truyền', hint: 'Đọc trên loa, gửi vào Zalo', href: createWith('bulletins') },
  decision: { title: 'Đăng quyết định, văn bản', hint: 'Thả tệp PDF, chọn thôn', href: createWith('decisions') },
  team: { title: 'Cập nhật tổ dân vận', hint: 'Người, điện thoại, nhóm, Zalo', href: listOf('teams') },
  import: { title: 'Nhập danh sách', hint: 'Từ tệp Excel sẵn có', href: importPage },
  draft: { title: 'Soạn văn bản', hint: 'Xã xem lại rồi đăng', href: createWith('decisions') },
} as const

const tasksOf: Record<Role, (keyof typeof tasks)[]> = {
  commune: ['bulletin', 'decision', 'team', 'import'],
  contributor: ['bulletin', 'draft'],
  district: ['bulletin', 'decision', 'team', 'import'],
}

/** What people come for, in the order of how often. */
export const DashboardTasks = ({ role }: { role: Role }) => (
  <nav className="home__tasks" aria-label="Việc thường làm">
    {tasksOf[role].map((task) => (
      <Link key={task} className="home__task" href={tasks[task].href}>
        <strong>{tasks[task].title}</strong>
        <span>{tasks[task].hint}</span>
      </Link>
    ))}
  </nav>
)
