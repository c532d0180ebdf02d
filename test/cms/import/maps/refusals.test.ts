import { describe, expect, test } from 'vitest'
import { mapRefusals } from '../../../../cms/import/maps/mapRefusals.ts'
import { toAnySheets } from '../../../../cms/import/toAnySheets.ts'
import { point, squareRing, toDbf, toGeoJson, toKml, toPointShp, toPolygonShp, toZip } from './mapFiles.ts'

const place = '<Placemark><name>Thôn Trung</name><Point><coordinates>106.12,21.48</coordinates></Point></Placemark>'
const shapefile = (more: Record<string, Buffer | string> = {}) => ({
  'a.shp': toPointShp([[106.12, 21.48]]),
  'a.dbf': toDbf([{ TEN: 'Thôn Trung' }]),
  ...more,
})

describe('a map file that cannot be read is refused', () => {
  test.each([
    ['an empty one', 'a.geojson', '', mapRefusals.empty],
    ['JSON that ends too early', 'a.geojson', '{"type":"FeatureCollection","features":[', mapRefusals.brokenJson],
    ['JSON of something else', 'a.json', '{"name":"x"}', mapRefusals.otherJson],
    ['a bare word', 'a.json', '"x"', mapRefusals.otherJson],
    ['TopoJSON', 'a.json', '{"type":"Topology","arcs":[]}', mapRefusals.topoJson],
    ['JSON nested without end', 'a.json', '['.repeat(300_000), mapRefusals.brokenJson],
    ['one without any feature', 'a.geojson', toGeoJson([]), mapRefusals.nothing],
    ['KML that ends too early', 'a.kml', '<kml><Document><Placemark>', mapRefusals.brokenXml],
    ['XML of something else', 'a.kml', '<?xml version="1.0"?><svg/>', mapRefusals.brokenXml],
    ['a picture', 'a.kml', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), mapRefusals.unknownEncoding],
    ['a KMZ without KML', 'a.kmz', toZip({ 'a.png': 'x' }), mapRefusals.brokenXml],
    ['a zip of something else', 'a.zip', toZip({ 'a.pdf': 'x' }), mapRefusals.noShapefile],
    ['what only calls itself a zip', 'a.zip', 'PK', mapRefusals.broken],
    ['a shapefile without its table', 'a.zip', toZip({ 'a.shp': toPointShp([[106, 21]]) }), mapRefusals.noTable],
    ['a shapefile cut short', 'a.zip', toZip({ ...shapefile(), 'a.shp': Buffer.alloc(20) }), mapRefusals.broken],
    [
      'a table cut short',
      'a.zip',
      toZip({ ...shapefile(), 'a.dbf': toDbf([{ TEN: 'x' }]).subarray(0, 70) }),
      mapRefusals.broken,
    ],
  ])('%s', async (_, file, content, refusal) => {
    expect(await toAnySheets(file, Buffer.from(content))).toEqual(refusal)
  })
})

test('a shapefile whose table has another number of rows than it has shapes is refused', async () => {
  const bytes = toZip({ ...shapefile(), 'a.dbf': toDbf([{ TEN: 'Thôn Trung' }, { TEN: 'Thôn Chùa' }]) })
  expect(await toAnySheets('a.zip', bytes)).toEqual(mapRefusals.broken)
})

describe('what a map file may not do', () => {
  test.each([
    ['entities', '<!DOCTYPE kml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'],
    ['files beside it', '<!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
    ['a document type at all', '<!DOCTYPE kml>'],
  ])('KML that declares %s is refused before it is parsed', async (_, before) => {
    expect(await toAnySheets('a.kml', toKml(place, before))).toEqual(mapRefusals.entities)
  })

  test('an entity that nobody declared is no text of ours', async () => {
    expect(await toAnySheets('a.kml', toKml(place.replace('Thôn', '&la;')))).toEqual(mapRefusals.brokenXml)
  })

  test('a zip that declares too much or holds more than it declares is not unpacked', async () => {
    expect(await toAnySheets('a.zip', toZip(shapefile(), 4_000_000_000))).toEqual(mapRefusals.swollen)
    const bomb = toZip({ 'a.shp': Buffer.alloc(50_000_000), 'a.dbf': toDbf([{ TEN: 'x' }]) }, 1_000)
    expect(await toAnySheets('a.zip', bomb)).toEqual(mapRefusals.swollen)
    expect(await toAnySheets('a.kmz', toZip({ 'doc.kml': Buffer.alloc(50_000_000) }, 1_000))).toEqual(
      mapRefusals.swollen,
    )
  })

  test('more than 5,000 features or 500,000 points are too many', async () => {
    const many = Array.from({ length: 5_001 }, () => ({ geometry: point(106, 21) }))
    expect(await toAnySheets('a.geojson', toGeoJson(many))).toEqual(mapRefusals.tooMany)
    const ring = Array.from({ length: 500_001 }, (_, n): [number, number] => [106 + n / 1e6, 21])
    expect(
      await toAnySheets('a.zip', toZip({ 'a.shp': toPolygonShp([ring]), 'a.dbf': toDbf([{ TEN: 'x' }]) })),
    ).toEqual(mapRefusals.tooMany)
  })
})

describe('coordinates that are not longitude and latitude', () => {
  test('metres of which nobody says the projection are refused', async () => {
    expect(await toAnySheets('a.geojson', toGeoJson([{ geometry: point(500_000, 2_376_000) }]))).toEqual(
      mapRefusals.noProjection,
    )
    const bytes = toZip({ ...shapefile(), 'a.shp': toPointShp([[500_000, 2_376_000]]) })
    expect(await toAnySheets('a.zip', bytes)).toEqual(mapRefusals.noProjection)
  })

  test('degrees without a named projection are taken for WGS 84', async () => {
    expect(await toAnySheets('a.zip', toZip(shapefile()))).toMatchObject({ sheets: [{ rows: [{}, {}] }] })
  })

  test('a projection that cannot be converted is named', async () => {
    const hanoi72 =
      'GEOGCS["GCS_Hanoi_1972",DATUM["D_Hanoi_1972",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]'
    expect(await toAnySheets('a.zip', toZip(shapefile({ 'a.prj': hanoi72 })))).toEqual({
      refusal: 'Hệ toạ độ «GCS_Hanoi_1972» của tệp không đổi được sang WGS 84.',
      advice: 'Chỉ nhận WGS 84 và VN-2000. Xuất lại theo một trong hai hệ đó rồi nhập lại.',
    })
    const named = toGeoJson([{ geometry: point(0, 0) }], { crs: { properties: { name: 'EPSG:3857' } } })
    expect(await toAnySheets('a.geojson', named)).toMatchObject({ refusal: expect.stringContaining('«EPSG:3857»') })
  })

  test('areas that reach nowhere are no areas', async () => {
    const bytes = toZip({
      'a.shp': toPolygonShp([squareRing(106, 21, 0.1).slice(0, 2)]),
      'a.dbf': toDbf([{ TEN: 'x' }]),
    })
    expect(await toAnySheets('a.zip', bytes)).toEqual(mapRefusals.nothing)
  })
})
