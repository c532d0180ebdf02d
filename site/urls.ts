import type { PublicBulletin, PublicCommune, PublicDecision, PublicVillage } from '../content/model/snapshot.ts'

export const communeUrl = (commune: Pick<PublicCommune, 'slug'>): string => `/xa/${commune.slug}/`
export const villageUrl = (village: Pick<PublicVillage, 'slug'>, commune: Pick<PublicCommune, 'slug'>): string =>
  `/xa/${commune.slug}/${village.slug}/`
export const decisionUrl = (decision: Pick<PublicDecision, 'slug'>): string => `/quyet-dinh/${decision.slug}/`
export const bulletinUrl = (bulletin: Pick<PublicBulletin, 'slug'>): string => `/bai-tuyen-truyen/${bulletin.slug}/`
export const readAloudUrl = (bulletin: Pick<PublicBulletin, 'slug'>): string => `${bulletinUrl(bulletin)}ban-doc/`

/** A sheet to print for the nhà văn hoá. */
export const posterUrl = (village: Pick<PublicVillage, 'slug'>, commune: Pick<PublicCommune, 'slug'>): string =>
  `${villageUrl(village, commune)}to-roi/`
/** The leader as a contact for a phone's own list. */
export const contactCardUrl = (village: Pick<PublicVillage, 'slug'>, commune: Pick<PublicCommune, 'slug'>): string =>
  `${villageUrl(village, commune)}lien-he.vcf`
/** The week's broadcasts of the whole, or of one commune. */
export const scheduleUrl = (commune: Pick<PublicCommune, 'slug'> | null): string =>
  `${commune ? communeUrl(commune) : '/'}lich-phat-thanh/`
/** The same for a calendar to subscribe to. */
export const calendarUrl = (commune: Pick<PublicCommune, 'slug'> | null): string =>
  `${commune ? communeUrl(commune) : '/'}lich.ics`
/** The feed of the whole, or of one commune. */
export const feedUrl = (format: 'rss' | 'atom', commune: Pick<PublicCommune, 'slug'> | null): string =>
  `${commune ? communeUrl(commune) : '/'}${format}.xml`
