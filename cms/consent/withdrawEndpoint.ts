import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest, type Where } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { hasConsent } from '../../content/model/person.ts'
import { canPublishForCommune } from '../../content/model/role.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import { askPublish } from '../hooks/askForPublish.ts'
import { inTransaction } from '../database/inTransaction.ts'
import type { Subject, Withdrawal } from './markWithdrawn.ts'
import { peopleOf, type PersonRow, type TeamRow } from './teamPeople.ts'
import { withdrawInTeam } from './withdrawInTeam.ts'

type Id = number | string
const refuse = (message: string, status: number): never => {
  throw new APIError(message, status, null, true)
}

/** Whose: the person's row by its id, or by its place in the newest version (`members.0`, `groups.1.members.2`). */
type Asked = { row?: unknown; place?: unknown; which?: unknown }

/**
 * `POST /api/teams/:id/withdraw`: a person's consent is over, at once and in all that is stored, also while a newer draft
 * exists; a publish is asked for in the same transaction.
 */
export const withdrawConsent: Endpoint = {
  path: '/:id/withdraw',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const asked = (req.data ?? {}) as Asked
    const subject: Subject = asked.which === 'name' ? 'name' : 'phone'
    const id = String(req.routeParams?.id)
    // The reader's own rules first: whoever may not read it learns nothing about it.
    const newest = await readTeam(id, true, req)
    if (!canPublishForCommune(actorOf(req), idOf(newest.commune)))
      refuse('Anh/chị không có quyền rút đồng ý ở tổ này. Xin báo cán bộ xã.', 403)
    const shown = await readTeam(id, false, req)
    const rows = [...findPerson(newest, asked), ...findPerson(shown, asked)]
    if (rows.length === 0) refuse('Không thấy người này trong tổ đã lưu. Xin tải lại trang rồi thử lại.', 404)
    const withdrawal = toWithdrawal(subject, rows)
    const others = subject === 'phone' ? await findOthers(withdrawal.values ?? [], newest.id, req) : []
    const own = others.filter(({ commune }) => canPublishForCommune(actorOf(req), idOf(commune)))
    await inTransaction(req, async () => {
      for (const team of [newest.id, ...own.map((other) => other.id)])
        await withdrawInTeam({ payload: req.payload, team, req }, [withdrawal])
      await askPublish(req, `teams/${newest.id}`)
    })
    const beyond = others.filter((other) => other.isShown && !own.includes(other)).map(({ title }) => title)
    return Response.json({ message: 'Đã rút lại đồng ý.', beyond })
  },
}

const readTeam = async (id: string, draft: boolean, req: PayloadRequest): Promise<TeamRow> =>
  (await req.payload.findByID({
    collection: 'teams',
    id,
    draft,
    // Thrown away is not forgotten: it can be taken back.
    trash: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req,
  })) as TeamRow

const placePattern = /^(?:members\.(\d+)|groups\.(\d+)\.members\.(\d+))$/

const findPerson = (team: TeamRow, { row, place }: Asked): PersonRow[] => {
  if (typeof row === 'string' && row !== '') return peopleOf(team).filter(({ id }) => id === row)
  const [, member, group, groupMember] = placePattern.exec(String(place)) ?? []
  const person =
    member === undefined ? team.groups?.[Number(group)]?.members?.[Number(groupMember)] : team.members?.[Number(member)]
  return person ? [person] : []
}

/** A person may sit in the team and in one of its groups: the number or name counts wherever it stands. */
const toWithdrawal = (subject: Subject, people: PersonRow[]): Withdrawal => ({
  subject,
  rows: people.map(({ id }) => id).filter((id) => typeof id === 'string'),
  values: [...new Set(people.map((person) => person[subject]).filter((value) => typeof value === 'string'))],
  on: todayInVietnam(new Date()),
})

type Other = { id: Id; title: string; commune: TeamRow['commune']; isShown: boolean }

/** Other teams in which the number stands now. A trusted read: a board is told where it cannot reach, and nothing else. */
const findOthers = async (phones: string[], id: Id, req: PayloadRequest): Promise<Other[]> => {
  if (phones.length === 0) return []
  const stands: Where = { or: [{ 'members.phone': { in: phones } }, { 'groups.members.phone': { in: phones } }] }
  const where: Where = { and: [{ id: { not_equals: id } }, stands] }
  const how = { collection: 'teams', where, trash: true, depth: 0, pagination: false, req } as const
  const drafts = (await req.payload.find({ ...how, draft: true })).docs
  const shown = (await req.payload.find(how)).docs
  const isShown = (team: TeamRow) =>
    team._status === 'published' &&
    !team.deletedAt &&
    peopleOf(team).some(({ phone, phoneConsent }) => phones.includes(phone ?? '') && hasConsent(phoneConsent))
  return [...new Map([...drafts, ...shown].map((team) => [team.id, team])).values()].map((team) => ({
    id: team.id,
    title: team.title ?? '',
    commune: team.commune,
    isShown: isShown(team as TeamRow),
  }))
}
