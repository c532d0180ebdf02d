import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import { AheadSection } from './AheadSection.tsx'
import { DashboardTasks } from './DashboardTasks.tsx'
import { DistrictLadder } from './DistrictLadder.tsx'
import { DraftSection } from './DraftSection.tsx'
import { LastPublishes } from './LastPublishes.tsx'
import { MissingSection } from './MissingSection.tsx'
import { PublishProblems } from './PublishProblems.tsx'
import { PublishState } from './PublishState.tsx'
import { QuietCommunes } from './QuietCommunes.tsx'
import { readDashboard } from './readDashboard.ts'
import { ReviewSections } from './ReviewSections.tsx'
import { StaleContacts } from './StaleContacts.tsx'
import { UndecidedVillages } from './UndecidedVillages.tsx'
import { UnusedAccounts } from './UnusedAccounts.tsx'

/** The first page after signing in: what to do, whether it is on the site, what is missing; for each role its own. */
export const Dashboard = async ({ initPageResult: { req } }: AdminViewServerProps) => {
  const { payload, user } = req
  // A one-time password is changed first (ChangePasswordGate); until then there is nothing to show.
  const dashboard = user && (await readDashboard(payload, user))
  if (!dashboard) return null
  const { role, publish, drafts, review, ahead, work, district } = dashboard
  const siteUrl = process.env.SITE_URL || 'http://127.0.0.1:4321'
  return (
    <Gutter className="home">
      <h1>Xin chào{user.name ? `, ${user.name}` : ''}</h1>
      <DashboardTasks role={role} />
      {role !== 'contributor' && (
        <PublishState
          initial={publish}
          siteUrl={siteUrl}
          now={new Date().toISOString()}
          mayEndReturn={role === 'district'}
        />
      )}
      {role === 'contributor' && <PublishProblems problems={publish.problems} />}
      <ReviewSections {...review} isContributor={role === 'contributor'} />
      <AheadSection ahead={ahead} isHeld={publish.earlierDay !== null} />
      {work && <MissingSection {...work} />}
      {work && <StaleContacts teams={work.stale} />}
      {district && <DistrictLadder {...district.ladder} />}
      {district && <UndecidedVillages communes={district.undecided} />}
      {district && <QuietCommunes communes={district.quiet} />}
      {role !== 'district' && <DraftSection {...drafts} />}
      {district && <LastPublishes publishes={district.publishes} />}
      {district && <UnusedAccounts accounts={district.unused} />}
    </Gutter>
  )
}
