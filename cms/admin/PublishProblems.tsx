import { Link } from '@payloadcms/ui'
import type { Problem } from './readDashboard.ts'

/** Documents that the last publish set aside: their last good form stays on the site until they are mended. */
export const PublishProblems = ({ problems }: { problems: Problem[] }) => {
  if (problems.length === 0) return null
  return (
    <section className="home__section home__problems" aria-labelledby="problems-heading">
      <h2 id="problems-heading">Cần sửa để lên trang</h2>
      <ul className="home__rows home__rows--plain">
        {problems.map(({ id, document, link, message }) => (
          <li key={id ?? `${document} ${message}`}>
            {link ? <Link href={link}>{document || 'Mở mục này'}</Link> : <strong>{document}</strong>}
            <p>{message}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
