import { communeTitle } from './commune.ts'
import { decisionTypes } from './decision.ts'
import type { PublicDecision, Snapshot } from './snapshot.ts'
import { villageTitle } from './village.ts'

type Named = { title: string }

/**
 * What makes a snapshot inconsistent as a whole, as Vietnamese sentences that name the document: two things under one
 * key or address, and keys that lead to nothing. Empty: it can be rendered.
 */
export const findProblems = (snapshot: Snapshot): string[] => [
  ...findSharedKeys(snapshot),
  ...findSharedSlugs(snapshot),
  ...findLostCommunes(snapshot),
  ...findLostVillages(snapshot),
]

const titleOfDecision = ({ type, number, slug }: PublicDecision): string =>
  `${decisionTypes[type]} số ${number} (${slug})`

const titled = ({ communes, villages, decisions, bulletins, boards }: Snapshot) => ({
  communes: communes.map((commune) => ({ ...commune, title: `${communeTitle(commune)} (${commune.key})` })),
  villages: villages.map((village) => ({ ...village, title: `${villageTitle(village)} (mã ${village.key})` })),
  decisions: decisions.map((decision) => ({ ...decision, title: titleOfDecision(decision) })),
  bulletins: bulletins.map((bulletin) => ({ ...bulletin, title: `Bài «${bulletin.title}»` })),
  boards: boards.map((board) => ({
    ...board,
    title: board.commune ? `Ban chỉ đạo của ${board.commune}` : 'Ban chỉ đạo huyện',
  })),
})

/** Groups of two or more that share what must be their own. */
const findShared = <T extends Named>(
  things: T[],
  of: (thing: T) => string,
  say: (shared: string) => string,
): string[] =>
  [...Map.groupBy(things, of)].flatMap(([shared, group]) =>
    group.length > 1 ? [`${group.map(({ title }) => title).join(' và ')} ${say(shared)}`] : [],
  )

const findSharedKeys = (snapshot: Snapshot): string[] => {
  const { communes, villages, boards } = titled(snapshot)
  const sameKey = (key: string) => `cùng dùng mã ${key}; mỗi nơi cần một mã riêng.`
  return [
    ...findShared(communes, ({ key }) => key, sameKey),
    ...findShared(villages, ({ key }) => key, sameKey),
    ...findShared(
      boards,
      ({ commune }) => commune ?? '',
      () => 'trùng nhau; mỗi nơi chỉ có một Ban chỉ đạo.',
    ),
  ]
}

const findSharedSlugs = (snapshot: Snapshot): string[] => {
  const { communes, villages, decisions, bulletins } = titled(snapshot)
  const sameSlug = (slug: string) => `cùng dùng địa chỉ ${slug}; mỗi trang cần một địa chỉ riêng.`
  return [
    ...findShared(communes, ({ slug }) => `/xa/${slug}/`, sameSlug),
    ...findShared(villages, ({ commune, slug }) => `${slug} trong xã ${commune}`, sameSlug),
    ...findShared(decisions, ({ slug }) => `/quyet-dinh/${slug}/`, sameSlug),
    ...findShared(bulletins, ({ slug }) => `/bai-tuyen-truyen/${slug}/`, sameSlug),
  ]
}

const findLostCommunes = (snapshot: Snapshot): string[] => {
  const known = new Set(snapshot.communes.map(({ key }) => key))
  const { communes, villages, boards, decisions, bulletins } = titled(snapshot)
  const owned = [...villages, ...boards, ...decisions, ...bulletins].map(({ title, commune }) => ({
    title,
    keys: [commune],
  }))
  const followed = communes.map(({ title, successors }) => ({ title, keys: successors }))
  return [...owned, ...followed].flatMap(({ title, keys }) =>
    keys
      .filter((key) => key !== null && !known.has(key))
      .map((key) => `${title} ghi xã có mã ${key}, nhưng không có xã này trong dữ liệu công khai.`),
  )
}

const findLostVillages = (snapshot: Snapshot): string[] => {
  const known = new Set(snapshot.villages.map(({ key }) => key))
  return snapshot.decisions.flatMap((decision) =>
    decision.villages
      .filter((key) => !known.has(key))
      .map(
        (key) => `${titleOfDecision(decision)} ghi thôn có mã ${key}, nhưng không có thôn này trong dữ liệu công khai.`,
      ),
  )
}
