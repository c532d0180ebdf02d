import { villageTitle } from '../content/model/village.ts'
import { communeTitle } from '../content/model/commune.ts'
import { bulletinTopics } from '../content/model/bulletin.ts'
import { decisionTypes } from '../content/model/decision.ts'
import type {
  PublicBulletin,
  PublicCommune,
  PublicDecision,
  PublicVillage,
  Snapshot,
} from '../content/model/snapshot.ts'
import { encodeForSearch } from './client/searchEncoding.ts'
import { contentOf, type Content } from './content.ts'
import { decisionName } from './names.ts'
import { bulletinUrl, communeUrl, decisionUrl, villageUrl } from './urls.ts'
import { withoutContacts } from './withoutContacts.ts'

/** What a result is, as the filter and the results say it. */
export const searchKinds = {
  bulletin: 'Bài tuyên truyền',
  decision: 'Văn bản',
  village: 'Thôn, bản, tổ dân phố',
  commune: 'Xã, thị trấn',
}

/** What Pagefind's `addCustomRecord` takes, besides `language: 'vi'`; every text is already encoded. */
export type SearchRecord = {
  url: string
  content: string
  meta: { title: string; kind: string; commune: string }
  filters: { kind: string[]; commune: string[] }
}

/** The copy that Pagefind reads: contacts left out, đ made foldable. */
export const toSearchText = (text: string): string => encodeForSearch(withoutContacts(text))

/** No phone, no Zalo link, no person: names of people are found on the pages they belong to. */
export const searchRecords = (snapshot: Snapshot): SearchRecord[] => {
  const content = contentOf(snapshot)
  return [
    ...content.bulletins
      .filter((bulletin) => !content.isExpired(bulletin))
      .map((bulletin) => bulletinRecord(content, bulletin)),
    ...content.decisions.map((decision) => decisionRecord(content, decision)),
    ...content.villages.map((village) => villageRecord(content, village)),
    ...content.communes.map((commune) =>
      record({
        url: communeUrl(commune),
        title: communeTitle(commune),
        kind: searchKinds.commune,
        commune: communeTitle(commune),
        words: commune.formerNames,
      }),
    ),
  ]
}

const bulletinRecord = (content: Content, bulletin: PublicBulletin): SearchRecord =>
  record({
    url: bulletinUrl(bulletin),
    title: bulletin.title,
    kind: searchKinds.bulletin,
    commune: place(content, bulletin.commune),
    words: [bulletinTopics[bulletin.topic], bulletin.body],
  })

const decisionRecord = (content: Content, decision: PublicDecision): SearchRecord =>
  record({
    url: decisionUrl(decision),
    title: `${decisionName(decision)}: ${decision.summary}`,
    kind: searchKinds.decision,
    commune: place(content, decision.commune),
    words: [decisionTypes[decision.type], decision.issuer, decision.signer?.name ?? ''],
  })

const villageRecords = new WeakMap<PublicVillage, { commune: PublicCommune; record: SearchRecord }>()
/** One object as long as village and commune are the same objects. */
const villageRecord = (content: Content, village: PublicVillage): SearchRecord => {
  const commune = content.commune(village.commune)
  const known = villageRecords.get(village)
  if (known?.commune === commune) return known.record
  const made = makeVillageRecord(village, commune)
  villageRecords.set(village, { commune, record: made })
  return made
}

const makeVillageRecord = (village: PublicVillage, commune: PublicCommune): SearchRecord =>
  record({
    url: villageUrl(village, commune),
    title: villageTitle(village),
    kind: searchKinds.village,
    commune: communeTitle(commune),
    words: [...village.formerNames, ...(village.team?.groups.map((group) => group.area ?? '') ?? [])],
  })

const place = (content: Content, commune: string | null): string =>
  commune === null ? content.settings.districtName : communeTitle(content.commune(commune))

const record = (of: { url: string; title: string; kind: string; commune: string; words: string[] }): SearchRecord => ({
  url: of.url,
  content: toSearchText([of.title, of.commune, ...of.words].filter(Boolean).join('\n')),
  meta: { title: toSearchText(of.title), kind: of.kind, commune: encodeForSearch(of.commune) },
  filters: { kind: [of.kind], commune: [of.commune] },
})
