import type { Snapshot } from '../content/model/snapshot.ts'
import { contentOf, type Content } from './content.ts'
import { leaderToCall } from './contactCard.ts'
import {
  bulletinUrl,
  communeUrl,
  contactCardUrl,
  decisionUrl,
  calendarUrl,
  feedUrl,
  posterUrl,
  readAloudUrl,
  scheduleUrl,
  villageUrl,
} from './urls.ts'

export type ListedPage = {
  path: string
  status: number
  /** Made of many documents: any edit may change it, and it takes longest. */
  isShared?: true
}

const fixedPages = [
  '/',
  '/xa/',
  '/quyet-dinh/',
  '/bai-tuyen-truyen/',
  '/lich-phat-thanh/',
  '/ban-do/',
  '/do-phu/',
  '/ban-chi-dao/',
  '/tim-kiem/',
  '/du-lieu/',
  '/gioi-thieu/',
  '/rieng-tu/',
  '/tro-nang/',
]
/** Not for search engines. */
const hiddenPages = ['/ngoai-tuyen/']

const files = [
  '/du-lieu/villages.json',
  '/du-lieu/villages.csv',
  '/du-lieu/villages.geojson',
  '/du-lieu/communes.geojson',
  '/du-lieu/coverage.csv',
  '/du-lieu/decisions.json',
  '/du-lieu/bulletins.json',
  '/du-lieu/schema/villages.json',
  '/du-lieu/schema/decisions.json',
  '/du-lieu/schema/bulletins.json',
  '/du-lieu/tra-cuu.json',
  '/lich.ics',
  '/rss.xml',
  '/atom.xml',
  '/robots.txt',
  '/sitemap-index.xml',
  '/sitemap-0.xml',
]

/** Pages for readers and search engines: no redirects, no files. */
export const listReadablePages = (content: Content): string[] => [
  ...fixedPages,
  ...[...content.communes, ...content.otherUnits].map(communeUrl),
  ...content.communes.map(scheduleUrl),
  ...content.villages.map((village) => villageUrl(village, content.commune(village.commune))),
  ...content.decisions.map(decisionUrl),
  ...content.bulletins.flatMap((bulletin) => [bulletinUrl(bulletin), readAloudUrl(bulletin)]),
]

const listFeeds = (content: Content): string[] => [
  ...[...content.communes, ...content.otherUnits].flatMap((commune) => [
    feedUrl('rss', commune),
    feedUrl('atom', commune),
  ]),
  ...content.communes.map(calendarUrl),
]

/** What a village's page leads to besides: for the wall and for the phone, not for search engines. */
const listVillageExtras = (content: Content): string[] =>
  content.villages.flatMap((village) => {
    const commune = content.commune(village.commune)
    return [posterUrl(village, commune), ...(leaderToCall(village) ? [contactCardUrl(village, commune)] : [])]
  })

/** Old addresses of villages, also below old addresses of their communes. */
const listRedirects = (content: Content): string[] =>
  [...content.communes, ...content.otherUnits].flatMap((commune) => [
    ...commune.formerSlugs.map((slug) => communeUrl({ slug })),
    ...content
      .villagesOf(commune)
      .flatMap((village) =>
        [commune.slug, ...commune.formerSlugs].flatMap((communeSlug) =>
          [village.slug, ...village.formerSlugs]
            .map((slug) => villageUrl({ slug }, { slug: communeSlug }))
            .filter((path) => path !== villageUrl(village, commune)),
        ),
      ),
  ])

/** Every page and data file that the snapshot yields, with the status that the renderer must answer. */
export const listPages = (snapshot: Snapshot): ListedPage[] => {
  const content = contentOf(snapshot)
  const shared = [...fixedPages, ...hiddenPages, ...files]
  // An address that another unit owns today is that unit's page, not a redirect.
  const others = new Set([
    ...listReadablePages(content),
    ...listFeeds(content),
    ...listVillageExtras(content),
    ...listRedirects(content),
  ])
  for (const path of shared) others.delete(path)
  return [
    ...shared.map((path) => ({ path, status: 200, isShared: true as const })),
    ...[...others].map((path) => ({ path, status: 200 })),
    { path: '/404.html', status: 404 },
  ]
}
