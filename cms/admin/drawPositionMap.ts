import 'leaflet/dist/leaflet.css'
import * as L from 'leaflet'
import { roundDegrees, type Position } from '../../content/model/position.ts'
import type { ShownCommune, Surroundings } from './useSurroundings.ts'

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
  const own = toArea({ ...commune, suffix: 'own' })
  const marks = L.featureGroup(villages.map(toMark))
  const bounds = own?.getBounds() ?? marks.getBounds()
  // What is drawn before a map has a view cannot be measured.
  map.fitBounds(fit(bounds))
  const areas = others.map((other) => toArea({ ...other, suffix: 'other' }))
  for (const layer of [own, ...areas, marks]) layer?.addTo(map)
  const mark = toOwnMark(onPick)
  const show = (position: Position | null) => {
    if (!position) return void mark.remove()
    const place = L.latLng(position.lat, position.lon)
    mark.setLatLng(place).addTo(map)
    if (!map.getBounds().contains(place)) map.fitBounds(fit(bounds, place))
  }
  if (onPick) map.on('click', ({ latlng }) => onPick(toRounded(latlng)))
  return { show, remove: () => void map.remove() }
}

const toMark = ({ lat, lon, title }: Surroundings['villages'][number]): L.CircleMarker =>
  L.circleMarker([lat, lon], { radius: 5, className: 'position-map__village' }).bindTooltip(title)

/** One village alone is a point: around it some room is shown, about a kilometre. */
const fit = (bounds: L.LatLngBounds, place?: L.LatLng): L.LatLngBounds => {
  const whole = L.latLngBounds([])
  if (bounds.isValid()) whole.extend(bounds)
  if (place) whole.extend(place)
  return whole.getNorth() - whole.getSouth() < 0.01 ? whole.getCenter().toBounds(2_000) : whole.pad(0.03)
}

type Area = ShownCommune & { suffix: 'own' | 'other' }

const toArea = ({ title, boundary, suffix }: Area): L.GeoJSON | null =>
  boundary &&
  (L.geoJSON({ type: 'MultiPolygon', coordinates: boundary } as GeoJSON.MultiPolygon, {
    style: { className: `position-map__${suffix}` },
    interactive: false,
  }).eachLayer((layer) => {
    const className = `position-map__name position-map__name--${suffix}`
    layer.bindTooltip(title, { permanent: true, direction: 'center', className })
  }) as L.GeoJSON)

function toOwnMark(onPick: Drawing['onPick']): L.Marker {
  const icon = L.divIcon({ className: 'position-map__mark', iconSize: [28, 28], iconAnchor: [14, 28] })
  const mark = L.marker([0, 0], { icon, draggable: onPick !== null, keyboard: false, interactive: onPick !== null })
  mark.on('dragend', () => onPick?.(toRounded(mark.getLatLng())))
  return mark
}

const toRounded = ({ lat, lng }: L.LatLng): Position => ({ lat: roundDegrees(lat), lon: roundDegrees(lng) })
