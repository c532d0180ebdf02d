export type Spot = { lon: number; lat: number }
export type NearVillage = { name: string; commune: string; url: string; metres: number }

/** `/du-lieu/villages.geojson`, as far as this needs it. */
export type VillagePoints = {
  features: {
    geometry: { coordinates: [lon: number, lat: number] }
    properties: { name: string; commune: string; url: string }
  }[]
}

const metresPerDegree = 111_320
/** Beyond this nobody means «near me»: the phone is in another district. */
const farthestMetres = 30_000

/** The nearest villages first. Over a district the earth is flat enough. */
export const nearestVillages = ({ features }: VillagePoints, here: Spot, limit = 5): NearVillage[] => {
  const shrink = Math.cos((here.lat * Math.PI) / 180)
  return features
    .map(({ geometry: { coordinates }, properties: { name, commune, url } }) => {
      const [lon, lat] = coordinates
      const metres = metresPerDegree * Math.hypot((lon - here.lon) * shrink, lat - here.lat)
      return { name, commune, url, metres }
    })
    .filter(({ metres }) => metres <= farthestMetres)
    .sort((a, b) => a.metres - b.metres)
    .slice(0, limit)
}

/** 640 → «600 m», 2340 → «2,3 km»: positions of villages are rough. */
export const showDistance = (metres: number): string =>
  metres < 950
    ? `${Math.max(1, Math.round(metres / 100)) * 100} m`
    : `${(metres / 1000).toFixed(1).replace('.', ',')} km`
