import { bulletinTopics } from '../content/model/bulletin.ts'
import { communeTitle } from '../content/model/commune.ts'
import type { PublicBulletin, PublicCommune, PublicDecision, PublicVillage } from '../content/model/snapshot.ts'
import { villageTitle } from '../content/model/village.ts'
import type { Content } from './content.ts'
import { leaderToCall } from './contactCard.ts'
import { decisionName, inSentence } from './names.ts'
import { bulletinUrl, communeUrl, decisionUrl, villageUrl } from './urls.ts'

/** schema.org in JSON-LD, for search engines. It says nothing that the page does not show. */
type Thing = Record<string, unknown> & { '@type': string }
type Site = { content: Content; siteUrl: string }

const context = { '@context': 'https://schema.org' }
const international = (phone: string): string => `+84${phone.slice(1)}`

const contactPoint = (type: string, { phone, email }: { phone: string | null; email?: string | null }) => ({
  '@type': 'ContactPoint',
  contactType: type,
  availableLanguage: 'vi',
  ...(phone ? { telephone: international(phone) } : {}),
  ...(email ? { email } : {}),
})

const districtOf = ({ content: { settings } }: Site): Thing => ({
  '@type': 'AdministrativeArea',
  name: settings.districtName,
  containedInPlace: { '@type': 'AdministrativeArea', name: settings.provinceName },
})

export const organization = (site: Site): Thing => {
  const { office, districtName } = site.content.settings
  return {
    ...context,
    '@type': 'GovernmentOrganization',
    name: `Ban Chỉ đạo Tổ dân vận cộng đồng ${inSentence(districtName)}`,
    url: new URL('/', site.siteUrl).href,
    areaServed: districtOf(site),
    ...(office.address ? { address: office.address } : {}),
    ...(office.phone || office.email ? { contactPoint: contactPoint('Ban Chỉ đạo', office) } : {}),
  }
}

export const communeArea = (site: Site, commune: PublicCommune): Thing => ({
  ...context,
  '@type': 'AdministrativeArea',
  name: communeTitle(commune),
  url: new URL(communeUrl(commune), site.siteUrl).href,
  containedInPlace: districtOf(site),
})

export const villageArea = (site: Site, village: PublicVillage, commune: PublicCommune): Thing => {
  const leader = leaderToCall(village)
  const { lat, lon } = village
  return {
    ...context,
    '@type': 'AdministrativeArea',
    name: villageTitle(village),
    url: new URL(villageUrl(village, commune), site.siteUrl).href,
    containedInPlace: communeArea(site, commune),
    ...(village.formerNames.length > 0 ? { alternateName: village.formerNames } : {}),
    ...(lat !== null && lon !== null ? { geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon } } : {}),
    ...(leader
      ? {
          subjectOf: {
            '@type': 'GovernmentOrganization',
            name: 'Tổ Dân vận cộng đồng',
            contactPoint: contactPoint('Tổ trưởng', leader),
          },
        }
      : {}),
  }
}

export const announcement = (site: Site, bulletin: PublicBulletin): Thing => ({
  ...context,
  '@type': 'SpecialAnnouncement',
  name: bulletin.title,
  text: bulletin.body,
  category: bulletinTopics[bulletin.topic],
  datePosted: bulletin.publishedOn,
  ...(bulletin.expiresOn ? { expires: bulletin.expiresOn } : {}),
  url: new URL(bulletinUrl(bulletin), site.siteUrl).href,
  spatialCoverage: bulletin.commune ? communeArea(site, site.content.commune(bulletin.commune)) : districtOf(site),
})

export const legislation = (site: Site, decision: PublicDecision): Thing => ({
  ...context,
  '@type': 'Legislation',
  name: decisionName(decision),
  legislationIdentifier: decision.number,
  legislationDate: decision.signedOn,
  abstract: decision.summary,
  legislationPassedBy: { '@type': 'GovernmentOrganization', name: decision.issuer },
  url: new URL(decisionUrl(decision), site.siteUrl).href,
})

/** As the text of a script element: nothing in it can end the element. */
export const toScriptText = (thing: Thing): string => JSON.stringify(thing).replaceAll('<', '\\u003c')
