import { describe, expect, test } from 'vitest'
import { onlyVillage, readTeams, sayToday } from './teamSheet.ts'

const leader = { 'Họ và tên': 'Nguyễn Văn Mẫu', 'Chức danh trong Tổ': 'Tổ trưởng' }
const member = { 'Họ và tên': 'Trần Thị Mẫu', 'Chức danh trong Tổ': 'Tổ viên' }

describe('mapTeams', () => {
  test('takes the rows of one village together', () => {
    const { villages } = readTeams([leader, member])
    expect(onlyVillage(villages).team?.members.map(({ name, role }) => [name, role])).toEqual([
      ['Nguyễn Văn Mẫu', 'leader'],
      ['Trần Thị Mẫu', 'member'],
    ])
  })

  test.each([
    ['Thôn Trung', 'Thôn', 'thon', 'Trung'],
    ['thon Trung', '', 'thon', 'Trung'],
    ['TDP số 3', '', 'to-dan-pho', 'Số 3'],
    ['Bản Ven', 'Thôn', 'thon', 'Bản Ven'],
    ['Bàn Cờ', 'Bản', 'ban', 'Bàn Cờ'],
  ])('reads «%s» of kind «%s»', (village, loai, kind, name) => {
    expect(readTeams([{ 'Thôn/Bản/TDP': village, Loại: loai }]).villages[0]).toMatchObject({ kind, name })
  })

  test('reports a village without a kind by sheet, row and column, and goes on', () => {
    const { villages, findings } = readTeams([{ Loại: '' }, { 'Thôn/Bản/TDP': 'Hạ' }])
    expect(findings).toEqual([
      {
        severity: 'error',
        file: 'to.xlsx',
        sheet: 'Tổ',
        row: 2,
        column: 'C (Loại)',
        reason: 'Chưa rõ là thôn, bản hay tổ dân phố; dòng này không được nhập.',
        advice: 'Ghi cột «Loại»: Thôn, Bản hoặc Tổ dân phố.',
      },
    ])
    expect(villages.map(({ name }) => name)).toEqual(['Hạ'])
  })

  test('reports a kind that is none', () => {
    const { villages, findings } = readTeams([{ Loại: 'Xóm' }])
    expect([villages, findings[0]?.reason]).toEqual([[], 'Không hiểu loại «Xóm»; dòng này không được nhập.'])
  })

  test('reads the kind and name of a commune', () => {
    const { villages } = readTeams([{ 'Xã/Thị trấn': 'TT Bố Hạ' }])
    expect(onlyVillage(villages).commune).toMatchObject({ kind: 'thi-tran', name: 'Bố Hạ' })
  })

  test('a row without a name declares a village', () => {
    const { villages, findings } = readTeams([
      { 'Số hộ': 152, 'Nhân khẩu': '1.052', 'Vĩ độ': '21,48', 'Kinh độ': 106.1 },
    ])
    expect(findings).toEqual([])
    expect(onlyVillage(villages)).toMatchObject({ households: 152, people: 1052, lat: 21.48, lon: 106.1, team: null })
  })

  test('a row without a name declares a group', () => {
    const { villages } = readTeams([{ Nhóm: 'Nhóm 1', 'Địa bàn nhóm': 'Xóm Đình', 'Số hộ của nhóm': 40 }])
    expect(onlyVillage(villages).team?.groups).toMatchObject([
      { name: 'Nhóm 1', area: 'Xóm Đình', households: 40, members: [] },
    ])
  })

  test('takes what one row says for the whole village and reports a row that says otherwise', () => {
    const { villages, findings } = readTeams([
      { 'Số hộ': 152 },
      { ...leader, 'Số hộ': 160 },
      { ...member, 'Số hộ': 152 },
    ])
    expect(onlyVillage(villages).households).toBe(152)
    expect(findings).toMatchObject([{ row: 3, reason: '«160» khác với «152» ở dòng 2; giá trị ở dòng 2 được dùng.' }])
  })

  test.each([
    ['Số hộ', 'nhiều', '«nhiều» không phải là số đếm; ô này để trống.'],
    ['Số hộ', 0, '«0» không phải là số đếm; ô này để trống.'],
    ['Vĩ độ', 106.1, '«106.1» không phải là toạ độ ở Việt Nam; ô này để trống.'],
    ['Điện thoại', '12345', '«12345» không phải là số di động; người này được nhập không kèm số.'],
  ])('reports %s «%s» and puts the row in without it', (column, value, reason) => {
    const { villages, findings } = readTeams([{ ...leader, [column]: value }])
    expect(onlyVillage(villages).team?.members).toHaveLength(1)
    expect(findings).toMatchObject([{ severity: 'error', row: 2, reason }])
  })

  test('reads a phone stored as number', () => {
    const { villages } = readTeams([{ ...leader, 'Điện thoại': 500000001 }])
    expect(onlyVillage(villages).team?.members[0]?.phone).toBe('0500000001')
  })

  test('an empty phone cell takes the number out, a missing column says nothing', () => {
    expect(onlyVillage(readTeams([{ ...leader, 'Điện thoại': '' }]).villages).team?.members[0]?.phone).toBeNull()
    expect(onlyVillage(readTeams([leader]).villages).team?.members[0]?.phone).toBeUndefined()
  })
})

describe('mapTeams: seats', () => {
  const seatsOf = (title: string, group: string) => {
    const { villages, findings } = readTeams([{ ...leader, 'Chức danh trong Tổ': title, Nhóm: group }])
    const team = villages[0]?.team
    return { team: team?.members[0]?.role, group: team?.groups[0]?.members[0]?.role, reason: findings[0]?.reason }
  }

  test.each([
    ['Tổ trưởng', '', 'leader', undefined],
    ['TO PHO', '', 'deputy', undefined],
    ['', '', 'member', undefined],
    ['Nhóm trưởng', 'Nhóm 1', undefined, 'leader'],
    ['Thành viên nhóm', 'Nhóm 1', undefined, 'member'],
    ['Thành viên', 'Nhóm 1', undefined, 'member'],
    ['Tổ viên', 'Nhóm 1', 'member', 'member'],
    ['Tổ viên kiêm Nhóm trưởng', 'Nhóm 1', 'member', 'leader'],
    ['Tổ phó, nhóm trưởng', 'Nhóm 1', 'deputy', 'leader'],
  ])('«%s» with group «%s»', (title, group, inTeam, inGroup) => {
    expect(seatsOf(title, group)).toEqual({ team: inTeam, group: inGroup, reason: undefined })
  })

  test('refuses an unknown title', () => {
    expect(seatsOf('Chủ nhiệm', '').reason).toBe('Không hiểu chức danh «Chủ nhiệm»; dòng này không được nhập.')
  })

  test('refuses a group leader without a group', () => {
    expect(seatsOf('Nhóm trưởng', '').reason).toBe('«Nhóm trưởng» mà không rõ nhóm nào; dòng này không được nhập.')
  })
})

describe('mapTeams: consent', () => {
  const withPhone = { ...leader, 'Điện thoại': '0500 000 001' }
  const read = (row: Record<string, string | Date>, options = sayToday) => {
    const { villages, findings } = readTeams([{ ...withPhone, ...row }], options)
    return { member: onlyVillage(villages).team?.members[0], findings }
  }

  test('«Có» with source and date is a consent', () => {
    const { member, findings } = read({
      'Đồng ý công khai SĐT': 'Có',
      'Ngày đồng ý': '5/11/2022',
      'Hình thức đồng ý': 'Tin nhắn',
    })
    expect(member?.consent).toEqual({ is: 'given', source: 'message', givenOn: '2022-11-05' })
    expect(findings).toEqual([])
  })

  test('«Có» takes source and date from the options', () => {
    const options = { ...sayToday, consentSource: 'paper', consentDate: '2022-11-01' } as const
    expect(read({ 'Đồng ý công khai SĐT': 'Có' }, options).member?.consent).toEqual({
      is: 'given',
      source: 'paper',
      givenOn: '2022-11-01',
    })
  })

  test.each([
    ['without either', {}, 'hình thức'],
    ['without a date', { 'Hình thức đồng ý': 'Giấy' }, 'ngày'],
    ['without a source', { 'Ngày đồng ý': '5/11/2022' }, 'hình thức'],
    [
      'with a day to come',
      { 'Hình thức đồng ý': 'Giấy', 'Ngày đồng ý': '1/1/2023' },
      'ngày hợp lý (01/01/2023 chưa đến)',
    ],
  ])('«Có» %s keeps the phone and makes no consent', (_, row, missing) => {
    const { member, findings } = read({ 'Đồng ý công khai SĐT': 'Có', ...row })
    expect(member).toMatchObject({ phone: '0500000001', consent: { is: 'unsaid' } })
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        row: 2,
        reason: `Ghi «Có» nhưng thiếu ${missing} đồng ý; số điện thoại được nhập và chưa công khai.`,
      },
    ])
  })

  test('«Không» refuses, whatever source and date say', () => {
    const row = { 'Đồng ý công khai SĐT': 'Không', 'Ngày đồng ý': '5/11/2022', 'Hình thức đồng ý': 'Giấy' }
    expect(read(row).member?.consent).toEqual({ is: 'refused' })
  })
})

describe('mapTeams: cells that belong to nobody', () => {
  test.each([
    ['a phone without a name', { 'Điện thoại': '0500000001' }, 'D (Họ và tên)'],
    ['the area of a group without its name', { ...leader, 'Địa bàn nhóm': 'Xóm Đình' }, 'Nhóm'],
    ['a day of consent without «Có»', { ...leader, 'Ngày đồng ý': '5/11/2022' }, 'Đồng ý công khai SĐT'],
    ['«Có» without a phone', { ...leader, 'Đồng ý công khai SĐT': 'Có' }, 'Điện thoại'],
  ])('reports %s', (_, row, column) => {
    expect(readTeams([row]).findings).toMatchObject([{ row: 2, column }])
  })
})

describe('mapTeams: Zalo and decision', () => {
  const link = 'https://zalo.me/g/abcdef123'

  test('a row of the team speaks of its Zalo group, a row of a group of the group’s', () => {
    const { villages } = readTeams([
      { ...leader, 'Nhóm Zalo': link },
      { Nhóm: 'Nhóm 1', 'Nhóm Zalo': 'Có', 'Số hộ có trong Zalo': 0 },
    ])
    const team = onlyVillage(villages).team
    expect(team?.zalo).toMatchObject({ exists: true, url: link })
    expect(team?.groups[0]?.zalo).toMatchObject({ exists: true, householdsRepresented: 0 })
  })

  test('«Có, duyệt thành viên» makes a link public', () => {
    const { villages, findings } = readTeams([
      { ...leader, 'Nhóm Zalo': link, 'Công khai Zalo': 'Có, duyệt thành viên' },
    ])
    expect([onlyVillage(villages).team?.zalo, findings]).toMatchObject([{ isPublic: true, needsApproval: true }, []])
  })

  test('«Có» alone does not say that joining needs approval', () => {
    const { villages, findings } = readTeams([{ ...leader, 'Nhóm Zalo': link, 'Công khai Zalo': 'Có' }])
    expect(onlyVillage(villages).team?.zalo).toMatchObject({ isPublic: true, needsApproval: false })
    expect(findings).toMatchObject([{ severity: 'warning', row: 2 }])
  })

  test('reports a link that is not a Zalo group and leaves it out', () => {
    const { villages, findings } = readTeams([{ ...leader, 'Nhóm Zalo': 'https://zalo.me/0500000001' }])
    expect([onlyVillage(villages).team?.zalo.url, findings.length]).toEqual([undefined, 1])
  })

  test('a decision needs number and day', () => {
    const number = { ...leader, 'Số quyết định': '12-QĐ/ĐU' }
    expect(onlyVillage(readTeams([{ ...number, 'Ngày quyết định': '5/11/2022' }]).villages).decision).toMatchObject({
      number: '12-QĐ/ĐU',
      signedOn: '2022-11-05',
    })
    const { villages, findings } = readTeams([number])
    expect([onlyVillage(villages).decision, findings[0]?.reason]).toEqual([
      null,
      'Thiếu ngày quyết định nên quyết định không được nhập.',
    ])
  })
})
