import { describe, expect, test } from 'vitest'
import { hasWithdrawn, lessWithdrawn } from '../../content/model/lessWithdrawn.ts'
import type { PublicTeam, Snapshot } from '../../content/model/snapshot.ts'
import { snapshotFixture } from '../site/snapshotFixture.ts'

const change = (edit: (team: PublicTeam) => void): Snapshot => {
  const snapshot = structuredClone(snapshotFixture())
  const team = snapshot.villages[0]?.team
  if (!team) throw new Error('The fixture lost its first team')
  edit(team)
  return snapshot
}
const nameMember = (team: PublicTeam) =>
  Object.assign(team.members.find(({ role }) => role === 'member') ?? {}, { name: 'Lê Văn Đồng Ý' })
const same = (kept: Snapshot, now: Snapshot) => [
  hasWithdrawn(kept, now),
  JSON.stringify(lessWithdrawn(kept, now)) !== JSON.stringify(kept),
]

describe('lessWithdrawn', () => {
  test('leaves a snapshot of which all is still shown', () => {
    expect(same(snapshotFixture(), snapshotFixture())).toEqual([false, false])
  })

  test('takes out a number that the team shows no longer, in the team and in its groups', () => {
    const now = change((team) => {
      for (const person of [...team.members, ...team.groups.flatMap((group) => group.members)]) person.phone = null
    })
    expect(same(snapshotFixture(), now)).toEqual([true, true])
    expect(JSON.stringify(lessWithdrawn(snapshotFixture(), now))).not.toMatch(/0500000001|0500000002/)
  })

  test('takes out an ordinary member’s name, and leaves those who lead', () => {
    const kept = change(nameMember)
    const text = JSON.stringify(lessWithdrawn(kept, snapshotFixture()))
    expect([text.includes('Lê Văn Đồng Ý'), text.includes('Nguyễn Văn Sáng')]).toEqual([false, true])
    const replaced = change((team) => Object.assign(team.members[0] ?? {}, { name: 'Người mới' }))
    expect(same(snapshotFixture(), replaced)).toEqual([false, false])
  })

  test('takes out a Zalo link that is private now', () => {
    const now = change((team) => (team.zalo.url = null))
    expect(JSON.stringify(lessWithdrawn(snapshotFixture(), now))).not.toContain('zalo.me/g/abcdef123')
  })

  test('takes every number and link out of a team that is off the site', () => {
    const now = snapshotFixture()
    const village = now.villages[0]
    if (village) village.team = null
    expect(JSON.stringify(lessWithdrawn(snapshotFixture(), now))).not.toMatch(/0500000001|zalo\.me\/g\/abcdef123/)
  })
})
