import { Link } from '@payloadcms/ui'
import type { Coverage, Rung } from '../../content/model/coverage.ts'
import type { CommuneLadder } from './readDistrict.ts'

const columns: { rung: Rung; title: string }[] = [
  { rung: 'decided', title: 'Có quyết định' },
  { rung: 'team', title: 'Tổ đủ người' },
  { rung: 'groups', title: 'Nhóm đủ' },
  { rung: 'zalo', title: 'Có Zalo' },
  { rung: 'represented', title: '100% hộ' },
]

/** For the district: how far each commune's villages have come. Each column counts those that reached it or more. */
export const DistrictLadder = ({ communes, total }: { communes: CommuneLadder[]; total: Coverage }) => (
  <section className="home__section" aria-labelledby="ladder-heading">
    <h2 id="ladder-heading">Các xã, thị trấn đang ở đâu</h2>
    <p>Mỗi cột là số thôn đã đạt tới bước đó.</p>
    {/* Scrolls by itself on a phone, also with the keyboard. */}
    {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
    <div className="home__table" role="region" aria-labelledby="ladder-heading" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Xã, thị trấn</th>
            <th scope="col">Số thôn</th>
            {columns.map(({ rung, title }) => (
              <th key={rung} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {communes.map(({ id, title, coverage }) => (
            <tr key={id}>
              <th scope="row">
                <Link href={`/admin/collections/teams?where[commune][equals]=${id}`}>{title}</Link>
              </th>
              <Cells coverage={coverage} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Toàn huyện</th>
            <Cells coverage={total} />
          </tr>
        </tfoot>
      </table>
    </div>
  </section>
)

const Cells = ({ coverage }: { coverage: Coverage }) => (
  <>
    <td>{coverage.villages}</td>
    {columns.map(({ rung }) => (
      <td key={rung} className={isAll(coverage, rung) ? 'home__all' : ''}>
        {coverage.atLeast[rung]}
      </td>
    ))}
  </>
)

const isAll = ({ villages, atLeast }: Coverage, rung: Rung): boolean => villages > 0 && atLeast[rung] === villages
