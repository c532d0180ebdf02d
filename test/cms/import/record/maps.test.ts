import { describe, expect, test } from 'vitest'
import { squareRing, toGeoJson, toKml } from '../maps/mapFiles.ts'
import { sheetsOf } from '../workbook.ts'
import { readDocuments, readTables } from './everything.ts'
import { areas, place, send, read, village, setBoundary, useMapDesks } from './mapDesks.ts'
import { context, countRequests } from './useDesks.ts'

const desks = useMapDesks()

describe('positions of villages from a map', () => {
  test('are matched by name, shown before they are written, written by the commune itself, and undone', async () => {
    const { cms, own } = desks
    const before = await readDocuments(cms.payload)
    const tables = readTables(cms.folder)
    const { id, preview } = await read(own, [place('thôn bãi gianh', 106.12, 21.48), place('Đồng Tâm', 106.13, 21.45)])
    expect(readTables(cms.folder)).toEqual(tables)
    expect(preview.sheets[0]).toMatchObject({ name: 'Điểm', label: 'vị trí thôn', rows: 2 })
    expect(preview.sheets[0]?.columns[1]).toMatchObject({ heading: 'ten', meaning: 'Thôn/Bản/TDP' })
    expect(
      preview.documents.map(({ title, outcome, lines }) => [
        title,
        outcome,
        ...lines.map(({ label, now }) => `${label} ${now}`),
      ]),
    ).toEqual([
      ['Thôn Bãi Gianh, Xã Đồng Tâm', 'updated', 'Vĩ độ 21.48', 'Kinh độ 106.12'],
      ['Thôn Đồng Tâm, Xã Đồng Tâm', 'updated', 'Vĩ độ 21.45', 'Kinh độ 106.13'],
    ])
    await own.post(id, 'confirm')
    expect(await own.status(id)).toMatchObject({ state: 'done', counts: { updated: 2, badRows: 0 } })
    expect(await village(cms.villages.spare.id)).toMatchObject({ lat: 21.48, lon: 106.12 })
    expect(await countRequests(cms)).toBe(1)
    const { bytes } = await own.get(`/${id}/result`)
    expect(sheetsOf('ket-qua.xlsx', bytes).sheets[0]?.rows[1]).toEqual([
      '',
      'thôn bãi gianh',
      '',
      '',
      '21.48',
      '106.12',
      'Kết quả: thôn sửa.',
    ])
    await own.post(id, 'undo')
    expect(await readDocuments(cms.payload)).toEqual(before)
  })

  test('imported again they change nothing', async () => {
    const { own } = desks
    const things = [place('Bãi Gianh', 106.12, 21.48)]
    await own.post(await send(own, things), 'confirm')
    expect((await read(own, things)).preview.counts).toMatchObject({ updated: 0, unchanged: 1 })
  })

  test('a key is enough, and the commune may stand behind the name', async () => {
    const { cms, district } = desks
    const { preview } = await read(district, [
      place('', 106.12, 21.48, { ma: cms.villages.spare.key }),
      place('Thôn Hoà Bình, xã Tam Hiệp', 106.25, 21.45),
    ])
    expect(preview.documents.map(({ title }) => title)).toEqual([
      'Thôn Bãi Gianh, Xã Đồng Tâm',
      'Thôn Hoà Bình, Xã Tam Hiệp',
    ])
  })

  test('what is not found is said, with the nearest name; a corrected cell finds it', async () => {
    const { own } = desks
    const { id, said, preview } = await read(own, [
      place('Bãi Gianh', 106.1, 21.4),
      place('Bái Gianh', 106.12, 21.48),
      place('', 106, 21),
      place('Trung', 106, 21),
    ])
    expect(said).toEqual([
      [3, 'Không có «Bái Gianh» trong xã; điểm này không được nhập.'],
      [4, 'Điểm này không có tên nên không biết là thôn nào; không được nhập.'],
      [5, 'Không có «Trung» trong xã; điểm này không được nhập.'],
    ])
    expect(preview.rows[0]?.findings[0]?.advice).toBe('Có phải Thôn Bãi Gianh, Xã Đồng Tâm không? Sửa đúng tên và dấu.')
    expect(preview.rows[2]?.findings[0]?.advice).toContain('Điểm trên bản đồ không tạo thôn mới')
    await own.post(id, 'check', {
      cells: [{ sheet: 'Điểm', row: 3, cell: 1, text: 'Thôn Đồng Tâm' }],
      skipped: [
        { sheet: 'Điểm', row: 4 },
        { sheet: 'Điểm', row: 5 },
      ],
    })
    expect((await own.preview(id)).counts).toMatchObject({ updated: 2, badRows: 0 })
  })

  test('a name typed without marks is enough within one commune', async () => {
    const { said, preview } = await read(desks.own, [place('Thon bai gianh', 106.12, 21.48)])
    expect(said).toEqual([[2, '«Bai gianh» viết không dấu; được hiểu là Thôn Bãi Gianh.']])
    expect(preview.counts).toMatchObject({ updated: 1, badRows: 0 })
  })

  test('a second point of one village is refused', async () => {
    const { said } = await read(desks.own, [place('Bãi Gianh', 106.12, 21.48), place('Bãi Gianh', 106.13, 21.48)])
    expect(said[0]?.[1]).toContain('Thôn Bãi Gianh đã có điểm ở ban-do.geojson, trang «Điểm», dòng 2')
  })

  test('swapped latitude and longitude are put right and said; a place outside of Vietnam is refused', async () => {
    const { said, preview } = await read(desks.own, [place('Bãi Gianh', 21.48, 106.12), place('Đồng Tâm', 2.35, 48.85)])
    expect(said).toEqual([
      [2, 'Bãi Gianh: vĩ độ và kinh độ bị đổi chỗ; đã được đổi lại cho đúng.'],
      [3, 'Đồng Tâm: Toạ độ nằm ngoài Việt Nam. Điểm này không được nhập.'],
    ])
    expect(preview.documents[0]?.lines.map(({ now }) => now)).toEqual(['21.48', '106.12'])
  })

  test('a place outside of its commune is put in with a finding that says how far, and where it lies', async () => {
    const { cms, own } = desks
    await setBoundary(cms.communes.own.id, [[squareRing(106.1, 21.4, 0.1)]])
    await setBoundary(cms.communes.other.id, [[squareRing(106.2, 21.4, 0.1)]])
    const { said, preview } = await read(own, [place('Bãi Gianh', 106.25, 21.45), place('Đồng Tâm', 106.15, 21.45)])
    expect(said).toEqual([
      [2, 'Thôn Bãi Gianh: Vị trí nằm ngoài ranh giới Xã Đồng Tâm, cách khoảng 5,2 km, trong địa giới Xã Tam Hiệp.'],
    ])
    expect(preview.counts).toMatchObject({ updated: 2, badRows: 0 })
  })

  test('the same finding comes from a table that has latitude and longitude', async () => {
    const { cms, own } = desks
    await setBoundary(cms.communes.own.id, [[squareRing(106.1, 21.4, 0.1)]])
    const csv =
      'Xã/Thị trấn,Thôn/Bản/TDP,Loại,Họ và tên,Chức danh trong Tổ,Vĩ độ,Kinh độ\nĐồng Tâm,Bãi Gianh,Thôn,,,21.45,106.25\n'
    const { body } = await own.upload('thon.csv', Buffer.from(csv))
    const { rows } = await own.preview(body.id)
    expect(rows[0]?.findings[0]?.reason).toContain('Thôn Bãi Gianh: Vị trí nằm ngoài ranh giới Xã Đồng Tâm')
  })

  test('of several villages of one name, the one in whose commune the point lies is meant', async () => {
    const { cms, district } = desks
    const { payload, communes } = cms
    await payload.create({
      collection: 'villages',
      data: { name: 'Bãi Gianh', kind: 'thon', commune: communes.other.id } as never,
      context,
    })
    const things = [place('Bãi Gianh', 106.25, 21.45)]
    const unsure = await read(district, things)
    expect(unsure.said[0]?.[1]).toBe(
      'Có 2 nơi tên «Bãi Gianh»: Thôn Bãi Gianh, Xã Đồng Tâm; Thôn Bãi Gianh, Xã Tam Hiệp; điểm này không được nhập.',
    )
    await setBoundary(communes.other.id, [[squareRing(106.2, 21.4, 0.1)]])
    const sure = await read(district, things)
    expect(sure.said[0]?.[1]).toContain('được hiểu là của Xã Tam Hiệp vì điểm nằm trong ranh giới xã đó')
    expect(sure.preview.documents[0]?.title).toBe('Thôn Bãi Gianh, Xã Tam Hiệp')
  })

  test('a commune places its own villages only', async () => {
    const { cms, own } = desks
    const { id, said } = await read(own, [
      place('Hoà Bình', 106.25, 21.45, { xa: 'Tam Hiệp' }),
      place('Hoà Bình', 106.25, 21.45),
      place('', 106.25, 21.45, { ma: cms.villages.other.key }),
    ])
    expect(said.map(([row]) => row)).toEqual([2, 3, 4])
    expect(said[0]?.[1]).toContain('không phải Xã Đồng Tâm')
    await own.post(id, 'confirm')
    expect(await village(cms.villages.other.id)).toMatchObject({ lat: null, lon: null })
  })
})

describe('map files at the door', () => {
  test('positions and boundaries of one file go in together', async () => {
    const { id, preview } = await read(desks.district, [...areas, place('Bãi Gianh', 106.25, 21.45)])
    expect(preview.documents.map(({ kind }) => kind)).toEqual(['Xã, thị trấn', 'Xã, thị trấn', 'Thôn, bản, tổ dân phố'])
    expect(preview.rows[0]?.findings[0]?.reason).toContain('Vị trí nằm ngoài ranh giới Xã Đồng Tâm')
    await desks.district.post(id, 'confirm')
    expect((await desks.district.status(id)).state).toBe('done')
  })

  test('a file that is no map is refused in a sentence', async () => {
    const { body } = await desks.own.upload('ban-do.kml', toKml('', '<!DOCTYPE kml>'))
    expect((await desks.own.status(body.id)).message).toContain('DOCTYPE')
  })

  test('one file of a shapefile alone is answered with what to do', async () => {
    const { status, body } = await desks.own.upload('thon.shp', Buffer.from('x'))
    expect(status).toBe(400)
    expect(body.errors?.[0]?.message).toContain('thành một tệp .zip')
  })

  test('a contributor may not import', async () => {
    const { openDesk } = await import('./askImports.ts')
    const contributor = await openDesk(desks.cms, 'cong-tac-vien@to.example')
    expect((await contributor.upload('ban-do.geojson', toGeoJson(areas))).status).toBe(403)
  })
})
