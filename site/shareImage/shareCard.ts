import { createHash } from 'node:crypto'
import { bulletinTopics } from '../../content/model/bulletin.ts'
import { communeTitle } from '../../content/model/commune.ts'
import { showDay } from '../../content/model/date.ts'
import type { PublicBulletin, PublicVillage, Snapshot } from '../../content/model/snapshot.ts'
import { villageTitle } from '../../content/model/village.ts'
import { contentOf, type Content } from '../content.ts'

/** The words of a share image. It names no person and no phone: what was once shared in Zalo cannot be recalled. */
export type ShareCard = { over: string; title: string; place: string; isSample: boolean }
export type ShareImage = { path: string; card: ShareCard }

/** Raised when the drawing changes, so that every image gets a new address. */
const drawing = 1
export const shareImageSize = { width: 1200, height: 630 }

/** The address is the content's: an image never changes, and one that is drawn is never drawn again. */
const toImage = (card: ShareCard): ShareImage => ({
  path: `/anh/${createHash('sha256')
    .update(JSON.stringify([drawing, card.over, card.title, card.place, card.isSample]))
    .digest('hex')
    .slice(0, 20)}.png`,
  card,
})

export const siteImage = ({ settings }: Content): ShareImage =>
  toImage({
    over: 'Tổ dân vận cộng đồng',
    title: 'Thôn mình có việc, gọi cho ai?',
    place: `${settings.districtName}, ${settings.provinceName}`,
    isSample: settings.isSample,
  })

export const villageImage = (content: Content, village: PublicVillage): ShareImage =>
  toImage({
    over: 'Tổ dân vận cộng đồng',
    title: villageTitle(village),
    place: `${communeTitle(content.commune(village.commune))}, ${content.settings.districtName}`,
    isSample: content.settings.isSample,
  })

export const bulletinImage = (content: Content, bulletin: PublicBulletin): ShareImage => {
  const { settings } = content
  const owner = bulletin.commune === null ? settings.districtName : communeTitle(content.commune(bulletin.commune))
  return toImage({
    over: bulletinTopics[bulletin.topic],
    title: bulletin.title,
    place: `${owner}, ngày ${showDay(bulletin.publishedOn)}`,
    isSample: settings.isSample,
  })
}

/** Every image that the pages of a snapshot name; bulletins first, they are shared soonest. */
export const listShareImages = (snapshot: Snapshot): ShareImage[] => {
  const content = contentOf(snapshot)
  return [
    siteImage(content),
    ...content.bulletins.map((bulletin) => bulletinImage(content, bulletin)),
    ...content.villages.map((village) => villageImage(content, village)),
  ]
}
