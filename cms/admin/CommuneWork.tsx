import { Link } from '@payloadcms/ui'
import type { VillageWork } from './villageWork.ts'

const shownSentences = 2
const words: Record<VillageWork['state'], string> = { none: 'Chưa có tổ', draft: 'Bản nháp', published: 'Chưa đủ' }

/** For a commune's staff: which of its villages still lack something, each leading to the form. */
export const CommuneWork = ({ villages, left }: { villages: number; left: VillageWork[] }) => (
  <section className="home__section" aria-labelledby="work-heading">
    <h2 id="work-heading">Việc còn lại ở xã</h2>
    {villages === 0 && <p>Xã chưa có thôn nào trong hệ thống. Hãy thêm thôn, bản, tổ dân phố trước.</p>}
    {villages > 0 && left.length === 0 && <p className="home__good">Cả {villages} thôn đã có tổ đủ theo kế hoạch.</p>}
    {left.length > 0 && (
      <p>
        {left.length} trong {villages} thôn còn việc phải làm.
      </p>
    )}
    <ul className="home__work">
      {left.map(({ key, title, link, state, sentences }) => (
        <li key={key}>
          <Link href={link}>
            {title} <span className={`mark mark--${state}`}>{words[state]}</span>
          </Link>
          {sentences.slice(0, shownSentences).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {sentences.length > shownSentences && (
            <p className="home__more">và {sentences.length - shownSentences} việc nữa, xem trong phiếu của tổ.</p>
          )}
        </li>
      ))}
    </ul>
  </section>
)
