import { describe, expect, test } from 'vitest'
import { nearestVillages, showDistance } from '../../../site/client/nearest.ts'

const point = (name: string, lon: number, lat: number) => ({
  geometry: { coordinates: [lon, lat] as [number, number] },
  properties: { name, commune: 'Xã Đồng Tâm', url: `/xa/dong-tam/${name}/` },
})
const points = { features: [point('xa', 106.2, 21.5), point('gan', 106.11, 21.5), point('rat-xa', 108, 16)] }

describe('nearestVillages', () => {
  test('puts the nearest first and leaves out other provinces', () => {
    const near = nearestVillages(points, { lon: 106.1, lat: 21.5 })
    expect(near.map(({ name }) => name)).toEqual(['gan', 'xa'])
    // A hundredth of a degree of longitude at 21.5° N.
    expect(near[0]?.metres).toBeGreaterThan(1020)
    expect(near[0]?.metres).toBeLessThan(1050)
  })
})

describe('showDistance', () => {
  test.each([
    [640, '600 m'],
    [20, '100 m'],
    [2340, '2,3 km'],
  ])('shows %i', (metres, shown) => {
    expect(showDistance(metres)).toBe(shown)
  })
})
