import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { CommuneWork } from './CommuneWork.tsx'
import { DashboardTasks } from './DashboardTasks.tsx'
import { DistrictLadder } from './DistrictLadder.tsx'
import { PublishProblems } from './PublishProblems.tsx'
import { PublishState } from './PublishState.tsx'
import { readDashboard } from './readDashboard.ts'
import { actorOf } from '../access/actorOf.ts'

/** The first page after signing in: what to do, whether it is on the site, what is missing. */
export const Dashboard = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const { payload, user } = req
  // A one-time password is changed first (ChangePasswordGate); until then there is nothing to show.
  if (!user || !actorOf(req)) return null
  const siteUrl = process.env.SITE_URL || 'http://127.0.0.1:4321'
  const { publish, problems, work, ladder } = await readDashboard(payload, user)
  return (
    <Gutter className="home">
      <h1>Xin chào{user.name ? `, ${user.name}` : ''}</h1>
      <PublishState initial={publish} siteUrl={siteUrl} now={new Date().toISOString()} />
      <DashboardTasks siteUrl={siteUrl} />
      <PublishProblems problems={problems} />
      {work && <CommuneWork {...work} />}
      {ladder && <DistrictLadder {...ladder} />}
    </Gutter>
  )
}
