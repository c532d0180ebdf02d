import type { Payload, TypedUser } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { showInstant } from './describePublish.ts'
import { EndReturn } from './EndReturn.tsx'
import { findOrigin } from './findOrigin.ts'
import { readCauses } from './readCauses.ts'
import { findReturnable } from './readReturnable.ts'
import { ReturnButton } from './ReturnButton.tsx'

/** Above the history of publishes, for the district: the site can go back to any of the last ones. */
export const KeptPublishes = async ({ payload, user }: { payload: Payload; user?: TypedUser | null }) => {
  if (!user || !isDistrict(actorOf({ user }))) return null
  const { current, publishes } = await findReturnable(payload)
  if (publishes.length === 0) return null
  const causes = await readCauses(
    payload,
    publishes.map(({ id }) => id),
  )
  const origin = current?.returnOf ? await findOrigin(payload, current) : null
  return (
    <section className="kept-publishes" aria-labelledby="kept-publishes-heading">
      <h2 id="kept-publishes-heading">Trở lại một bản trước</h2>
      <p>
        Trang công khai hiện lại như lần xuất bản đã chọn, trừ những gì đã gỡ, đã hết hạn hoặc đã rút đồng ý từ đó đến
        nay. Trang giữ nguyên bản ấy:{' '}
        <strong>
          nội dung mới của mọi người, kể cả bài tới ngày hẹn, vẫn được lưu nhưng chưa lên trang cho đến khi anh/chị bấm
          «Đưa nội dung mới nhất lên lại»
        </strong>
        . Xin sửa hoặc gỡ chỗ sai trước đó.
      </p>
      <EndReturn isReturned={Boolean(current?.returnOf)} earlierAt={origin?.startedAt ?? null} />
      <ul>
        {publishes.map(({ id, startedAt, pages, changedPages }) => (
          <li key={id}>
            <span>
              {showInstant(startedAt, 'seconds')} · {pages ?? 0} trang, {changedPages ?? 0} trang đổi
              <span className="kept-publishes__cause">{causes.get(id)}</span>
            </span>
            <ReturnButton path={`/api/publishes/${id}/return`} label="Trở lại bản này" />
          </li>
        ))}
      </ul>
    </section>
  )
}
