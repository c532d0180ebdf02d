/** What a publish that fails as a whole takes off the site, and what it leaves. */
import { describe, expect, test } from 'vitest'
import type { PublishedDocuments } from '../../../cms/publish/publishedDocuments.ts'
import { lessTakenOff } from '../../../cms/publish/takeOff.ts'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import { documentsFixture } from './documentsFixture.ts'

const [yesterday, today] = ['2022-12-30', '2022-12-31']
const withConsents = (): PublishedDocuments => {
  const documents = documentsFixture()
  Object.assign(documents.teams[0]?.members?.[2] ?? {}, { name: 'Lê Văn Đồng Ý' })
  Object.assign(documents.teams[0]?.groups?.[0] ?? {}, { zalo: { exists: true, url: 'https://zalo.me/g/nhom1234' } })
  return documents
}
const kept = toSnapshot(withConsents(), { today: yesterday, previous: null }).snapshot
/** What is left of it once the CMS holds `change` of it. */
const left = (change: (documents: PublishedDocuments) => void, refused = new Map<string, string>()) => {
  const documents = withConsents()
  change(documents)
  return lessTakenOff(kept, toSnapshot(documents, { today, previous: kept, refused }), refused).snapshot
}
const teamOf = ({ villages }: typeof kept) => villages.find(({ slug }) => slug === 'dong-tam')?.team

describe('lessTakenOff', () => {
  test('leaves everything as it stood where nothing was taken off, newer words as well', () => {
    const snapshot = left(({ bulletins, decisions }) => {
      Object.assign(bulletins[0] ?? {}, { body: 'Lời mới.' })
      decisions.push({ ...decisions[0]!, id: 42, slug: 'moi-hon' })
    })
    expect(snapshot).toEqual({ ...kept, today })
  })

  test.each(['bulletins', 'decisions', 'boards'] as const)('takes off what was unpublished of the %s', (noun) => {
    const snapshot = left((documents) => void documents[noun].splice(0, 1))
    expect(snapshot[noun]).toEqual([])
    const others = ['communes', 'villages', 'boards', 'decisions', 'bulletins'] as const
    for (const other of others.filter((each) => each !== noun)) expect(snapshot[other]).toEqual(kept[other])
  })

  test('takes off a team that was unpublished, and leaves its village', () => {
    const snapshot = left(({ teams }) => void teams.splice(0, 1))
    expect(teamOf(snapshot)).toBeNull()
    expect(snapshot.villages).toHaveLength(2)
  })

  test('takes off a phone, an ordinary member’s name and Zalo links that are not shown today', () => {
    const snapshot = left(({ teams, consentedPhones }) => {
      consentedPhones.clear()
      Object.assign(teams[0]?.members?.[0] ?? {}, { phone: null })
      Object.assign(teams[0]?.members?.[2] ?? {}, { name: null })
      Object.assign(teams[0]?.zalo ?? {}, { url: null })
      Object.assign(teams[0]?.groups?.[0]?.zalo ?? {}, { url: null })
    })
    const [before, now] = [teamOf(kept), teamOf(snapshot)]
    expect(before?.members[2]?.name).toBe('Lê Văn Đồng Ý')
    expect([now?.members[0]?.phone, now?.members[2]?.name]).toEqual([null, null])
    expect([now?.zalo.url, now?.groups[0]?.zalo.url]).toEqual([null, null])
    expect(now?.members[0]?.name).toBe('Nguyễn Văn Mẫu')
  })

  test('leaves a leader’s name, which is public by office, when somebody else took over', () => {
    const snapshot = left(({ teams }) => void Object.assign(teams[0]?.members?.[0] ?? {}, { name: 'Người Mới' }))
    expect(teamOf(snapshot)?.members[0]?.name).toBe('Nguyễn Văn Mẫu')
  })

  describe('where half of all would go', () => {
    const most = (documents: PublishedDocuments) => {
      documents.boards = []
      documents.decisions = []
      documents.bulletins = []
      documents.villages.splice(1, 1)
    }

    test('takes nothing for unpublished: something else is wrong', () => {
      expect(left(most)).toEqual({ ...kept, today })
    })

    test('yet takes off what people withdrew in teams that are still there', () => {
      const snapshot = left((documents) => {
        most(documents)
        documents.consentedPhones.clear()
        Object.assign(documents.teams[0]?.members?.[0] ?? {}, { phone: null })
        Object.assign(documents.teams[0]?.members?.[2] ?? {}, { name: null })
        Object.assign(documents.teams[0]?.zalo ?? {}, { url: null })
      })
      expect(snapshot.bulletins).toEqual(kept.bulletins)
      const team = teamOf(snapshot)
      expect([team?.members[0]?.phone, team?.members[2]?.name, team?.zalo.url]).toEqual([null, null, null])
    })

    test('leaves teams that are gone as they were: nobody says that they withdrew', () => {
      const snapshot = left((documents) => {
        most(documents)
        documents.teams = []
      })
      expect(teamOf(snapshot)).toEqual(teamOf(kept))
    })

    test('leaves out what cannot be rendered', () => {
      const refused = new Map([
        ['bulletins/phan-loai-rac', 'Trang hỏng.'],
        ['decisions/12-qd-du-2022', 'Trang hỏng.'],
      ])
      const snapshot = left(most, refused)
      expect([snapshot.bulletins, snapshot.decisions, snapshot.boards]).toEqual([[], [], kept.boards])
    })
  })
})
