import { Link } from '@payloadcms/ui'
import type { MissingGroup } from './missing.ts'
import type { CommuneWork } from './readDashboard.ts'

/** Up to so many lines stand open; more are folded up by rule. */
const openItems = 12

/** For a commune's staff: what its villages lack of the plan, by rule, each line a link to the field. */
export const MissingSection = ({ villages, missing }: CommuneWork) => {
  const total = missing.reduce((sum, { items }) => sum + items.length, 0)
  return (
    <section className="home__section" aria-labelledby="missing-heading">
      <h2 id="missing-heading">Còn thiếu ở xã{total > 0 && <span className="home__count">{total}</span>}</h2>
      {villages === 0 && <p>Xã chưa có thôn nào trong hệ thống. Xin nhập danh sách hoặc thêm từng thôn.</p>}
      {villages > 0 && total === 0 && <p className="home__good">Cả {villages} thôn đã có tổ đủ theo kế hoạch.</p>}
      {total > 0 && <p>Bấm vào một dòng để đến đúng chỗ cần ghi.</p>}
      {missing.map((group, place) => (
        <MissingRule key={group.rule} group={group} isOpen={total <= openItems || place === 0} />
      ))}
    </section>
  )
}

const MissingRule = ({ group: { rule, heading, items }, isOpen }: { group: MissingGroup; isOpen: boolean }) => (
  <details className="home__rule" open={isOpen} data-rule={rule}>
    <summary>
      <span>{heading}</span> <span className="home__count">{items.length}</span>
    </summary>
    <ul className="home__rows">
      {items.map(({ where, message, link }) => (
        <li key={`${link} ${message}`}>
          <Link href={link}>
            <strong>{where}</strong>
            <span>{message}</span>
          </Link>
        </li>
      ))}
    </ul>
  </details>
)
