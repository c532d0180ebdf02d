import { describe, expect, test } from 'vitest'
import { toSnapshot } from '../../../cms/publish/toSnapshot.ts'
import { findProblems, snapshot } from '../../../content/model/snapshot.ts'
import { documentsFixture } from './documentsFixture.ts'

const today = '2022-12-31'
const map = (documents = documentsFixture(), previous = null as ReturnType<typeof toSnapshot>['snapshot'] | null) =>
  toSnapshot(documents, { today, previous })

describe('toSnapshot', () => {
  test('maps what is public to a whole and valid snapshot', () => {
    const mapping = map()
    expect(mapping.problems).toEqual([])
    expect(snapshot.parse(mapping.snapshot)).toEqual(mapping.snapshot)
    expect(findProblems(mapping.snapshot)).toEqual([])
  })

  test('lets out no field that it does not name', () => {
    const documents = documentsFixture()
    for (const list of [
      documents.communes,
      documents.villages,
      documents.teams,
      documents.boards,
      documents.decisions,
      documents.bulletins,
    ])
      Object.assign(list[0] ?? {}, { note: 'CANARY', createdBy: 'CANARY' })
    Object.assign(documents.teams[0]?.members?.[0] ?? {}, { task: 'CANARY', phoneConsent: { source: 'CANARY' } })
    expect(JSON.stringify(map(documents).snapshot)).not.toContain('CANARY')
  })

  test('counts a member whose name is not public', () => {
    const village = map().snapshot.villages.find(({ slug }) => slug === 'dong-tam')
    expect(village?.team?.members).toHaveLength(9)
    expect(village?.team?.members[8]).toEqual({ name: null, role: 'member', post: null, phone: null })
  })

  test('sets an invalid document aside, names the place and goes on with the rest', () => {
    const documents = documentsFixture()
    Object.assign(documents.bulletins[0] ?? {}, { publishedOn: '2022-13-45' })
    const { snapshot, problems } = map(documents)
    expect(snapshot.bulletins).toEqual([])
    expect(snapshot.decisions).toHaveLength(1)
    expect(problems).toMatchObject([
      { noun: 'bulletins', id: 51, key: 'phan-loai-rac', title: 'Bài «Phân loại rác tại nhà»', commune: 1 },
    ])
    expect(problems[0]?.message).toBe('Ngày đăng: Phải là một ngày có thật, như 20/11/2022.')
  })

  test('leaves out a bulletin that waits for its day, and calls that no problem', () => {
    const documents = documentsFixture()
    Object.assign(documents.bulletins[0] ?? {}, { publishedOn: '2023-01-01' })
    const { snapshot, problems } = map(documents, map().snapshot)
    expect([snapshot.bulletins, problems]).toEqual([[], []])
  })

  test('says of an empty field that it is empty', () => {
    const documents = documentsFixture()
    Object.assign(documents.decisions[0] ?? {}, { summary: null })
    expect(map(documents).problems[0]?.message).toBe('Trích yếu: chưa điền.')
  })

  test('keeps the last good form of a document that has become invalid', () => {
    const previous = map().snapshot
    const documents = documentsFixture()
    Object.assign(documents.decisions[0] ?? {}, { summary: null })
    expect(map(documents, previous).snapshot.decisions).toEqual(previous.decisions)
  })

  test('does not bring back an unpublished document', () => {
    const previous = map().snapshot
    const documents = { ...documentsFixture(), bulletins: [], teams: [] }
    const { snapshot } = map(documents, previous)
    expect(snapshot.bulletins).toEqual([])
    expect(snapshot.villages.every((village) => village.team === null)).toBe(true)
  })

  test('takes withdrawn phones, names and Zalo links out of a last good form too', () => {
    const previous = map().snapshot
    const documents = documentsFixture()
    const [team] = documents.teams
    Object.assign(team ?? {}, { zalo: { exists: true, url: null, householdsRepresented: -5 } })
    Object.assign(team?.members?.[1] ?? {}, { name: null })
    documents.consentedPhones = new Set()
    const kept = map(documents, previous).snapshot.villages[0]?.team
    expect(kept?.zalo).toEqual({ exists: true, url: null, householdsRepresented: 100 })
    expect(kept?.members.slice(0, 2).map(({ name, phone }) => [name, phone])).toEqual([
      ['Nguyễn Văn Mẫu', null],
      [null, null],
    ])
  })

  test('shows a village whose team is set aside as a village without a team', () => {
    const documents = documentsFixture()
    Object.assign(documents.teams[0]?.groups?.[0] ?? {}, { households: 0 })
    const { snapshot, problems } = map(documents)
    expect(snapshot.villages.map(({ slug, team }) => [slug, team])).toEqual([
      ['dong-tam', null],
      ['hoa-binh', null],
    ])
    expect(problems[0]?.title).toBe('Tổ dân vận Thôn Đồng Tâm – Xã Đồng Tâm')
    expect(problems[0]?.message).toContain('Nhóm, dòng 1, Số hộ: ')
  })

  test('lets a decision lose the village that is gone, not its page', () => {
    const documents = documentsFixture()
    documents.villages = documents.villages.slice(1)
    expect(map(documents).snapshot.decisions[0]?.villages).toEqual([])
  })

  test('remembers addresses that led to a village before', () => {
    const documents = documentsFixture()
    documents.addresses = [
      { noun: 'village', key: '07260-dong-tam', slug: 'dong-tam-cu' },
      { noun: 'village', key: '07260-dong-tam', slug: 'dong-tam' },
    ]
    expect(map(documents).snapshot.villages[0]?.formerSlugs).toEqual(['dong-tam-cu'])
  })

  test('gives up a former address that another village stands at now', () => {
    const documents = documentsFixture()
    documents.addresses = [{ noun: 'village', key: '07260-dong-tam', slug: 'hoa-binh' }]
    expect(map(documents).snapshot.villages.map(({ slug, formerSlugs }) => [slug, formerSlugs])).toEqual([
      ['dong-tam', []],
      ['hoa-binh', []],
    ])
  })
})
