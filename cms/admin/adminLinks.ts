/**
 * Addresses inside the admin that lead to the very place: `?toi=` names the field to focus (LandOnPlace), `?thon=`
 * and `?xa=` fill in villages and commune of a new document (fields/askedInAddress).
 */
type Id = number | string

export const placeKey = 'toi'
export const settingsPage = '/admin/globals/settings'
export const importPage = '/admin/nhap-danh-sach'
export const confirmPage = '/admin/xac-nhan'

export const listOf = (collection: string): string => `/admin/collections/${collection}`

export const editAt = (collection: string, id: Id, place?: string): string =>
  `${listOf(collection)}/${id}${place ? `?${placeKey}=${place}` : ''}`

/** Villages and commune of a new document. */
type Filled = { thon?: Id | readonly Id[]; xa?: Id | null }

export const createWith = (collection: string, filled: Filled = {}): string => {
  const known = Object.entries(filled).filter(([, value]) => value !== null)
  const query = known.map(([name, value]) => `${name}=${String(value)}`).join('&')
  return `${listOf(collection)}/create${query ? `?${query}` : ''}`
}
