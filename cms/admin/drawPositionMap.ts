import 'leaflet/dist/leaflet.css'
import * as L from 'leaflet'
import type { Position } from '../../content/model/position.ts'
import { roundDegrees } from '../../content/model/position.ts'
import type { Boundary } from '../../content/model/snapshot.ts'
import type { Surroundings } from './useSurroundings.ts'

export type PositionMap = { show: (position: Position | null) => void; remove: () => void }
type Drawing = Surroundings & { onPick: ((position: Position) => void) | null }

/** Boundaries and villages without any map tiles: nothing is fetched from elsewhere. A click or a drag places the mark. */
export function drawPositionMap(frame: HTMLElement, { commune, others, villages, onPick }: Drawing): PositionMap {
  const map = L.map(frame, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false,
    zoomSnap: 0.25,
    keyboard: false,
  })
  L.control.zoom({ zoomInTitle: 'Phóng to', zoomOutTitle: 'Thu nhỏ' }).addTo(map)
  for (const { title, boundary } of others) addArea({ title, boundary, className: 'position-map__other' })?.addTo(map)
  const own = addArea({ ...commune, className: 'position-map__own' })?.addTo(map)
  const marks = villages.map(({ lat, lon, title }) =>
    L.circleMarker([lat, lon], { radius: 5, className: 'position-map__village', bubblingMouseEvents: true })
      .bindTooltip(title)
      .addTo(map),
  )
  const mark = ownMark(onPick)
  const bounds = own?.getBounds() ?? L.featureGroup(marks).getBounds()
  const show = (position: Position | null) => {
    if (!position) return void mark.remove()
    const place = L.latLng(position.lat, position.lon)
    mark.setLatLng(place).addTo(map)
    if (map.getZoom() === undefined || !map.getBounds().contains(place)) map.fitBounds(fit(bounds, place))
  }
  if (bounds.isValid()) map.fitBounds(fit(bounds))
  if (onPick) map.on('click', ({ latlng }) => onPick(toRounded(latlng)))
  return { show, remove: () => void map.remove() }
}

/** One village alone is a point: around it some room is shown, about a kilometre. */
const fit = (bounds: L.LatLngBounds, place?: L.LatLng): L.LatLngBounds => {
  const whole = L.latLngBounds([])
  if (bounds.isValid()) whole.extend(bounds)
  if (place) whole.extend(place)
  return whole.getNorth() - whole.getSouth() < 0.01 ? whole.getCenter().toBounds(2_000) : whole.pad(0.03)
}

type Area = { title: string; boundary: Boundary | null; className: string }

const addArea = ({ title, boundary, className }: Area): L.GeoJSON | null =>
  boundary &&
  (L.geoJSON({ type: 'MultiPolygon', coordinates: boundary } as GeoJSON.MultiPolygon, {
    style: { className },
    interactive: false,
  }).eachLayer((layer) => {
    layer.bindTooltip(title, { permanent: true, direction: 'center', className: 'position-map__name' })
  }) as L.GeoJSON)

function ownMark(onPick: Drawing['onPick']): L.Marker {
  const icon = L.divIcon({ className: 'position-map__mark', iconSize: [28, 28], iconAnchor: [14, 28] })
  const mark = L.marker([0, 0], { icon, draggable: onPick !== null, keyboard: false, interactive: onPick !== null })
  mark.on('dragend', () => onPick?.(toRounded(mark.getLatLng())))
  return mark
}

const toRounded = ({ lat, lng }: L.LatLng): Position => ({ lat: roundDegrees(lat), lon: roundDegrees(lng) })
