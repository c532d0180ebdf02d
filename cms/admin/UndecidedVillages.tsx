import { Link } from '@payloadcms/ui'
import type { Undecided } from './readDistrict.ts'

/** For the district: where the first step is still to be taken. */
export const UndecidedVillages = ({ communes }: { communes: Undecided[] }) => {
  const total = communes.reduce((sum, { villages }) => sum + villages.length, 0)
  return (
    <section className="home__section" aria-labelledby="undecided-heading">
      <h2 id="undecided-heading">Thôn chưa có quyết định{total > 0 && <span className="home__count">{total}</span>}</h2>
      {total === 0 && <p className="home__good">Mọi thôn đã có quyết định thành lập tổ.</p>}
      {communes.map(({ id, title, link, villages }) => (
        <details key={id} className="home__rule">
          <summary>
            <span>{title}</span> <span className="home__count">{villages.length}</span>
          </summary>
          <ul className="home__names">
            {villages.map((village) => (
              <li key={village.link}>
                <Link href={village.link}>{village.title}</Link>
              </li>
            ))}
          </ul>
          <Link className="home__act" href={link}>
            Đăng quyết định cho {villages.length} thôn này
          </Link>
        </details>
      ))}
    </section>
  )
}
