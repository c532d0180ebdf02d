import { Link } from '@payloadcms/ui'
import { showDay } from '../../content/model/date.ts'
import type { Ahead } from './readAhead.ts'

/** What comes to the site by itself, and when. */
export const AheadSection = ({ ahead }: { ahead: Ahead[] }) =>
  ahead.length > 0 && (
    <section className="home__section" aria-labelledby="ahead-heading">
      <h2 id="ahead-heading">
        Đã hẹn ngày lên trang<span className="home__count">{ahead.length}</span>
      </h2>
      <ul className="home__rows">
        {ahead.map(({ title, link, on }) => (
          <li key={link}>
            <Link href={link}>
              <strong>{title}</strong>
              <span>Tự lên trang ngày {showDay(on)}.</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
