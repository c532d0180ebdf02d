import { describe, expect, test } from 'vitest'
import { findProblems, snapshot, type Snapshot } from '../../content/model/snapshot.ts'
import { publicBulletin, publicCommune, publicDecision, publicVillage, snapshotOf } from './validSnapshot.ts'

const problems = (changes: Partial<Snapshot>) => findProblems(snapshotOf(changes))
const board = { members: [], zalo: { exists: false, everyoneIn: false } }

describe('snapshot', () => {
  test('takes the valid fixture', () => {
    expect(snapshot.safeParse(snapshotOf()).error?.issues).toBeUndefined()
  })

  test('lets no field through that it does not name', () => {
    const leaking = { ...snapshotOf(), villages: [{ ...publicVillage(), note: 'riêng' }] }
    expect(snapshot.safeParse(leaking).error?.issues).toMatchObject([{ code: 'unrecognized_keys', keys: ['note'] }])
  })
})

describe('findProblems', () => {
  test('finds nothing in a consistent snapshot', () => {
    expect(problems({})).toEqual([])
  })

  test('names villages that share a key', () => {
    expect(problems({ villages: [publicVillage(), publicVillage({ name: 'Trại Vanh', slug: 'trai-vanh' })] })).toEqual([
      'Thôn Liên Cơ (mã 07260-lien-co) và Thôn Trại Vanh (mã 07260-lien-co) cùng dùng mã 07260-lien-co; mỗi nơi cần một mã riêng.',
    ])
  })

  test('names villages of one commune that share an address, not those of two', () => {
    const other = publicCommune({ key: '07246@2008-01-01', code: '07246', name: 'Canh Nậu', slug: 'canh-nau' })
    const namesake = publicVillage({ key: '07246-lien-co' })
    expect(
      problems({
        communes: [publicCommune(), other],
        villages: [publicVillage(), { ...namesake, commune: other.key }],
      }),
    ).toEqual([])
    expect(problems({ villages: [publicVillage(), namesake] })).toEqual([
      'Thôn Liên Cơ (mã 07260-lien-co) và Thôn Liên Cơ (mã 07246-lien-co) cùng dùng địa chỉ lien-co trong xã 07260@2008-01-01; mỗi trang cần một địa chỉ riêng.',
    ])
  })

  test('names communes that share an address; one code at two times is no fault', () => {
    const until = publicCommune({
      key: '07246@2008-01-01',
      code: '07246',
      name: 'Canh Nậu',
      slug: 'canh-nau',
      validTo: '2025-06-30',
    })
    const after = publicCommune({
      key: '07246@2025-07-01',
      code: '07246',
      name: 'Xuân Lương',
      slug: 'xuan-luong',
      validFrom: '2025-07-01',
    })
    expect(problems({ communes: [publicCommune(), until, after] })).toEqual([])
    expect(problems({ communes: [publicCommune(), until, { ...after, slug: 'canh-nau' }] })).toEqual([
      'Xã Canh Nậu (07246@2008-01-01) và Xã Xuân Lương (07246@2025-07-01) cùng dùng địa chỉ /xa/canh-nau/; mỗi trang cần một địa chỉ riêng.',
    ])
  })

  test('names decisions and bulletins that share an address', () => {
    expect(problems({ decisions: [publicDecision(), publicDecision({ number: '02-QĐ/ĐU' })] })).toEqual([
      'Quyết định số 01-QĐ/ĐU (01-qd-du) và Quyết định số 02-QĐ/ĐU (01-qd-du) cùng dùng địa chỉ /quyet-dinh/01-qd-du/; mỗi trang cần một địa chỉ riêng.',
    ])
    expect(problems({ bulletins: [publicBulletin(), publicBulletin({ title: 'Rác' })] })).toEqual([
      'Bài «Phân loại rác» và Bài «Rác» cùng dùng địa chỉ /bai-tuyen-truyen/phan-loai-rac/; mỗi trang cần một địa chỉ riêng.',
    ])
  })

  test('names two boards of one place', () => {
    expect(
      problems({
        boards: [
          { ...board, commune: null },
          { ...board, commune: null },
        ],
      }),
    ).toEqual(['Ban chỉ đạo huyện và Ban chỉ đạo huyện trùng nhau; mỗi nơi chỉ có một Ban chỉ đạo.'])
  })

  test('names what belongs to a commune that is not there', () => {
    const lost = '07249@2008-01-01'
    const sentence = (title: string) => `${title} ghi xã có mã ${lost}, nhưng không có xã này trong dữ liệu công khai.`
    expect(problems({ villages: [publicVillage({ commune: lost })] })).toEqual([
      sentence('Thôn Liên Cơ (mã 07260-lien-co)'),
    ])
    expect(problems({ boards: [{ ...board, commune: lost }] })).toEqual([sentence(`Ban chỉ đạo của ${lost}`)])
    expect(problems({ decisions: [publicDecision({ commune: lost })] })).toEqual([
      sentence('Quyết định số 01-QĐ/ĐU (01-qd-du)'),
    ])
    expect(problems({ bulletins: [publicBulletin({ commune: lost })] })).toEqual([sentence('Bài «Phân loại rác»')])
    expect(problems({ communes: [publicCommune({ successors: [lost] })] })).toEqual([
      sentence('Xã Đồng Tâm (07260@2008-01-01)'),
    ])
    expect(problems({ decisions: [publicDecision({ commune: null })], boards: [{ ...board, commune: null }] })).toEqual(
      [],
    )
  })

  test('names a decision about a village that is not there', () => {
    expect(problems({ decisions: [publicDecision({ villages: ['07260-lien-co', '07260-mo'] })] })).toEqual([
      'Quyết định số 01-QĐ/ĐU (01-qd-du) ghi thôn có mã 07260-mo, nhưng không có thôn này trong dữ liệu công khai.',
    ])
  })
})
