import { describe, expect, test } from 'vitest'
import { readBoundary } from '../../../cms/admin/readBoundary.ts'

const ring = [
  [106.1, 21.5],
  [106.2, 21.5],
  [106.2, 21.6],
  [106.1, 21.5],
]
const polygon = { type: 'Polygon', coordinates: [ring] }

describe('readBoundary', () => {
  test.each([
    ['a Polygon', polygon],
    ['a MultiPolygon', { type: 'MultiPolygon', coordinates: [[ring]] }],
    ['a Feature', { type: 'Feature', properties: {}, geometry: polygon }],
    ['a FeatureCollection', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] }],
    ['points with heights', { type: 'Polygon', coordinates: [ring.map((point) => [...point, 120])] }],
  ])('reads %s', (_what, geoJson) => {
    expect(readBoundary(JSON.stringify(geoJson))).toEqual([[ring]])
  })

  test.each([
    ['no JSON', 'ranh giới xã', 'không phải là GeoJSON'],
    ['a point', JSON.stringify({ type: 'Point', coordinates: [106, 21] }), 'Cần một vùng'],
    [
      'an open ring',
      JSON.stringify({ type: 'Polygon', coordinates: [[...ring.slice(0, 3), [106, 21]]] }),
      'chưa khép kín',
    ],
    [
      'metres of VN-2000',
      JSON.stringify({ type: 'Polygon', coordinates: [ring.map(([x = 0, y = 0]) => [x * 5000, y * 100000])] }),
      'nằm ngoài Việt Nam',
    ],
    [
      'far too many points',
      JSON.stringify({ type: 'Polygon', coordinates: [[...Array(3_100).fill(ring[0]), ...ring]] }),
      'quá chi tiết',
    ],
  ])('says what to do with %s', (_what, text, sentence) => {
    expect(readBoundary(text)).toContain(sentence)
  })
})
