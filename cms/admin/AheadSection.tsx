import { Link } from '@payloadcms/ui'
import { showDay } from '../../content/model/date.ts'
import { sayHeldAhead } from './ownChanges.ts'
import type { Ahead } from './readAhead.ts'

/** What comes to the site by itself, and when; not while the site stays in an earlier state. */
export const AheadSection = ({ ahead, isHeld }: { ahead: Ahead[]; isHeld: boolean }) =>
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
              <span>{isHeld ? sayHeldAhead(on) : `Tự lên trang ngày ${showDay(on)}.`}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
