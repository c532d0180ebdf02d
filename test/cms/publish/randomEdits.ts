import type { PublishedDocuments, TeamDocument } from '../../../cms/publish/publishedDocuments.ts'

/** The same numbers at each run: a failure can be looked at again. */
export const randomFrom = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
type Random = ReturnType<typeof randomFrom>
type Edit = (documents: PublishedDocuments, random: Random, n: number) => void

const pick = <T>(list: T[], random: Random): T => list[random(list.length)] as T
const replaceOne = <T extends object>(list: T[], random: Random, change: (each: T) => Partial<T>): void => {
  const place = random(list.length)
  const each = list[place] as T
  list[place] = { ...each, ...change(each) }
}
const removeOne = (list: unknown[], random: Random): void => void list.splice(random(list.length), 1)
const changeTeam = (
  documents: PublishedDocuments,
  random: Random,
  change: (team: TeamDocument) => Partial<TeamDocument>,
) => replaceOne(documents.teams, random, change)

/** Everything that boards do to what is public, one at a time. Documents are replaced, as a read of the database does. */
export const edits: Record<string, Edit> = {
  'renames a village': ({ villages }, random, n) => replaceOne(villages, random, () => ({ name: `Thôn mới ${n}` })),
  'counts households': ({ villages }, random, n) => replaceOne(villages, random, () => ({ households: 50 + n })),
  'moves a village on the map': ({ villages }, random, n) =>
    replaceOne(villages, random, () => ({ lat: n % 3 === 0 ? null : 21.4 + n / 1000 })),
  'makes a village a bản': ({ villages }, random) => replaceOne(villages, random, () => ({ kind: 'ban' })),
  'gives a village a former name': ({ villages }, random, n) =>
    replaceOne(villages, random, () => ({ formerNames: [`Tên cũ ${n}`] })),
  'moves a village to another commune': ({ villages, communes }, random) =>
    replaceOne(villages, random, () => ({ commune: pick(communes, random).id })),
  'removes a village': ({ villages }, random) => removeOne(villages, random),
  'adds a village': ({ villages, communes }, random, n) =>
    villages.push({
      ...pick(villages, random),
      id: 5_000 + n,
      key: `moi-${n}`,
      name: `Mới ${n}`,
      commune: pick(communes, random).id,
    }),
  'unpublishes a team': ({ teams }, random) => removeOne(teams, random),
  'names another leader': (documents, random, n) =>
    changeTeam(documents, random, (team) => ({
      members:
        team.members?.map((member, place) => (place === 0 ? { ...member, name: `Tổ Trưởng ${n}` } : member)) ?? [],
    })),
  'withdraws a phone': (documents, random) =>
    changeTeam(documents, random, (team) => {
      for (const { phone } of team.members ?? []) if (phone) documents.consentedPhones.delete(phone)
      return { members: team.members?.map(({ phone: _, ...member }) => member) ?? [] }
    }),
  'opens a Zalo group': (documents, random, n) =>
    changeTeam(documents, random, () => ({
      zalo: { exists: true, url: `https://zalo.me/g/abcdef${n}`, householdsRepresented: n },
    })),
  'divides a group otherwise': (documents, random, n) =>
    changeTeam(documents, random, (team) => ({
      groups: team.groups?.slice(1).map((group) => ({ ...group, area: `Xóm ${n}` })) ?? [],
    })),
  'gives a commune an office': ({ communes }, random, n) =>
    replaceOne(communes, random, () => ({
      office: { phone: '0500000099', email: `xa${n}@mau.example`, address: `Nhà ${n}` },
    })),
  'renames a commune': ({ communes }, random, n) => replaceOne(communes, random, () => ({ name: `Xã mới ${n}` })),
  'ends a commune': ({ communes }, random) =>
    replaceOne(communes, random, () => ({ validTo: '2021-12-31', successors: [pick(communes, random).id] })),
  'publishes a board': ({ boards, communes }, random, n) => {
    const commune = pick(communes, random).id
    if (boards.some((board) => board.commune === commune)) return
    boards.push({
      id: 900 + n,
      level: 'commune',
      commune,
      members: [{ name: `Trưởng Ban ${n}`, role: 'head' }],
      updatedAt: '2022-12-01T02:00:00.000Z',
    })
  },
  'removes a board': ({ boards }, random) => removeOne(boards, random),
  'signs a decision': ({ decisions, villages }, random, n) =>
    decisions.push({
      ...pick(decisions, random),
      id: 7_000 + n,
      slug: `quyet-dinh-moi-${n}`,
      number: `${n}-QĐ/HU`,
      villages: [pick(villages, random).id],
    }),
  'revokes a decision': ({ decisions }, random) => replaceOne(decisions, random, () => ({ state: 'superseded' })),
  'words a decision otherwise': ({ decisions }, random, n) =>
    replaceOne(decisions, random, () => ({ summary: `Trích yếu ${n}` })),
  'removes a decision': ({ decisions }, random) => removeOne(decisions, random),
  'writes a bulletin': ({ bulletins, communes }, random, n) =>
    bulletins.push({
      ...pick(bulletins, random),
      id: 8_000 + n,
      slug: `bai-moi-${n}`,
      title: `Bài mới ${n}`,
      publishedOn: '2022-12-20',
      commune: n % 2 ? null : pick(communes, random).id,
    }),
  'ends a bulletin': ({ bulletins }, random) => replaceOne(bulletins, random, () => ({ expiresOn: '2022-12-30' })),
  'writes a bulletin anew': ({ bulletins }, random, n) =>
    replaceOne(bulletins, random, () => ({ body: `Kính thưa bà con.\n\nTin số ${n}.` })),
  'puts a bulletin under another topic': ({ bulletins }, random) =>
    replaceOne(bulletins, random, () => ({ topic: 'an-toan' })),
  'removes a bulletin': ({ bulletins }, random) => removeOne(bulletins, random),
  'spoils a bulletin with a phone': ({ bulletins }, random) =>
    replaceOne(bulletins, random, () => ({ body: 'Gọi anh Ba số 0912 345 678.' })),
  'spoils a decision': ({ decisions }, random) => replaceOne(decisions, random, () => ({ signedOn: 'hôm qua' })),
  'renames the district': (documents, _, n) =>
    void (documents.settings = { ...documents.settings, districtName: `huyện Mẫu ${n}` }),
  'moves the broadcasts': (documents, _, n) =>
    void (documents.settings = {
      ...documents.settings,
      broadcasts: [{ time: '17:00', minutes: 5 + (n % 9), weekdays: ['tue'] }],
    }),
  'moves the as-of day': (documents, _, n) =>
    void (documents.settings = { ...documents.settings, asOf: n % 2 ? '2022-12-31' : '2019-06-01' }),
}
