import { Link } from '@payloadcms/ui'
import { splitDetail } from '../publish/technicalDetail.ts'
import type { Problem } from './readPublishNews.ts'
import { TechnicalDetail } from './TechnicalDetail.tsx'

/** Documents that the last publish set aside: their last good form stays on the site until they are mended. */
export const PublishProblems = ({ problems }: { problems: Problem[] }) =>
  problems.length > 0 && (
    <section className="home__section home__problems" aria-labelledby="problems-heading">
      <h2 id="problems-heading">
        Cần sửa để lên trang<span className="home__count">{problems.length}</span>
      </h2>
      <ul className="home__rows">
        {problems.map((problem) => (
          <ProblemLine key={`${problem.link} ${problem.message}`} {...problem} />
        ))}
      </ul>
    </section>
  )

export const ProblemLine = ({ document, link, message, commune }: Problem) => {
  const { sentence, detail } = splitDetail(message)
  return (
    <li>
      <Link href={link}>
        <strong>
          {document}
          {commune && ` – ${commune}`}
        </strong>
        <span>{sentence}</span>
      </Link>
      <TechnicalDetail detail={detail} />
    </li>
  )
}
