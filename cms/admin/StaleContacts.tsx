import { Link } from '@payloadcms/ui'
import { showDay } from '../../content/model/date.ts'
import { confirmPage } from './adminLinks.ts'
import type { StaleTeam } from './readStaleTeams.ts'

/** Teams whose contact list nobody has confirmed for half a year: each opens where one click confirms it. */
export const StaleContacts = ({ teams }: { teams: StaleTeam[] }) =>
  teams.length > 0 && (
    <section className="home__section" aria-labelledby="stale-heading">
      <h2 id="stale-heading">
        Danh bạ lâu chưa xác nhận<span className="home__count">{teams.length}</span>
      </h2>
      <p>
        Xin gọi hỏi tổ trưởng, rồi bấm «Xác nhận còn đúng» ở <Link href={confirmPage}>trang xác nhận danh bạ</Link>.
      </p>
      <ul className="home__rows">
        {teams.map(({ id, title, link, confirmedOn }) => (
          <li key={id}>
            <Link href={link}>
              <strong>{title}</strong>
              <span>
                {confirmedOn === null ? 'Chưa xác nhận lần nào.' : `Xác nhận lần cuối ngày ${showDay(confirmedOn)}.`}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
