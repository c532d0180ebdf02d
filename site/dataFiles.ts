import { villageTitle } from '../content/model/village.ts'
import { communeTitle } from '../content/model/commune.ts'
import { rungLabels, rungs } from '../content/model/coverage.ts'
import type { PublicVillage } from '../content/model/snapshot.ts'
import type { Content } from './content.ts'
import { communeArea } from './communeArea.ts'
import { bulletinUrl, communeUrl, decisionUrl, villageUrl } from './urls.ts'
import { withoutContacts } from './withoutContacts.ts'

/** Open data names each field it lets out. No phone, no Zalo link, no member stands here. */
export const villageRows = (content: Content) =>
  content.listedVillages.map(({ village, commune, rung }) => ({
    key: village.key,
    slug: village.slug,
    name: village.name,
    kind: village.kind,
    commune: { slug: commune.slug, name: commune.name },
    url: villageUrl(village, commune),
    rung,
    households: village.households,
    people: village.people,
    lat: village.lat,
    lon: village.lon,
  }))

export const villagesCsv = (content: Content): string =>
  toCsv([
    ['key', 'slug', 'name', 'kind', 'commune_slug', 'commune', 'url', 'rung', 'households', 'people', 'lat', 'lon'],
    ...villageRows(content).map((row) => [
      row.key,
      row.slug,
      row.name,
      row.kind,
      row.commune.slug,
      row.commune.name,
      row.url,
      row.rung,
      row.households,
      row.people,
      row.lat,
      row.lon,
    ]),
  ])

/** Villages with a place on the map; GeoJSON wants longitude first. */
export const villagesGeojson = (content: Content) => ({
  type: 'FeatureCollection',
  features: content.listedVillages
    .filter(({ village }) => hasPlace(village))
    .map(({ village, commune, rung }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [village.lon, village.lat] },
      properties: {
        name: villageTitle(village),
        commune: communeTitle(commune),
        communeSlug: commune.slug,
        url: villageUrl(village, commune),
        rung,
        rungLabel: rungLabels[rung],
      },
    })),
})

const hasPlace = (village: PublicVillage): village is PublicVillage & { lat: number; lon: number } =>
  village.lat !== null && village.lon !== null

export const communesGeojson = (content: Content) => ({
  type: 'FeatureCollection',
  features: content.communes.flatMap((commune) => {
    const points = content
      .villagesOf(commune)
      .filter(hasPlace)
      .map(({ lon, lat }): [number, number] => [lon, lat])
    const coordinates = commune.boundary ?? communeArea(points)
    if (!coordinates) return []
    return {
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates },
      properties: {
        code: commune.code,
        name: communeTitle(commune),
        slug: commune.slug,
        url: communeUrl(commune),
        isSchematic: commune.boundary === null,
      },
    }
  }),
})

/** Exact counts, one row a commune, the district last: rows add up to it. */
export const coverageCsv = (content: Content): string => {
  const parts = [
    ...content.communes.map((commune) => ({
      name: communeTitle(commune),
      coverage: content.coverage(content.villagesOf(commune)),
    })),
    { name: content.settings.districtName, coverage: content.coverage() },
  ]
  return toCsv([
    ['don_vi', 'so_thon', ...rungs.slice(1).map((rung) => rungLabels[rung]), 'so_ho', 'so_ho_co_trong_zalo'],
    ...parts.map(({ name, coverage }) => [
      name,
      coverage.villages,
      ...rungs.slice(1).map((rung) => coverage.atLeast[rung]),
      coverage.households,
      coverage.representedHouseholds,
    ]),
  ])
}

export const decisionRows = (content: Content) =>
  content.decisions.map((decision) => ({
    slug: decision.slug,
    type: decision.type,
    number: decision.number,
    signedOn: decision.signedOn,
    issuer: decision.issuer,
    summary: withoutContacts(decision.summary),
    state: decision.state,
    commune: communeOf(content, decision.commune),
    villages: decision.villages,
    url: decisionUrl(decision),
    file: decision.file?.url ?? null,
  }))

export const bulletinRows = (content: Content) =>
  content.bulletins.map((bulletin) => ({
    slug: bulletin.slug,
    title: withoutContacts(bulletin.title),
    topic: bulletin.topic,
    publishedOn: bulletin.publishedOn,
    expiresOn: bulletin.expiresOn,
    commune: communeOf(content, bulletin.commune),
    body: withoutContacts(bulletin.body),
    url: bulletinUrl(bulletin),
    audio: bulletin.audio?.url ?? null,
  }))

const communeOf = (content: Content, key: string | null) => {
  if (key === null) return null
  const { slug, name } = content.commune(key)
  return { slug, name }
}

/** A byte order mark for spreadsheets; a cell that would start a formula gets an apostrophe. */
export const toCsv = (rows: (string | number | null)[][]): string =>
  `\ufeff${rows.map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`

const toCell = (cell: string | number | null): string => {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
