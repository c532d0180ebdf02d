import { Link } from '@payloadcms/ui'
import { describePublish } from './describePublish.ts'
import type { PastPublish } from './readDistrict.ts'

/** For the district: the last publishes, and what each left out, with the way to mend it. */
export const LastPublishes = ({ publishes }: { publishes: PastPublish[] }) => (
  <section className="home__section" aria-labelledby="publishes-heading">
    <h2 id="publishes-heading">Các lần lên trang gần đây</h2>
    {publishes.length === 0 && <p>Chưa có lần nào.</p>}
    <ul className="home__rows">
      {publishes.map((publish) => (
        <li key={publish.id} className={`home__publish home__publish--${publish.state}`}>
          <p>{describePublish({ last: publish, waitingSince: null }, new Date()).sentence}</p>
          {(publish.problems ?? []).map(({ id, document, link, message }) => (
            <p key={id}>
              {link ? <Link href={link}>{document || 'Mở mục này'}</Link> : <strong>{document}</strong>}: {message}
            </p>
          ))}
        </li>
      ))}
    </ul>
  </section>
)
