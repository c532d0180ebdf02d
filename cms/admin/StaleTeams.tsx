import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { showDay } from '../../content/model/date.ts'
import { showPhone } from '../../content/model/person.ts'
import { plan } from '../../content/model/plan.ts'
import { actorOf } from '../access/actorOf.ts'
import { ConfirmTeam } from './ConfirmTeam.tsx'
import { readStaleTeams } from './readStaleTeams.ts'
import { readTeamContacts, type TeamContact } from './readTeamContacts.ts'

/** `/admin/xac-nhan`: every team whose contacts nobody confirmed for long; confirmed one by one, looked at first. */
export const StaleTeams = async ({ initPageResult, params, searchParams }: AdminViewServerProps) => {
  const { req, locale, permissions, visibleEntities } = initPageResult
  const { payload, user, i18n } = req
  if (!user || !actorOf(req)) return null
  const teams = await readStaleTeams(payload, user)
  const contacts = await readTeamContacts(payload, { user, teams: teams.map(({ id }) => id) })
  const frame = { i18n, permissions, visibleEntities, ...(locale ? { locale } : {}), ...(params ? { params } : {}) }
  return (
    <DefaultTemplate {...frame} payload={payload} searchParams={searchParams ?? {}} user={user}>
      <Gutter className="home stale-teams">
        <h1>Xác nhận danh bạ</h1>
        {teams.length === 0 ? (
          <p className="home__good">Chưa có danh sách nào cần xác nhận lại.</p>
        ) : (
          <p>
            {teams.length} tổ chưa được xác nhận trong {plan.confirmContactsEveryMonths} tháng qua. Xin xem lại, gọi hỏi
            nếu chưa chắc: còn đúng thì bấm «Xác nhận còn đúng», có thay đổi thì mở ra sửa.
          </p>
        )}
        <ul>
          {teams.map(({ id, title, link, confirmedOn }) => (
            <li key={id}>
              <div className="stale-teams__head">
                <Link href={link}>{title}</Link>
                <ConfirmTeam
                  id={id}
                  before={confirmedOn === null ? 'Chưa xác nhận lần nào' : `Xác nhận ngày ${showDay(confirmedOn)}`}
                />
              </div>
              <details>
                <summary>Xem người và số điện thoại</summary>
                <Contacts contacts={contacts.get(id) ?? []} />
              </details>
            </li>
          ))}
        </ul>
      </Gutter>
    </DefaultTemplate>
  )
}

const Contacts = ({ contacts }: { contacts: TeamContact[] }) => (
  <ul className="stale-teams__people">
    {contacts.map(({ name, role, phone, isShown }, place) => (
      <li key={place}>
        {name}, {role.charAt(0).toLowerCase() + role.slice(1)}
        {phone && (
          <>
            : <a href={`tel:${phone}`}>{showPhone(phone)}</a>
            {!isShown && ' (không hiện trên trang)'}
          </>
        )}
      </li>
    ))}
  </ul>
)
