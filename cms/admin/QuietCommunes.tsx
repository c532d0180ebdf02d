import { Link } from '@payloadcms/ui'
import { showDay } from '../../content/model/date.ts'
import { plan } from '../../content/model/plan.ts'
import { listOf } from './adminLinks.ts'
import type { QuietCommune } from './readDistrict.ts'

/** For the district: whom to call. */
export const QuietCommunes = ({ communes }: { communes: QuietCommune[] }) => (
  <section className="home__section" aria-labelledby="quiet-heading">
    <h2 id="quiet-heading">
      Xã lâu không cập nhật{communes.length > 0 && <span className="home__count">{communes.length}</span>}
    </h2>
    {communes.length === 0 && (
      <p className="home__good">Xã nào cũng đã viết, sửa hoặc xác nhận trong {plan.communeQuietAfterDays} ngày qua.</p>
    )}
    <ul className="home__rows">
      {communes.map(({ id, title, lastOn }) => (
        <li key={id}>
          <Link href={`${listOf('teams')}?where[commune][equals]=${id}`}>
            <strong>{title}</strong>
            <span>{lastOn === null ? 'Chưa ghi gì trên hệ thống.' : `Không thay đổi gì từ ${showDay(lastOn)}.`}</span>
          </Link>
        </li>
      ))}
    </ul>
  </section>
)
