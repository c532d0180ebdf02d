import { keepOffline } from './keepOffline.ts'
import { startLookup } from './lookup.ts'
import { forgetMyVillage, keepMyVillage, readMyVillage, type MyVillage } from './myVillage.ts'
import { nearestVillages, showDistance, type NearVillage, type VillagePoints } from './nearest.ts'

const find = <T extends HTMLElement>(selector: string): T | null => document.querySelector<T>(selector)

/** The village chosen last time, one tap away. */
const offerMyVillage = (): void => {
  const kept = readMyVillage(localStorage)
  const line = find('#thon-cua-toi')
  const link = find<HTMLAnchorElement>('#thon-cua-toi a')
  if (!kept || !line || !link) return
  link.href = kept.url
  link.textContent = `${kept.name}, ${kept.commune}`
  line.hidden = false
  find('#thon-cua-toi button')?.addEventListener('click', () => {
    forgetMyVillage(localStorage)
    line.hidden = true
    find('#thon')?.focus()
  })
}

const startNearMe = (): void => {
  const button = find<HTMLButtonElement>('#gan-toi')
  const list = find<HTMLElement>('#gan-toi-danh-sach')
  const status = find('#thon-bao')
  if (!button || !list || !status) return
  button.hidden = !('geolocation' in navigator)
  button.addEventListener('click', async () => {
    button.disabled = true
    status.textContent = 'Đang tìm vị trí của máy…'
    try {
      const near = await findNear()
      list.replaceChildren(...near.map(toItem))
      status.textContent = near.length > 0 ? 'Các thôn gần đây nhất:' : 'Gần đây không có thôn nào trong danh sách.'
    } catch (error) {
      status.textContent = sayWhy(error)
    } finally {
      button.disabled = false
    }
  })
}

/** The position never leaves the device: the distances are measured here. */
const findNear = async (): Promise<NearVillage[]> => {
  const position = new Promise<GeolocationPosition>((found, failed) =>
    navigator.geolocation.getCurrentPosition(found, failed, { timeout: 15_000, maximumAge: 600_000 }),
  )
  const response = await fetch('/du-lieu/villages.geojson')
  if (!response.ok) throw new Error(`villages.geojson answered ${response.status}`)
  const points = (await response.json()) as VillagePoints
  const { longitude: lon, latitude: lat } = (await position).coords
  return nearestVillages(points, { lon, lat })
}

const sayWhy = (error: unknown): string =>
  (error as GeolocationPositionError).code === 1
    ? 'Máy chưa cho phép xem vị trí. Mời gõ tên thôn ở ô trên.'
    : 'Chưa tìm được vị trí của máy. Mời gõ tên thôn ở ô trên.'

const toItem = ({ name, commune, url, metres }: NearVillage): HTMLElement => {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = url
  link.textContent = name
  link.addEventListener('click', () => keep({ url, name, commune }))
  item.append(link, ` ${commune}, cách ${showDistance(metres)}`)
  return item
}

const keep = (village: MyVillage): void => void keepMyVillage(village, localStorage)

offerMyVillage()
startLookup(keep)
startNearMe()
keepOffline()
