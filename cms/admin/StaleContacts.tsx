import { Link } from '@payloadcms/ui'
import { showDay } from '../../content/model/date.ts'
import { confirmPage } from './adminLinks.ts'
import { ConfirmTeam } from './ConfirmTeam.tsx'
import type { StaleTeam } from './readStaleTeams.ts'

/** Teams whose contact list nobody has confirmed for half a year: each opens where one click confirms it. */
export const StaleContacts = ({ teams }: { teams: StaleTeam[] }) =>
  teams.length > 0 && (
    <section className="home__section" aria-labelledby="stale-heading">
      <h2 id="stale-heading">
        Danh bạ lâu chưa xác nhận<span className="home__count">{teams.length}</span>
      </h2>
      <p>
        Xin gọi hỏi tổ trưởng; còn đúng thì bấm «Xác nhận còn đúng», có thay đổi thì mở ra sửa.{' '}
        <Link href={confirmPage}>Xem cả người và số điện thoại</Link>
      </p>
      <ul className="home__rows home__rows--deed">
        {teams.map(({ id, title, link, confirmedOn }) => (
          <li key={id}>
            <Link href={link}>
              <strong>{title}</strong>
              <span>
                {confirmedOn === null ? 'Chưa xác nhận lần nào.' : `Xác nhận lần cuối ngày ${showDay(confirmedOn)}.`}
              </span>
            </Link>
            <ConfirmTeam id={id} />
          </li>
        ))}
      </ul>
    </section>
  )
