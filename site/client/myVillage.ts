/** The village that a resident chose, kept on this device only. */
export type MyVillage = { url: string; name: string; commune: string }

const key = 'thon-cua-toi'

const isMyVillage = (value: unknown): value is MyVillage => {
  const { url, name, commune } = (value ?? {}) as Partial<Record<keyof MyVillage, unknown>>
  return typeof url === 'string' && /^\/xa\/[a-z0-9-]+\/[a-z0-9-]+\/$/.test(url) && [name, commune].every(isText)
}
const isText = (value: unknown): boolean => typeof value === 'string' && value !== ''

/** Null too where storage is off or holds something else. */
export const readMyVillage = (store: Pick<Storage, 'getItem'>): MyVillage | null => {
  try {
    const kept: unknown = JSON.parse(store.getItem(key) ?? 'null')
    return isMyVillage(kept) ? kept : null
  } catch {
    return null
  }
}

/** Returns whether the device keeps it: a private window may refuse. */
export const keepMyVillage = (village: MyVillage, store: Pick<Storage, 'setItem'>): boolean => {
  try {
    store.setItem(key, JSON.stringify(village))
    return true
  } catch {
    return false
  }
}

export const forgetMyVillage = (store: Pick<Storage, 'removeItem'>): void => store.removeItem(key)
