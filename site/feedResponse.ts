import type { PublicCommune } from '../content/model/snapshot.ts'
import { contentOf } from './content.ts'
import { buildFeed } from './feeds.ts'
import { fileResponse } from './fileResponse.ts'

export const feedResponse = (format: 'rss' | 'atom', locals: App.Locals, commune: PublicCommune | null): Response => {
  const feed = buildFeed(contentOf(locals.snapshot), commune, locals.siteUrl)
  return fileResponse(format, format === 'rss' ? feed.rss2() : feed.atom1())
}
