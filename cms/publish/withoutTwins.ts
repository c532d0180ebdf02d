import type { Snapshot } from '../../content/model/snapshot.ts'
import type { Problem } from './publishedDocuments.ts'

type Subject = Omit<Problem, 'message'>
/** What a public form was made of; `isStandIn`: a last good form, whose document is set aside already. */
export type Origins = Map<object, { subject: Subject; isStandIn: boolean }>

const notTwice: Partial<Record<Subject['noun'], string>> = {
  boards: 'Nơi này có một Ban chỉ đạo khác đang đăng; mỗi nơi chỉ có một. Hãy bỏ đăng hoặc xoá một trong hai.',
  communes: 'Có một đơn vị khác cùng mã và cùng ngày bắt đầu, hoặc cùng địa chỉ trang. Hãy sửa hoặc xoá một trong hai.',
}
const sameAddress = 'Có một mục khác cùng mã hoặc cùng địa chỉ trang. Hãy bỏ đăng, sửa hoặc xoá một trong hai.'

/** Of two that claim one key or address the first stays, and one that is in order before a stand-in; the other is told. */
export const withoutTwins = (whole: Snapshot, origins: Origins, problems: Problem[]): Snapshot => {
  const one = <T extends object>(list: T[], ...claims: ((each: T) => string)[]): T[] => {
    const isStandIn = (each: T): boolean => origins.get(each)?.isStandIn ?? false
    const taken = new Set<string>()
    const out = new Set<T>()
    for (const each of [...list.filter((each) => !isStandIn(each)), ...list.filter(isStandIn)]) {
      const claimed = claims.map((claim) => claim(each))
      if (!claimed.some((claim) => taken.has(claim))) for (const claim of claimed) taken.add(claim)
      else out.add(each)
    }
    if (out.size === 0) return list
    for (const each of out) {
      const origin = origins.get(each)
      if (origin && !origin.isStandIn)
        problems.push({ ...origin.subject, message: notTwice[origin.subject.noun] ?? sameAddress })
    }
    return list.filter((each) => !out.has(each))
  }
  return {
    ...whole,
    communes: one(
      whole.communes,
      ({ key }) => `key ${key}`,
      ({ slug }) => slug,
    ),
    villages: one(
      whole.villages,
      ({ key }) => `key ${key}`,
      ({ commune, slug }) => `${commune} ${slug}`,
    ),
    boards: one(whole.boards, ({ commune }) => commune ?? ''),
    decisions: one(whole.decisions, ({ slug }) => slug),
    bulletins: one(whole.bulletins, ({ slug }) => slug),
  }
}
