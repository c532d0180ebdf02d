import ical, { type ICalEventData } from 'ical-generator'
import type { Broadcast } from '../content/model/broadcast.ts'
import { communeTitle } from '../content/model/commune.ts'
import { addDays } from '../content/model/date.ts'
import type { PublicBulletin, PublicCommune } from '../content/model/snapshot.ts'
import type { Content } from './content.ts'
import { inSentence } from './names.ts'
import { readAloudUrl, scheduleUrl } from './urls.ts'
import { withoutContacts } from './withoutContacts.ts'

/** Whose calendar, and where the site stands. */
type Calendar = { content: Content; commune: PublicCommune | null; siteUrl: string }

/** Vietnam has no summer time. */
const startOf = ({ day, time }: Pick<Broadcast<PublicBulletin>, 'day' | 'time'>): Date =>
  new Date(`${day}T${time}:00+07:00`)

/** This week's broadcasts and the next week's as iCalendar. Without phones and Zalo links. */
export const buildCalendar = ({ content, commune, siteUrl }: Calendar): string => {
  const whose = commune ? communeTitle(commune) : content.settings.districtName
  const broadcasts = [content.today, addDays(content.today, 7)].flatMap((week) => content.broadcasts(commune, week))
  const calendar = ical({
    name: `Lịch phát thanh: ${whose}`,
    description: `Bài tuyên truyền đọc trên loa, ${inSentence(whose)}`,
    prodId: { company: 'To Dan van', product: 'Lich phat thanh', language: 'VI' },
    url: new URL(scheduleUrl(commune), siteUrl).href,
    timezone: 'UTC',
    ttl: 12 * 60 * 60,
    events: broadcasts.filter(({ bulletins }) => bulletins.length > 0).map((each) => toEvent(each, commune, siteUrl)),
  })
  return calendar.toString()
}

const toEvent = (
  broadcast: Broadcast<PublicBulletin>,
  commune: PublicCommune | null,
  siteUrl: string,
): ICalEventData => {
  const start = startOf(broadcast)
  const titles = broadcast.bulletins.map(({ title }) => withoutContacts(title))
  const sheets = broadcast.bulletins.map(
    (each, place) => `${titles[place]}\n${new URL(readAloudUrl(each), siteUrl).href}`,
  )
  return {
    // The same broadcast keeps its id from publish to publish: a calendar replaces it. Without «@»: it is no e-mail.
    id: [broadcast.day, broadcast.time.replace(':', ''), commune?.slug ?? 'chung', new URL(siteUrl).hostname].join('-'),
    stamp: new Date(
      broadcast.bulletins
        .map(({ updatedAt }) => updatedAt)
        .toSorted()
        .at(-1) ?? start,
    ),
    start,
    end: new Date(start.getTime() + broadcast.minutes * 60_000),
    summary: `Loa: ${titles.join('; ')}`,
    description: sheets.join('\n\n'),
    url: new URL(scheduleUrl(commune), siteUrl).href,
  }
}
