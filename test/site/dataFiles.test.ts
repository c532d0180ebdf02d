import { describe, expect, test } from 'vitest'
import { rungs } from '../../content/model/coverage.ts'
import { dataShapes } from '../../site/dataShapes.ts'
import { toCsv } from '../../site/dataFiles.ts'
import { readPage, site } from './readPage.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const files = site
  .listPages(snapshotFixture())
  .map(({ path }) => path)
  .filter((path) => path.startsWith('/du-lieu/') && !path.endsWith('/'))

const readJson = async <T>(path: string, snapshot = snapshotFixture()): Promise<T> =>
  JSON.parse(await readPage(path, snapshot)) as T

describe.each(files)('%s', (path) => {
  test('carries no phone, Zalo link, e-mail or person', async () => {
    const snapshot = snapshotFixture()
    const bulletin = snapshot.bulletins[0]
    if (bulletin) bulletin.body = 'Gọi 0500 000 009, +84 500.000.009, a.b@example.vn, https://zalo.me/g/abcdef999.'
    const text = await readPage(path, snapshot)
    expect(text).not.toMatch(/0500|\+84|zalo\.me|@example/)
    expect(text).not.toMatch(/Nguyễn Văn Sáng|Lê Thị Bưởi|Nông Văn Bình/)
  })

  test('says what it is', async () => {
    const response = await site.render(new Request(`https://example.vn${path}`), {
      snapshot: snapshotFixture(),
      siteUrl: 'https://example.vn',
    })
    const type = { json: 'application/json', geojson: 'application/geo+json', csv: 'text/csv' }[
      path.split('.').at(-1) ?? ''
    ]
    expect(response.headers.get('content-type')).toContain(type)
  })
})

describe.each(['villages', 'decisions', 'bulletins'] as const)('schema/%s.json', (file) => {
  test('describes the file’s rows field by field', async () => {
    const rows = await readJson<object[]>(`/du-lieu/${file}.json`)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) dataShapes[file].parse(row)
    const schema = await readJson<{ type: string; items: { properties: object } }>(`/du-lieu/schema/${file}.json`)
    expect(schema.type).toBe('array')
    expect(Object.keys(schema.items.properties)).toEqual(Object.keys(rows[0] ?? {}))
  })
})

describe('villages.json', () => {
  test('has the promised fields', async () => {
    const [first] = await readJson<object[]>('/du-lieu/villages.json')
    expect(first).toEqual({
      key: 'dong-tam-coc',
      slug: 'coc',
      name: 'Cọc',
      kind: 'thon',
      commune: { slug: 'dong-tam', name: 'Đồng Tâm' },
      url: '/xa/dong-tam/coc/',
      rung: 'represented',
      households: 120,
      people: 480,
      lat: 21.49,
      lon: 106.12,
    })
  })

  test('has every village, on a rung of the ladder', async () => {
    const rows = await readJson<{ rung: (typeof rungs)[number] }[]>('/du-lieu/villages.json')
    expect(rows).toHaveLength(5)
    expect(rows.every(({ rung }) => rungs.includes(rung))).toBe(true)
  })
})

type Features = {
  features: { geometry: { type: string; coordinates: number[] }; properties: Record<string, unknown> }[]
}

describe('GeoJSON', () => {
  test('places villages by longitude and latitude, and only those with a place', async () => {
    const { features } = await readJson<Features>('/du-lieu/villages.geojson')
    expect(features).toHaveLength(4)
    expect(features[0]?.geometry).toEqual({ type: 'Point', coordinates: [106.12, 21.49] })
  })

  test('says which areas of communes are sketches', async () => {
    const { features } = await readJson<Features>('/du-lieu/communes.geojson')
    expect(features.map(({ properties }) => [properties.slug, properties.isSchematic])).toEqual([
      ['bo-ha', false],
      ['dong-tam', true],
    ])
  })
})

describe('coverage.csv', () => {
  test('adds up to the district', async () => {
    const lines = (await readPage('/du-lieu/coverage.csv')).trim().split('\r\n')
    const rows = lines.slice(1).map((line) => line.split(',').slice(1).map(Number))
    const district = rows.at(-1)
    const sums = rows.slice(0, -1).reduce((a, b) => a.map((count, at) => count + (b[at] ?? 0)))
    expect(district).toEqual(sums)
    expect(district?.slice(0, 6)).toEqual([5, 2, 2, 1, 1, 1])
  })
})

describe('coverage page', () => {
  test('shows the same totals', async () => {
    const foot = /<tfoot>[\s\S]*?<\/tfoot>/.exec(await readPage('/do-phu/'))?.[0] ?? ''
    expect([...foot.matchAll(/<td[^>]*>\s*(\d+)\s*<\/td>/g)].map((match) => match[1])).toEqual([
      '5',
      '2',
      '2',
      '1',
      '1',
      '1',
    ])
  })

  test('lists every village with its rung without script', async () => {
    const rows = (await readPage('/do-phu/')).match(/data-rung="\w+"/g)
    expect(rows?.sort()).toEqual([
      'data-rung="none"',
      'data-rung="none"',
      'data-rung="none"',
      'data-rung="represented"',
      'data-rung="team"',
    ])
  })
})

describe('toCsv', () => {
  test('quotes what needs quotes and disarms formulas', () => {
    expect(toCsv([['a,b', 'c"d', '=1+1', null, 3]])).toBe(`\ufeff"a,b","c""d",'=1+1,,3\r\n`)
  })
})
