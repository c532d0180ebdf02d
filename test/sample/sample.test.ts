import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkBoard } from '../../content/model/checks.ts'
import { rungOf, rungs } from '../../content/model/coverage.ts'
import { folder, readSample, type SampleVillage } from './readSample.ts'

const { documents, findings, villages } = await readSample()
const onAsOf = documents.communes.filter(
  ({ validFrom, validTo }) => validFrom <= '2022-12-31' && (validTo ?? '9') > '2022',
)
const nameOf = ({ given }: SampleVillage) => `${given.kind} ${given.name}`
const communeOf = ({ given }: SampleVillage) => given.commune.name

describe('the sample as a whole', () => {
  test('is read without a refusal', () => {
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('says that it is a sample', () => {
    expect(documents.settings[0]?.values).toMatchObject({ isSample: true, asOf: '2022-12-31' })
  })

  test('has no phone outside 0500', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(csv|txt|json)$/.test(file),
    )
    const phones = files.flatMap((file) => readFileSync(join(folder, file), 'utf8').match(phone) ?? [])
    expect(phones.length).toBeGreaterThan(500)
    expect(phones.filter((each) => !each.startsWith('0500'))).toEqual([])
  })
})
const phone = /(?<![\p{L}\d.])(?:\+84|0)\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/gu

describe('communes', () => {
  test('are the nineteen of 31/12/2022 under their names and codes', () => {
    expect(onAsOf.map(({ code, kind, name }) => `${code} ${kind} ${name}`).sort()).toEqual([
      '07243 xa Đồng Tiến',
      '07246 xa Canh Nậu',
      '07249 xa Xuân Lương',
      '07252 xa Tam Tiến',
      '07255 xa Đồng Vương',
      '07258 xa Đồng Hưu',
      '07260 xa Đồng Tâm',
      '07261 xa Tam Hiệp',
      '07264 xa Tiến Thắng',
      '07267 xa Hồng Kỳ',
      '07270 xa Đồng Lạc',
      '07273 xa Đông Sơn',
      '07276 xa Tân Hiệp',
      '07279 xa Hương Vĩ',
      '07282 xa Đồng Kỳ',
      '07285 xa An Thượng',
      '07288 thi-tran Phồn Xương',
      '07291 xa Tân Sỏi',
      '07294 thi-tran Bố Hạ',
    ])
  })

  test('lead to units that the table has', () => {
    const units = documents.communes.map(({ code, validFrom }) => `${code}@${validFrom}`)
    for (const { successors = [], name } of onAsOf) {
      expect(successors, name).not.toEqual([])
      for (const successor of successors) expect(units).toContain(successor)
    }
  })
})

describe('villages', () => {
  test('are about 270, of all three kinds, in all communes', () => {
    expect(villages.length).toBeGreaterThanOrEqual(260)
    expect(villages.length).toBeLessThanOrEqual(280)
    expect(new Set(villages.map(({ given }) => given.kind))).toEqual(new Set(['thon', 'ban', 'to-dan-pho']))
    expect(new Set(villages.map(communeOf)).size).toBe(19)
    expect(new Set(villages.map(({ given }) => given.key)).size).toBe(villages.length)
  })

  test('have 60 to 420 households, one of them exactly 200', () => {
    const households = villages.flatMap(({ given }) => given.households ?? [])
    expect(Math.min(...households)).toBeGreaterThanOrEqual(60)
    expect(Math.max(...households)).toBeLessThanOrEqual(420)
    expect(households).toContain(200)
  })

  test('lie inside the district', () => {
    for (const { given } of villages) {
      expect(given.lat, given.key ?? '').toSatisfy((lat: number) => lat > 21.4 && lat < 21.65)
      expect(given.lon, given.key ?? '').toSatisfy((lon: number) => lon > 106 && lon < 106.31)
    }
  })

  test('share names: across communes, and twice within one', () => {
    const communes = new Map<string, string[]>()
    for (const village of villages)
      communes.set(nameOf(village), [...(communes.get(nameOf(village)) ?? []), communeOf(village)])
    const shared = [...communes.values()].filter((names) => new Set(names).size > 1)
    const twiceInOne = [...communes.values()].filter((names) => new Set(names).size < names.length)
    expect(shared.length).toBeGreaterThan(0)
    expect(twiceInOne).toEqual([expect.arrayContaining(['Đông Sơn', 'Đông Sơn'])])
  })

  test('have about 700 groups', () => {
    const groups = villages.flatMap(({ given }) => given.team?.groups ?? [])
    expect(groups.length).toBeGreaterThanOrEqual(600)
    expect(groups.length).toBeLessThanOrEqual(800)
  })
})

describe('what falls short', () => {
  test.each(rungs)('the rung %s has villages', (rung) => {
    expect(villages.filter(({ standing }) => rungOf(standing) === rung).length).toBeGreaterThan(0)
  })

  test('R05: villages without a decision, with and without a team', () => {
    const undecided = villages.filter(({ standing }) => !standing.isDecided)
    expect(undecided.filter(({ standing }) => standing.team).length).toBeGreaterThan(0)
    expect(undecided.filter(({ given }) => !given.team).length).toBeGreaterThan(0)
  })

  test.each([
    ['R06', 'warning', 'Tổ mới có'],
    ['R06', 'warning', 'nhiều nhất là'],
    ['R06', 'info', 'II.2'],
    ['R07', 'error', 'chưa có tổ trưởng'],
    ['R07', 'error', 'chỉ được có 1'],
    ['R07', 'warning', 'chưa có tổ phó'],
    ['R07', 'warning', 'tổ phó; nhiều nhất'],
    ['R08', 'info', 'nhiệm vụ'],
    ['R09', 'error', 'chưa có nhóm trưởng'],
    ['R09', 'warning', 'chưa chia nhóm'],
    ['R09', 'warning', 'mới có'],
    ['R09', 'warning', 'người; nhiều nhất'],
    ['R10', 'warning', 'Hãy giao thêm'],
    ['R10', 'warning', 'hộ; nhiều nhất'],
    ['R10', 'warning', 'tổng cộng'],
    ['R11', 'warning', 'Nhóm'],
    ['R11', 'warning', 'Thôn'],
    ['R12', 'warning', 'dưới 200'],
    ['R12', 'warning', 'trên 200'],
  ])('%s (%s): «%s»', (rule, severity, words) => {
    const found = villages.flatMap((village) => village.findings)
    const fitting = found.filter(
      (each) => each.rule === rule && each.severity === severity && each.message.includes(words),
    )
    expect(fitting.length).toBeGreaterThan(0)
  })

  test('R13: villages whose Zalo groups stand but miss households', () => {
    expect(villages.filter(({ standing }) => rungOf(standing) === 'zalo').length).toBeGreaterThan(10)
  })

  test.each(['R01', 'R02', 'R03', 'R04'])('%s: a board', (rule) => {
    const found = documents.boards.flatMap(({ commune, members, zalo }) => {
      const { exists = false, everyoneIn = false } = zalo
      return checkBoard({ members, zalo: { exists, everyoneIn } }, commune ? 'commune' : 'district')
    })
    expect(found.map((finding) => finding.rule)).toContain(rule)
  })

  test('most villages stand well all the same', () => {
    expect(villages.filter(({ findings }) => findings.length === 0).length).toBeGreaterThan(villages.length / 3)
  })
})
