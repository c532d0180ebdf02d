import { describe, expect, test } from 'vitest'
import { square } from '../maps/mapFiles.ts'
import { readDocuments } from './everything.ts'
import { west, east, areas, read, boundaryOf, useMapDesks } from './mapDesks.ts'
import { context } from './useDesks.ts'

const desks = useMapDesks()

describe('boundaries of communes from a map', () => {
  test('are matched by code and name, described in the preview, written by the district, and undone', async () => {
    const { cms, district } = desks
    const before = await readDocuments(cms.payload)
    const { id, preview } = await read(district, areas)
    expect(preview.sheets[0]).toMatchObject({ name: 'Vùng', label: 'ranh giới xã', rows: 2 })
    expect(preview.documents.map(({ title, lines }) => [title, lines])).toEqual([
      ['Xã Đồng Tâm', [{ label: 'Ranh giới', was: null, now: '5 điểm, khoảng 115,38 km²' }]],
      ['Xã Tam Hiệp', [{ label: 'Ranh giới', was: null, now: '5 điểm, khoảng 115,38 km²' }]],
    ])
    await district.post(id, 'confirm')
    expect(await district.status(id)).toMatchObject({ state: 'done', counts: { updated: 2, badRows: 0 } })
    expect(await boundaryOf(cms.communes.own.id)).toEqual([west.coordinates])
    expect((await read(district, areas)).preview.counts).toMatchObject({ updated: 0, unchanged: 2 })
    await district.post(id, 'undo')
    expect(await readDocuments(cms.payload)).toEqual(before)
  })

  test('a commune writes none, not even its own', async () => {
    const { cms, own } = desks
    const { id, said } = await read(own, areas)
    expect(said.map(([, reason]) => reason)).toEqual(
      Array(2).fill('Ranh giới xã do cấp huyện nhập nên không được nhập ở đây.'),
    )
    await own.post(id, 'confirm')
    expect(await boundaryOf(cms.communes.own.id)).toBe(null)
  })

  test('code and name must agree', async () => {
    const { said } = await read(desks.district, [
      { properties: { ma_xa: '07260', ten: 'Tam Hiệp' }, geometry: west },
      { properties: { ma_xa: '07999', ten: 'Đồng Tâm' }, geometry: east },
      { properties: { ten: 'Thị trấn Đồng Tâm' }, geometry: east },
      { properties: { ten: 'Dong Tam' }, geometry: east },
      { geometry: east },
      { properties: { ten: 'Huyện Yên Thế' }, geometry: east },
    ])
    expect(said.map(([, reason]) => reason)).toEqual([
      'Mã 07260 là của Xã Đồng Tâm (mã 07260), không phải «Tam Hiệp»; vùng này không được nhập.',
      'Không có «Đồng Tâm» với mã 07999; vùng này không được nhập.',
      '«Thị trấn Đồng Tâm» khác loại với Xã Đồng Tâm (mã 07260); vùng này không được nhập.',
      'Không có «Dong Tam»; vùng này không được nhập.',
      'Vùng này không có tên, không có mã nên không biết là xã nào; không được nhập.',
    ])
  })

  test('two areas that could both be one commune are both left out', async () => {
    const { said } = await read(
      desks.district,
      [west, east].map((geometry) => ({ properties: { ten: 'Đồng Tâm' }, geometry })),
    )
    expect(said.map(([, reason]) => String(reason).slice(0, 34))).toEqual(
      Array(2).fill('Nhiều vùng cùng là Xã Đồng Tâm (mộ'),
    )
  })

  test('a map is taken for the time to which most of its areas belong', async () => {
    const make = (name: string, code: string, more: object) =>
      desks.cms.payload.create({ collection: 'communes', data: { name, code, kind: 'xa', ...more } as never, context })
    const former = await make('Đồng Kỳ', '07282', { validFrom: '2020-01-01', validTo: '2090-06-30' })
    const later = await make('Đồng Kỳ', '07282', { validFrom: '2090-07-01' })
    await make('Yên Thế', '07288', { validFrom: '2090-07-01' })
    const { id, preview } = await read(desks.district, [
      { properties: { code: '07282', name: 'Đồng Kỳ' }, geometry: west },
      { properties: { code: '07288', name: 'Yên Thế' }, geometry: east },
    ])
    expect(preview.general.map(({ reason }) => reason)).toEqual([
      'Ranh giới được hiểu là của các đơn vị có từ ngày 01/07/2090.',
    ])
    await desks.district.post(id, 'confirm')
    expect(await boundaryOf(former.id)).toBe(null)
    expect(await boundaryOf(later.id)).toEqual([west.coordinates])
  })

  test('swapped axes are put right; an area outside of Vietnam is refused', async () => {
    const { said, preview } = await read(desks.district, [
      { properties: { ten: 'Đồng Tâm' }, geometry: square(21.4, 106.1) },
      { properties: { ten: 'Tam Hiệp' }, geometry: square(2.3, 48.8) },
    ])
    expect(said.map(([, reason]) => reason)).toEqual([
      'Đồng Tâm: kinh độ và vĩ độ bị đổi chỗ; đã được đổi lại cho đúng.',
      'Tam Hiệp: vùng nằm ngoài Việt Nam, hoặc toạ độ không phải WGS 84; không được nhập.',
    ])
    expect(preview.documents).toHaveLength(1)
  })

  test('villages that lie outside of the new boundary are named', async () => {
    const { payload, villages } = desks.cms
    await payload.update({ collection: 'villages', id: villages.spare.id, data: { lat: 21.45, lon: 106.25 }, context })
    await payload.update({ collection: 'villages', id: villages.own.id, data: { lat: 21.45, lon: 106.15 }, context })
    const { said } = await read(desks.district, areas)
    expect(said).toEqual([[2, '1 thôn có vị trí nằm ngoài ranh giới này: Thôn Bãi Gianh.']])
  })
})
