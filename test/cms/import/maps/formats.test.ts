import { describe, expect, test } from 'vitest'
import { toTcvn3 } from '../oldEncodings.ts'
import {
  areasOf,
  mapSheetsOf,
  point,
  square,
  squareRing,
  toDbf,
  toGeoJson,
  toKml,
  toPointShp,
  toPolygonShp,
  toZip,
} from './mapFiles.ts'

const firstRows = async (file: string, bytes: Buffer) => (await mapSheetsOf(file, bytes)).sheets[0]?.rows
const headings = ['Mã', 'Thôn/Bản/TDP', 'Xã/Thị trấn', 'Mã xã', 'Vĩ độ', 'Kinh độ']

describe('GeoJSON', () => {
  test('points become rows with a latitude and a longitude', async () => {
    const bytes = toGeoJson([
      { properties: { ten_thon: 'Trung', xa: 'Đồng Tâm' }, geometry: point(106.12345678, 21.5) },
    ])
    expect(await firstRows('thon.geojson', bytes)).toEqual([
      ['Mã', 'ten_thon', 'xa', 'Mã xã', 'Vĩ độ', 'Kinh độ'],
      ['', 'Trung', 'Đồng Tâm', '', '21.5', '106.12346'],
    ])
  })

  test('areas become rows of a sheet of their own, heights left out and rings closed', async () => {
    const open = {
      type: 'Polygon',
      coordinates: [
        squareRing(106, 21, 0.1)
          .slice(0, -1)
          .map((pair) => [...pair, 7]),
      ],
    }
    const bytes = toGeoJson([
      { properties: { name: 'Xã Đồng Tâm', code: '07260' }, geometry: open as GeoJSON.Polygon },
      { properties: { name: 'Thôn Trung' }, geometry: point(106, 21) },
    ])
    const { sheets } = await mapSheetsOf('x.json', bytes)
    expect(sheets.map(({ name, rows }) => [name, rows.at(-1)])).toEqual([
      ['Điểm', ['', 'Thôn Trung', '', '', '21', '106']],
      ['Vùng', ['07260', 'Xã Đồng Tâm', '']],
    ])
    expect(areasOf(sheets[1])).toEqual([[[squareRing(106, 21, 0.1)]]])
  })

  test('a single Feature and a bare geometry are read', async () => {
    const feature = { type: 'Feature', properties: { ten: 'Trung' }, geometry: point(106, 21) }
    expect(await firstRows('x.geojson', Buffer.from(JSON.stringify(feature)))).toHaveLength(2)
    expect(await firstRows('x.geojson', Buffer.from(JSON.stringify(square(106, 21))))).toEqual([
      ['Mã xã', 'Xã/Thị trấn', 'Từ ngày'],
      ['', '', ''],
    ])
  })

  test('the property whose values begin with «Thôn» is the name where none is called so', async () => {
    const things = ['Thôn Trung', 'Bản Chay'].map((name) => ({
      properties: { f1: 'x', f2: name },
      geometry: point(106, 21),
    }))
    expect((await firstRows('x.geojson', toGeoJson(things)))?.map((row) => row[1])).toEqual([
      'f2',
      'Thôn Trung',
      'Bản Chay',
    ])
  })

  test('lines and things without a shape are counted and left out', async () => {
    const line = { type: 'LineString', coordinates: [[106, 21], [106, 22]] } as GeoJSON.LineString // prettier-ignore
    const { findings } = await mapSheetsOf(
      'x.geojson',
      toGeoJson([{ geometry: line }, { geometry: null }, { geometry: point(106, 21) }]),
    )
    expect(findings.map(({ reason }) => reason)).toEqual([
      '2 đối tượng không phải là điểm hay vùng (đường, hoặc không có hình) nên không được nhập.',
    ])
  })

  test('a byte order mark and text of old encodings are no hindrance', async () => {
    const marked = Buffer.concat([Buffer.from('\ufeff'), toGeoJson([{ geometry: point(106, 21) }])])
    expect(await firstRows('x.geojson', marked)).toHaveLength(2)
    const names = ['Thôn Đồng Tâm', 'Thôn Trại Nhất', 'Bản Đồng Cả', 'Thôn Chiềng Vĩ']
    const old = toGeoJson(names.map((ten) => ({ properties: { ten }, geometry: point(106, 21) }))).toString()
    const rows = await firstRows('x.geojson', Buffer.from(toTcvn3(old), 'latin1'))
    expect(rows?.slice(1).map((row) => row[1])).toEqual(names)
  })
})

describe('KML and KMZ', () => {
  const place = '<Placemark><name>Thôn Trung</name><Point><coordinates>106.12,21.48,0</coordinates></Point></Placemark>'

  test('places become points, their folder is the commune', async () => {
    const bytes = toKml(`<Folder><name>Xã Đồng Tâm</name>${place}</Folder>`)
    expect(await firstRows('thon.kml', bytes)).toEqual([
      ['Mã', 'name', 'Thư mục', 'Mã xã', 'Vĩ độ', 'Kinh độ'],
      ['', 'Thôn Trung', 'Xã Đồng Tâm', '', '21.48', '106.12'],
    ])
  })

  test('areas of several parts and data beside the name are read', async () => {
    const ring = (west: number) => {
      const coordinates = squareRing(west, 21, 0.1).map((pair) => pair.join(',')).join(' ') // prettier-ignore
      return `<Polygon><outerBoundaryIs><LinearRing><coordinates>${coordinates}</coordinates></LinearRing></outerBoundaryIs></Polygon>`
    }
    const data = '<ExtendedData><Data name="ma_xa"><value>07260</value></Data></ExtendedData>'
    const bytes = toKml(
      `<Placemark><name>Đồng Tâm</name>${data}<MultiGeometry>${ring(106)}${ring(106.3)}</MultiGeometry></Placemark>`,
    )
    const { sheets } = await mapSheetsOf('ranh-gioi.kml', bytes)
    expect(sheets[0]?.rows[1]).toEqual(['07260', 'Đồng Tâm', ''])
    expect(areasOf(sheets[0])).toHaveLength(2)
  })

  test('a KMZ is the KML in it', async () => {
    expect(await firstRows('thon.kmz', toZip({ 'doc.kml': toKml(place) }))).toHaveLength(2)
  })
})

describe('a zipped shapefile', () => {
  const wgs84 =
    'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
  const vn2000 = (meridian: number, scale: number) =>
    `PROJCS["VN_2000_TM",GEOGCS["GCS_VN_2000",DATUM["D_Vietnam_2000",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",${meridian}],PARAMETER["Scale_Factor",${scale}],PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]]`
  const villages = [{ TEN: 'Thôn Trung', XA: 'Đồng Tâm' }]

  test('points with their table', async () => {
    const bytes = toZip({
      'lop/thon.shp': toPointShp([[106.12, 21.48]]),
      'lop/thon.dbf': toDbf(villages),
      'lop/thon.prj': wgs84,
      'lop/thon.cpg': 'UTF-8',
      '__MACOSX/lop/._thon.shp': 'x',
    })
    expect(await firstRows('thon.zip', bytes)).toEqual([
      ['Mã', 'TEN', 'XA', 'Mã xã', 'Vĩ độ', 'Kinh độ'],
      ['', 'Thôn Trung', 'Đồng Tâm', '', '21.48', '106.12'],
    ])
  })

  test('several layers are several sheets', async () => {
    const bytes = toZip({
      'thon.SHP': toPointShp([[106.12, 21.48]]),
      'thon.DBF': toDbf(villages),
      'xa.shp': toPolygonShp([squareRing(106, 21, 0.1)]),
      'xa.dbf': toDbf([{ MA_XA: '07260', TEN_XA: 'Xã Đồng Tâm' }]),
    })
    const { sheets } = await mapSheetsOf('ban-do.zip', bytes)
    expect(sheets.map(({ name, rows }) => [name, rows[1]?.slice(0, 2)])).toEqual([
      ['thon (điểm)', ['', 'Thôn Trung']],
      ['xa (vùng)', ['07260', 'Xã Đồng Tâm']],
    ])
  })

  /** From the equator along a meridian of WGS 84's ellipsoid. */
  const meridianMetres = (lat: number) => {
    const sine = (times: number) => Math.sin((times * lat * Math.PI) / 180)
    return 111_132.9525 * lat - 16_038.5087 * sine(2) + 16.8326 * sine(4) - 0.022 * sine(6)
  }

  test.each([
    ['three degrees around 106°', 106, 0.9999],
    ['six degrees of zone 48', 105, 0.9996],
  ] as const)('VN-2000 is converted, and lies 195 m west and 110 m north of WGS 84: %s', async (_, meridian, scale) => {
    const onMeridian = toPointShp([[500_000, scale * meridianMetres(21.5)]])
    const bytes = toZip({ 'a.shp': onMeridian, 'a.dbf': toDbf(villages), 'a.prj': vn2000(meridian, scale) })
    const [lat, lon] = ((await firstRows('a.zip', bytes))?.[1] ?? []).slice(4).map(Number)
    expect([lat, lon]).toEqual([expect.closeTo(21.499, 4), expect.closeTo(meridian + 0.00188, 4)])
  })

  test('VN-2000 in degrees is shifted too', async () => {
    const degrees = /GEOGCS.*"Degree",[\d.]+\]\]/.exec(vn2000(105, 1))?.[0] ?? ''
    const bytes = toZip({ 'a.shp': toPointShp([[106, 21.5]]), 'a.dbf': toDbf(villages), 'a.prj': degrees })
    const [lat, lon] = ((await firstRows('a.zip', bytes))?.[1] ?? []).slice(4).map(Number)
    expect([lat, lon]).toEqual([expect.closeTo(21.499, 4), expect.closeTo(106.00188, 4)])
  })

  test('a datum without a name is converted where its shift is written, as MapInfo does', async () => {
    const shifted = vn2000(106, 0.9999)
      .replaceAll(/VN_2000(?:_TM)?|D_Vietnam_2000|WGS_1984/g, 'unnamed')
      .replace('298.257223563]', '298.257223563],TOWGS84[-192.873,-39.382,-111.202,0,0,0,0]')
    const onMeridian = toPointShp([[500_000, 0.9999 * meridianMetres(21.5)]])
    const bytes = toZip({ 'a.shp': onMeridian, 'a.dbf': toDbf(villages), 'a.prj': shifted })
    const [lat, lon] = ((await firstRows('a.zip', bytes))?.[1] ?? []).slice(4).map(Number)
    expect([lat, lon]).toEqual([expect.closeTo(21.499, 4), expect.closeTo(106.00188, 4)])
  })

  test('the projection that a GeoJSON names is converted too', async () => {
    const named = { crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::9211' } } }
    const metres = point(500_000, 0.9999 * meridianMetres(21.5))
    const row = (await firstRows('a.geojson', toGeoJson([{ geometry: metres }], named)))?.[1]
    expect(row?.slice(4).map(Number)).toEqual([expect.closeTo(21.499, 4), expect.closeTo(106.00188, 4)])
  })

  test.each([
    ['UTF-8 without a .cpg', (text: string) => Buffer.from(text)],
    ['TCVN3', (text: string) => Buffer.from(toTcvn3(text), 'latin1')],
  ])('names in %s come in Unicode', async (_, encode) => {
    const names = ['Thôn Đồng Tâm', 'Thôn Trại Nhất', 'Bản Đồng Cả', 'Thôn Chiềng Vĩ']
    const bytes = toZip({
      'a.shp': toPointShp(names.map(() => [106.12, 21.48])),
      'a.dbf': toDbf(names.map((TEN) => ({ TEN })), encode), // prettier-ignore
      'a.prj': wgs84,
    })
    expect((await firstRows('a.zip', bytes))?.slice(1).map((row) => row[1])).toEqual(names)
  })
})

test('the preview has the same columns whatever the file lacks', async () => {
  expect((await firstRows('x.geojson', toGeoJson([{ geometry: point(106, 21) }])))?.[0]).toEqual(headings)
})
