import { Link } from '@payloadcms/ui'
import type { Problem } from './readPublishNews.ts'

/** Documents that the last publish set aside: their last good form stays on the site until they are mended. */
export const PublishProblems = ({ problems }: { problems: Problem[] }) =>
  problems.length > 0 && (
    <section className="home__section home__problems" aria-labelledby="problems-heading">
      <h2 id="problems-heading">
        Cần sửa để lên trang<span className="home__count">{problems.length}</span>
      </h2>
      <ul className="home__rows">
        {problems.map(({ document, link, message, commune }) => (
          <li key={`${link} ${message}`}>
            <Link href={link}>
              <strong>
                {document}
                {commune && ` – ${commune}`}
              </strong>
              <span>{message}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
