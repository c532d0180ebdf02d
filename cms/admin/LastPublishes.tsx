import { Link } from '@payloadcms/ui'
import { editAt } from './adminLinks.ts'
import { countProblems, describePast } from './describePublish.ts'
import type { PastPublish } from './readDistrict.ts'
import { TechnicalDetail } from './TechnicalDetail.tsx'

/** For the district: the last publishes. What is still to be mended stands at the top; what each left out, in its record. */
export const LastPublishes = ({ publishes }: { publishes: PastPublish[] }) => (
  <section className="home__section" aria-labelledby="publishes-heading">
    <h2 id="publishes-heading">Các lần lên trang gần đây</h2>
    {publishes.length === 0 && <p>Chưa có lần nào.</p>}
    <ul className="home__rows">
      {publishes.map((publish) => (
        <PastLine key={publish.id} publish={publish} />
      ))}
    </ul>
  </section>
)

const PastLine = ({ publish }: { publish: PastPublish }) => {
  const { sentence, detail } = describePast(publish, new Date())
  return (
    <li className={`home__publish home__publish--${publish.state}`}>
      <p>
        {sentence} {countProblems(publish) > 0 && <Link href={editAt('publishes', publish.id)}>Xem mục nào</Link>}
      </p>
      <TechnicalDetail detail={detail} />
    </li>
  )
}
