import 'leaflet/dist/leaflet.css'
import '../styles/map.css'
import * as L from 'leaflet'
import type { Rung } from '../../content/model/coverage.ts'
import { rungShapes } from '../rungShapes.ts'
import { startMapFilter, type MapFilter } from './mapFilter.ts'

type VillageFeature = GeoJSON.Feature<
  GeoJSON.Point,
  { name: string; commune: string; communeSlug: string; url: string; rung: Rung; rungLabel: string }
>
type CommuneFeature = GeoJSON.Feature<
  GeoJSON.MultiPolygon,
  { name: string; slug: string; url: string; isSchematic: boolean }
>

const readJson = async <T>(url: string): Promise<T> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as T
}

const rungIcon = (rung: Rung): L.DivIcon =>
  L.divIcon({
    className: `map-mark ${rung}`,
    html: `<svg viewBox="0 0 20 20"><path d="${rungShapes[rung]}"/></svg>`,
    iconSize: [20, 20],
  })

const link = (url: string, text: string): HTMLElement => {
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.textContent = text
  return anchor
}

const popupOf = ({ url, name, commune, rungLabel }: VillageFeature['properties']): HTMLElement => {
  const popup = document.createElement('p')
  popup.append(link(url, name), document.createElement('br'), commune, document.createElement('br'), rungLabel)
  return popup
}

/** The list beside the map is the keyboard's way: 270 tab stops would be none. */
const villageMarker = ({ geometry, properties }: VillageFeature): L.Marker =>
  L.marker([geometry.coordinates[1] ?? 0, geometry.coordinates[0] ?? 0], {
    icon: rungIcon(properties.rung),
    title: `${properties.name}, ${properties.commune}`,
    keyboard: false,
  }).bindPopup(() => popupOf(properties))

const communeAreas = (communes: GeoJSON.FeatureCollection): L.GeoJSON =>
  L.geoJSON(communes, {
    style: (feature) => ({ className: feature?.properties.isSchematic ? 'map-area schematic' : 'map-area' }),
    onEachFeature: (feature, layer) => {
      layer.bindTooltip((feature as CommuneFeature).properties.name, {
        permanent: true,
        direction: 'center',
        className: 'map-name',
      })
    },
  })

const sketchNotice = (): L.Control => {
  const control = new L.Control({ position: 'bottomleft' })
  control.onAdd = () => {
    const notice = document.createElement('p')
    notice.className = 'map-notice'
    notice.textContent = 'Vùng nét đứt: sơ đồ'
    return notice
  }
  return control
}

/** Before any position is entered there is nothing to fit to. */
const showWhole = (map: L.Map, bounds: L.LatLngBounds): void => {
  if (bounds.isValid()) map.fitBounds(bounds, { padding: [12, 12] })
}

const drawMap = (frame: HTMLElement, communes: GeoJSON.FeatureCollection, villages: VillageFeature[]) => {
  const map = L.map(frame, { attributionControl: false, scrollWheelZoom: false, zoomSnap: 0.25 })
  const areas = communeAreas(communes).addTo(map)
  if ((communes.features as CommuneFeature[]).some(({ properties }) => properties.isSchematic))
    sketchNotice().addTo(map)
  const marks = villages.map((feature) => ({ feature, marker: villageMarker(feature).addTo(map) }))
  const bounds = L.featureGroup([areas, ...marks.map(({ marker }) => marker)]).getBounds()
  map.setView([21.5, 106.15], 11)
  showWhole(map, bounds)
  return { map, areas, marks, bounds }
}

const start = async () => {
  const frame = document.querySelector<HTMLElement>('#ban-do')
  const status = document.querySelector<HTMLElement>('#ban-do-bao')
  if (!frame || !status) return
  status.textContent = 'Đang tải bản đồ…'
  const [communes, villages] = await Promise.all([
    readJson<GeoJSON.FeatureCollection>('/du-lieu/communes.geojson'),
    readJson<{ features: VillageFeature[] }>('/du-lieu/villages.geojson'),
  ])
  frame.hidden = false
  const { map, areas, marks, bounds } = drawMap(frame, communes, villages.features)
  startMapFilter((filter: MapFilter) => {
    for (const { feature, marker } of marks) {
      const isShown = filter.rungs.has(feature.properties.rung) && filter.isOf(feature.properties.communeSlug)
      if (isShown) marker.addTo(map)
      else marker.remove()
    }
    const chosen = areas.getLayers().find((layer) => communeSlugOf(layer) === filter.commune)
    showWhole(map, (chosen as L.Polygon | undefined)?.getBounds() ?? bounds)
    status.textContent = `Đang xem ${filter.shown} thôn.`
  })
}

const communeSlugOf = (layer: L.Layer): string => ((layer as L.Polygon).feature as CommuneFeature).properties.slug

start().catch((error: unknown) => {
  const status = document.querySelector('#ban-do-bao')
  document.querySelector('#ban-do')?.remove()
  if (status) status.textContent = 'Chưa tải được bản đồ. Danh sách ở trên có đủ các thôn.'
  throw error
})
