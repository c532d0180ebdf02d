/** Names that the pages and the service worker share. */
export const lookupCache = 'tra-cuu'
/** Not an address of the site: under it the device keeps the address of the resident's own village. */
export const myVillageEntry = '/thon-cua-toi'
