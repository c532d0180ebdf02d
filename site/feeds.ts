import { Feed } from 'feed'
import { communeTitle } from '../content/model/commune.ts'
import type { Day } from '../content/model/date.ts'
import type { PublicBulletin, PublicCommune, PublicDecision } from '../content/model/snapshot.ts'
import type { Content } from './content.ts'
import { decisionName, inSentence } from './names.ts'
import { bulletinUrl, communeUrl, decisionUrl, feedUrl } from './urls.ts'
import { withoutContacts } from './withoutContacts.ts'

const maxItems = 30

/** Midnight in Vietnam. */
const atMidnight = (day: Day): Date => new Date(`${day}T00:00:00+07:00`)
/** Readers of feeds take titles and texts for HTML. */
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The newest bulletins and decisions of the whole, or those that concern one commune. Without phones and Zalo links. */
export const buildFeed = (content: Content, commune: PublicCommune | null, siteUrl: string): Feed => {
  const whose = commune
    ? `${communeTitle(commune)}, ${inSentence(content.settings.districtName)}`
    : content.settings.districtName
  const home = new URL(commune ? communeUrl(commune) : '/', siteUrl).href
  const bulletins = commune ? content.bulletinsFor(commune) : content.currentBulletins
  const decisions = commune ? content.decisionsOf(commune) : content.decisions
  // Both are newest first: of each, no more than the feed holds can be among its newest.
  const items = [
    ...newest(bulletins, ({ publishedOn }) => publishedOn).map((each) => toBulletinItem(each, siteUrl)),
    ...newest(decisions, ({ signedOn }) => signedOn).map((each) => toDecisionItem(each, siteUrl)),
  ]
    .sort((a, b) => b.date.getTime() - a.date.getTime() || a.id.localeCompare(b.id))
    .slice(0, maxItems)
  const feed = new Feed({
    id: home,
    link: home,
    title: `Tổ dân vận: ${whose}`,
    description: `Bài tuyên truyền và văn bản mới, ${inSentence(whose)}`,
    language: 'vi',
    updated: items[0]?.date ?? atMidnight(content.settings.asOf),
    feedLinks: {
      rss: new URL(feedUrl('rss', commune), siteUrl).href,
      atom: new URL(feedUrl('atom', commune), siteUrl).href,
    },
  })
  for (const item of items) feed.addItem(item)
  return feed
}

/** The first of a list that is newest first, and all others of the same day as the last of these. */
const newest = <T>(list: T[], dayOf: (each: T) => Day): T[] => {
  const last = list[maxItems - 1]
  return last ? list.filter((each) => dayOf(each) >= dayOf(last)) : list
}

const toBulletinItem = (bulletin: PublicBulletin, siteUrl: string) => {
  const link = new URL(bulletinUrl(bulletin), siteUrl).href
  const text = withoutContacts(bulletin.body)
  const paragraphs = text.split(/\n\s*\n/).map((paragraph) => `<p>${escape(paragraph.trim())}</p>`)
  return {
    id: link,
    link,
    title: escape(withoutContacts(bulletin.title)),
    description: escape(`${text.replace(/\s+/g, ' ').slice(0, 200)}…`),
    content: paragraphs.join(''),
    date: atMidnight(bulletin.publishedOn),
  }
}

const toDecisionItem = (decision: PublicDecision, siteUrl: string) => {
  const link = new URL(decisionUrl(decision), siteUrl).href
  const summary = withoutContacts(decision.summary)
  return {
    id: link,
    link,
    title: escape(`${decisionName(decision)}: ${summary}`),
    description: escape(`${decision.issuer}. ${summary}`),
    date: atMidnight(decision.signedOn),
  }
}
